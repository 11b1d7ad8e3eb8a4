import { isDeviceZone, zone } from './zone.svelte';

/**
 * What a wall clock shows, in milliseconds as if it stood in UTC: adding to it moves its hands, and
 * no clock change is in the way.
 */
export type WallTime = number;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
export const DAY = 24 * 60 * MINUTE;

export function wallTime(moment: number, inZone = zone()): WallTime {
  return moment + offset(moment, inZone);
}

/**
 * The moment when a wall clock shows a time. A time that the clocks leave out takes the offset
 * before the gap; of one that comes twice it is the first (RFC 5545, 3.3.5).
 */
export function momentAt(time: WallTime, inZone = zone()): number {
  const before = time - offset(time - DAY, inZone);
  const after = time - offset(time + DAY, inZone);
  const shown = [before, after].filter(moment => wallTime(moment, inZone) === time);
  return shown.length > 0 ? Math.min(...shown) : before;
}

function offset(moment: number, inZone: string): number {
  // Date is ten times as fast as Temporal, and knows only the device's zone.
  if (isDeviceZone(inZone)) {
    return -new Date(moment).getTimezoneOffset() * MINUTE;
  }
  return 'Temporal' in globalThis
    ? offsetByTemporal(moment, inZone)
    : offsetByFormat(moment, inZone);
}

function offsetByTemporal(moment: number, inZone: string): number {
  const there = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(inZone);
  return there.offsetNanoseconds / 1_000_000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

export function offsetByFormat(moment: number, inZone: string): number {
  const format = formats.get(inZone) ?? wallClockFormat(inZone);
  formats.set(inZone, format);
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of format.formatToParts(moment)) {
    part[type] = value;
  }
  const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year);
  const shown = new Date(0).setUTCFullYear(year, Number(part.month) - 1, Number(part.day));
  const seconds = (Number(part.hour) * 60 + Number(part.minute)) * 60 + Number(part.second);
  return shown + seconds * SECOND - Math.floor(moment / SECOND) * SECOND;
}

function wallClockFormat(inZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone: inZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
}
