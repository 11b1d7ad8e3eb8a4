import { leadOf, MORNING, minutesBefore } from '../../time/ring-moments';
import { momentOf } from './dates';

/** The longest time before a due moment that the service takes. */
const LONGEST_IN_MINUTES = 28 * 24 * 60;

/** A reminder as tasks have it; null where the service takes none of that form. */
export function reminderOf(text: string): string | null {
  const minutes = minutesBefore(text);
  if (text === MORNING || (/\d/.test(text) && minutes !== null && minutes <= LONGEST_IN_MINUTES)) {
    return text;
  }
  const moment = momentOf(text);
  return moment && text.endsWith('Z') ? text : moment;
}

/** The reminder so many seconds before the due moment; null where the service takes none such. */
export function reminderBefore(seconds: number): string | null {
  const minutes = seconds / 60;
  return Number.isInteger(minutes) && minutes >= 0 && minutes <= LONGEST_IN_MINUTES
    ? leadOf(minutes)
    : null;
}
