import { dayOf, momentOn, utc } from '../../time/day';
import type { Recurrence } from '../../time/recurrence';
import type { Context } from './imported';

export interface Dated {
  readonly due: string | null;
  readonly repeat: Recurrence | null;
}

const NO_DATE: Dated = { due: null, repeat: null };
const DAY = /^(\d{4})-?(\d{2})-?(\d{2})$/;
const WALL_TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/;
const ZONED =
  /^(\d{4})-?(\d{2})-?(\d{2})T(\d{2}):?(\d{2}):?(\d{2}(?:\.\d+)?)(Z|[+-]\d{2}):?(\d{2})?$/;

/** A date as programs write it, a whole day or a moment; null where it is none. */
export function dateOf(text: string): string | null {
  const trimmed = text.trim();
  const day = DAY.exec(trimmed);
  if (day) {
    return valid(`${day[1]}-${day[2]}-${day[3]}`);
  }
  const wall = WALL_TIME.exec(trimmed);
  if (wall) {
    const date = valid(wall[1] ?? '');
    return date && utc(momentOn(date, Number(wall[2]) * 60 + Number(wall[3])));
  }
  return momentOf(trimmed);
}

/** A moment with its zone: `2026-12-01T10:00:00+0000`, `20261201T100000Z`. */
export function momentOf(text: string): string | null {
  const match = ZONED.exec(text.trim());
  if (!match) {
    return null;
  }
  const [, year, month, day, hour, minute, second, zone, minutes] = match;
  const offset = zone === 'Z' ? 'Z' : `${zone}:${minutes ?? '00'}`;
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(moment.getTime()) ? null : utc(moment);
}

/** A date as programs or people write it; null where it means nothing here. */
export function datedBy(text: string, { now, locale, parse }: Context): Dated | null {
  if (text.trim() === '') {
    return NO_DATE;
  }
  const due = dateOf(text);
  if (due !== null) {
    return { due, repeat: null };
  }
  const context = { now, locale, lists: [], rejected: new Set<string>() };
  const read = parse(`Task ${text.trim()}`, context);
  return read.title === 'Task' && read.due !== null ? { due: read.due, repeat: read.repeat } : null;
}

/** The calendar day of a moment that stands for a whole day somewhere. */
export function wholeDayOf(date: string): string {
  return date.length === 'yyyy-mm-dd'.length ? date : dayOf(new Date(date));
}

function valid(day: string): string | null {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}
