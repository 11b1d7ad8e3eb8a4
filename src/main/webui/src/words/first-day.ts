import { locale } from './locale';

/** The day a week begins with where the person lives: 0 is Monday, 6 is Sunday. */
export const firstDayOfWeek: number = (() => {
  const asked = new Intl.Locale(locale) as Intl.Locale & {
    readonly weekInfo?: { readonly firstDay: number };
    getWeekInfo?(): { readonly firstDay: number };
  };
  return ((asked.getWeekInfo?.() ?? asked.weekInfo)?.firstDay ?? 1) - 1;
})();
