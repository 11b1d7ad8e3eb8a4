import { locale } from './locale';

/** Where the browser keeps which day a person chose for a week to begin with. */
export const CHOSEN_FIRST_DAY = 'todo.first-day';

/** The days that weeks begin with somewhere: 0 is Monday, 6 is Sunday. */
export const FIRST_DAYS = [0, 5, 6];

/** The day a person chose here, or else none: that of their locale. */
export const chosenFirstDay = FIRST_DAYS.find(
  it => String(it) === localStorage.getItem(CHOSEN_FIRST_DAY),
);

/** The day a week begins with. */
export const firstDayOfWeek: number = chosenFirstDay ?? ofLocale();

/** The day a week begins with where the person lives. */
function ofLocale(): number {
  const asked = new Intl.Locale(locale) as Intl.Locale & {
    readonly weekInfo?: { readonly firstDay: number };
    getWeekInfo?(): { readonly firstDay: number };
  };
  return ((asked.getWeekInfo?.() ?? asked.weekInfo)?.firstDay ?? 1) - 1;
}
