import { DAY, momentAt, wallTime } from './wall-clock';
import { zone } from './zone.svelte';

const MINUTE = 60_000;

/** The calendar day of a moment where the person is: `2026-11-21`. */
export function dayOf(moment: Date, inZone = zone()): string {
  return dayShown(wallTime(moment.getTime(), inZone));
}

/** The day of a time on the wall. */
export function dayShown(time: number): string {
  return new Date(time).toISOString().slice(0, -'Thh:mm:ss.sssZ'.length);
}

/** The day so many days after another; calendars know nothing of hours that clocks skip. */
export function daysAfter(day: string, count: number): string {
  return dayShown(Date.parse(`${day}T00:00Z`) + count * DAY);
}

/** How many days lie between two; negative when the second comes first. */
export function daysBetween(day: string, other: string): number {
  return Math.round((Date.parse(`${other}T00:00Z`) - Date.parse(`${day}T00:00Z`)) / DAY);
}

export function isWholeDay(due: string): boolean {
  return due.length === 'yyyy-mm-dd'.length;
}

/** A moment as a date-time field writes it: on the wall clock, to the minute. */
export function wallClock(moment: Date): string {
  return new Date(wallTime(moment.getTime())).toISOString().slice(0, -':ss.sssZ'.length);
}

/** The moment when the wall clock shows what a date-time field says. */
export function fromWallClock(text: string): Date {
  return new Date(momentAt(Date.parse(`${text}Z`)));
}

/** Minutes from midnight on the wall clock. */
export function minuteOf(moment: Date): number {
  const [hour, minute] = wallClock(moment).slice(-'hh:mm'.length).split(':');
  return Number(hour) * 60 + Number(minute);
}

/** The moment so many minutes from midnight on the wall clock. */
export function momentOn(day: string, minute = 0, inZone = zone()): Date {
  return new Date(momentAt(Date.parse(`${day}T00:00Z`) + minute * MINUTE, inZone));
}

/** So many days later at the same time on the wall clock, or so many minutes from that. */
export function movedOnWall(moment: Date, days: number, minutes = 0): Date {
  return new Date(momentAt(wallTime(moment.getTime()) + days * DAY + minutes * MINUTE));
}

/** A moment as the service writes it: in UTC, without a fraction that is zero. */
export function utc(moment: Date): string {
  return moment.toISOString().replace('.000Z', 'Z');
}
