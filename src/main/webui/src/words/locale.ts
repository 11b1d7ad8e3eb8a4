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

/** Where the browser keeps the language that a person chose. */
export const CHOSEN = 'todo.language';

/** The language a person chose here, or else the first of their browser's that the app speaks. */
export const language: string =
  known(localStorage.getItem(CHOSEN)) ??
  navigator.languages.map(it => known(it.split('-')[0])).find(it => it !== undefined) ??
  BASE;

/** Where the browser keeps which hours a person chose. */
export const CHOSEN_HOURS = 'todo.hours';

/** How many hours a clock shows, as `Intl` names it. */
export const HOURS = ['h12', 'h23'] as const;

/** The hours a person chose here, or else none: those of their locale. */
export const hours = HOURS.find(it => it === localStorage.getItem(CHOSEN_HOURS));

/** Writes dates and numbers: the person's own variety of the language, British where none is theirs. */
export const locale: string = new Intl.Locale(
  navigator.languages.find(it => it.split('-')[0] === language) ??
    (language === BASE ? BASE_LOCALE : language),
  hours ? { hourCycle: hours } : {},
).toString();

function known(name: string | null | undefined): string | undefined {
  return LANGUAGES.find(it => it === name);
}
