import { weekdayOf } from '../time/calendar';
import { daysAfter } from '../time/day';

export interface DuePreset {
  readonly name: 'today' | 'tomorrow' | 'weekend' | 'nextWeek';
  readonly day: string;
}

/**
 * The days that people put tasks off to, each once and the nearest first. A weekend is days of the
 * week in a row, 0 is Monday; the week to come begins after it.
 */
export function duePresets(today: string, weekend: readonly number[]): readonly DuePreset[] {
  const [first = 5] = weekend;
  const tomorrow = daysAfter(today, 1);
  const saturday = daysAfter(today, (first - weekdayOf(today) + 7) % 7);
  const isWeekend = weekend.includes(weekdayOf(today));
  const monday = isWeekend
    ? daysAfter(today, weekend.length - weekend.indexOf(weekdayOf(today)))
    : daysAfter(saturday, weekend.length);
  const presets: DuePreset[] = [
    { name: 'today', day: today },
    { name: 'tomorrow', day: tomorrow },
    { name: 'weekend', day: saturday },
    { name: 'nextWeek', day: monday },
  ];
  return presets.filter(
    ({ name, day }) =>
      (name !== 'weekend' || !isWeekend) && (name === 'tomorrow' || day !== tomorrow),
  );
}

/** The weekend where the person lives: 0 is Monday. */
export function weekendOf(locale: string): readonly number[] {
  const asked = new Intl.Locale(locale).maximize() as Intl.Locale & {
    readonly weekInfo?: { readonly weekend: readonly number[] };
    getWeekInfo?(): { readonly weekend: readonly number[] };
  };
  const { weekend = [6, 7] } = asked.getWeekInfo?.() ?? asked.weekInfo ?? {};
  return weekend.map(it => it - 1);
}
