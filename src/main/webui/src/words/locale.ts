import type { Words } from './words';

/** The language of which every part of the page brings its own texts; its variety where none is known. */
export const BASE = 'en';
const BASE_LOCALE = 'en-GB';

/** All texts of the other languages. */
export const dictionaries = import.meta.glob<Words>(['./??.ts', '!./en.ts'], { import: 'words' });

/** The languages that the app speaks, which are those it has texts of. */
export const LANGUAGES: readonly string[] = [
  BASE,
  ...Object.keys(dictionaries).map(path => path.slice('./'.length, -'.ts'.length)),
];

const CHOSEN = 'todo.language';
const RIGHT_TO_LEFT = /^(?:Arab|Hebr|Syrc|Thaa|Nkoo|Adlm)$/;

/** The language a person chose here, or else the first of their browser's that the app speaks. */
export const language: string =
  known(localStorage.getItem(CHOSEN)) ??
  navigator.languages.map(it => known(it.split('-')[0])).find(it => it !== undefined) ??
  BASE;

/** Writes dates and numbers: the person's own variety of the language, British where none is theirs. */
export const locale: string =
  navigator.languages.find(it => it.split('-')[0] === language) ??
  (language === BASE ? BASE_LOCALE : language);

export const direction: 'ltr' | 'rtl' = RIGHT_TO_LEFT.test(
  new Intl.Locale(language).maximize().script ?? '',
)
  ? 'rtl'
  : 'ltr';

/** The day a week begins with where the person lives: 0 is Monday, 6 is Sunday. */
export const firstDayOfWeek: number = (() => {
  const asked = new Intl.Locale(locale) as Intl.Locale & {
    readonly weekInfo?: { readonly firstDay: number };
    getWeekInfo?(): { readonly firstDay: number };
  };
  return ((asked.getWeekInfo?.() ?? asked.weekInfo)?.firstDay ?? 1) - 1;
})();

/** Speaks another language from the next loading of the page. */
export function choose(chosen: string): void {
  localStorage.setItem(CHOSEN, chosen);
  window.location.reload();
}

function known(name: string | null | undefined): string | undefined {
  return LANGUAGES.find(it => it === name);
}
