/** The languages that the app speaks. */
export const LANGUAGES = { en: 'English', ar: 'العربية' } as const;
export type Language = keyof typeof LANGUAGES;

const CHOSEN = 'todo.language';

/** The language a person chose here, or else the first of their browser's that the app speaks. */
export const language: Language =
  known(localStorage.getItem(CHOSEN)) ??
  navigator.languages.map(it => known(it.split('-')[0])).find(it => it !== undefined) ??
  'en';

/** Writes dates and numbers: the person's own variety of the language, British where none is theirs. */
export const locale: string =
  navigator.languages.find(it => it.split('-')[0] === language) ??
  (language === 'en' ? 'en-GB' : language);

export const direction: 'ltr' | 'rtl' = language === 'ar' ? 'rtl' : 'ltr';

/** The day a week begins with where the person lives: 0 is Monday, 6 is Sunday. */
export const firstDayOfWeek: number = (() => {
  const asked = new Intl.Locale(locale) as Intl.Locale & {
    readonly weekInfo?: { readonly firstDay: number };
    getWeekInfo?(): { readonly firstDay: number };
  };
  return ((asked.getWeekInfo?.() ?? asked.weekInfo)?.firstDay ?? 1) - 1;
})();

/** Speaks another language from the next loading of the page. */
export function choose(chosen: Language): void {
  localStorage.setItem(CHOSEN, chosen);
  window.location.reload();
}

function known(name: string | null | undefined): Language | undefined {
  return name && name in LANGUAGES ? (name as Language) : undefined;
}
