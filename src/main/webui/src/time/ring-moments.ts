import { momentOn, utc } from './day';
import { morningHour } from './morning';
import { isTime } from './occurrence';
import { zone } from './zone.svelte';

const MINUTE = 60_000;
const LEAD = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;

/** On the morning of the day that a task is due. */
export const MORNING = 'morning';

/** The most reminders that a task can have. */
export const MOST_REMINDERS = 5;

/**
 * When a reminder rings; null while the task has no due date to count from. The service computes
 * the same moments, and is held to the same cases.
 */
export function ringsAt(
  reminder: string,
  due: string | null,
  inZone = zone(),
  hour = morningHour(),
): number | null {
  if (isTime(reminder)) {
    return Date.parse(reminder);
  }
  if (due === null) {
    return null;
  }
  const minutes = minutesBefore(reminder);
  if (isTime(due)) {
    return minutes === null ? null : Date.parse(due) - minutes * MINUTE;
  }
  return reminder === MORNING ? momentOn(due, hour * 60, inZone).getTime() : null;
}

/** How long before a due moment a reminder rings, in minutes; null where it is none of that form. */
export function minutesBefore(reminder: string): number | null {
  const match = LEAD.exec(reminder);
  if (!match) {
    return null;
  }
  const [days = 0, hours = 0, minutes = 0] = match.slice(1).map(it => Number(it ?? 0));
  return (days * 24 + hours) * 60 + minutes;
}

/** A time before the due moment as the service writes it. */
export function leadOf(minutes: number): string {
  if (minutes > 0 && minutes % (24 * 60) === 0) {
    return `P${minutes / (24 * 60)}D`;
  }
  return minutes > 0 && minutes % 60 === 0 ? `PT${minutes / 60}H` : `PT${minutes}M`;
}

/** What apps with one reminder see: the first at a time, or else the first that rings. */
export function firstRing({
  due,
  reminders,
}: {
  readonly due: string | null;
  readonly reminders: readonly string[];
}): string | null {
  const times = reminders.filter(isTime);
  const moments = (times.length > 0 ? times : reminders).flatMap(it => ringsAt(it, due) ?? []);
  return moments.length > 0 ? utc(new Date(Math.min(...moments))) : null;
}
