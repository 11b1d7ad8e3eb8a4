import { instant, yearOf } from '../time/calendar';
import { dayOf, daysBetween, isWholeDay } from '../time/day';
import { zone } from '../time/zone.svelte';
import { locale } from '../words/locale';

/** A due date in a person's words, and how pressing it is. */
export interface Due {
  readonly words: string;
  readonly tone: 'overdue' | 'today' | 'tomorrow' | 'later';
}

/**
 * Words a due date, a whole day or a moment, as it stands at `now` where the person is. Where its
 * day is known already, only the hour is left to say.
 */
export function dueInWords(
  due: string,
  now: Date,
  isDated = false,
  language: string = locale,
): Due {
  const wholeDay = isWholeDay(due);
  const moment = new Date(due);
  const day = wholeDay ? due : dayOf(moment);
  const words = dayInWords(day, now, language);
  const days = daysBetween(dayOf(now), day);
  const overdue = wholeDay ? days < 0 : moment < now;
  const tone = overdue ? 'overdue' : days === 0 ? 'today' : days === 1 ? 'tomorrow' : 'later';
  const time = wholeDay ? [] : [timeInWords(moment, language)];
  return { words: [...(isDated ? [] : [words]), ...time].join(' '), tone };
}

/** Yesterday, Today, Tomorrow, a weekday of the week to come, or else the date. */
export function dayInWords(day: string, now: Date, language: string = locale): string {
  const date = instant(day);
  const days = daysBetween(dayOf(now), day);
  if (Math.abs(days) <= 1) {
    const words = relative(language).format(days, 'day');
    return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
  }
  if (days > 1 && days < 7) {
    return dayFormat(language, { weekday: 'long' }).format(date);
  }
  const isThisYear = yearOf(day) === yearOf(dayOf(now));
  const year = isThisYear ? {} : ({ year: 'numeric' } as const);
  return dayFormat(language, { day: 'numeric', month: 'short', ...year }).format(date);
}

/** The date beside a relative word: `Sat 21 Nov`, or without the weekday where that is the word. */
export function dateInWords(day: string, now: Date, language: string = locale): string {
  const weekday = daysBetween(dayOf(now), day) > 1 ? {} : ({ weekday: 'short' } as const);
  return dayFormat(language, { ...weekday, day: 'numeric', month: 'short' }).format(instant(day));
}

export function timeInWords(moment: Date, language: string = locale): string {
  return formatted(language, { hour: 'numeric', minute: '2-digit', timeZone: zone() }).format(
    moment,
  );
}

/** Calendar days are worded as they lie in UTC. */
function dayFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return formatted(language, { ...options, timeZone: 'UTC' });
}

// Making a formatter takes longer than all its work for a list.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatted(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, format);
  return format;
}

const relatives = new Map<string, Intl.RelativeTimeFormat>();

function relative(language: string): Intl.RelativeTimeFormat {
  const format =
    relatives.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  relatives.set(language, format);
  return format;
}
