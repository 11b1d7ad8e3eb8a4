import { expect, test } from 'vitest';
import { repeat as repeatWords } from '../words/en/repeat';
import { every, type Recurrence } from './recurrence';
import { recurrenceInWords } from './recurrence-words';

const now = new Date(2026, 10, 21, 12);

function words(recurrence: Recurrence, locale = 'en-GB'): string {
  return recurrenceInWords(recurrence, repeatWords, locale, now);
}

test.each<[Recurrence, string]>([
  [every('daily'), 'Every day'],
  [every('daily', 3), 'Every 3 days'],
  [every('weekly'), 'Every week'],
  [{ ...every('weekly'), daysOfWeek: [0] }, 'Every week on Monday'],
  [{ ...every('weekly', 2), daysOfWeek: [3, 0] }, 'Every 2 weeks on Mon, Thu'],
  [{ ...every('weekly'), daysOfWeek: [0, 1, 2, 3, 4] }, 'Every weekday'],
  [{ ...every('weekly', 2), daysOfWeek: [5, 6] }, 'Every 2 weeks on Sat, Sun'],
  [every('monthly'), 'Every month'],
  [{ ...every('monthly'), dayOfMonth: 1 }, 'Every month on the 1st'],
  [{ ...every('monthly'), dayOfMonth: 2 }, 'Every month on the 2nd'],
  [{ ...every('monthly'), dayOfMonth: 3 }, 'Every month on the 3rd'],
  [{ ...every('monthly', 3), dayOfMonth: 11 }, 'Every 3 months on the 11th'],
  [{ ...every('monthly'), dayOfMonth: 15 }, 'Every month on the 15th'],
  [{ ...every('monthly'), dayOfMonth: 31 }, 'Every month on the last day'],
  [{ ...every('monthly'), nth: -1, daysOfWeek: [4] }, 'Every month on the last Friday'],
  [{ ...every('monthly', 2), nth: 2, daysOfWeek: [1] }, 'Every 2 months on the second Tuesday'],
  [
    { ...every('monthly'), nth: -1, daysOfWeek: [0, 1, 2, 3, 4] },
    'Every month on the last weekday',
  ],
  [
    { ...every('monthly'), nth: 1, daysOfWeek: [5, 6] },
    'Every month on the first Saturday or Sunday',
  ],
  [
    { ...every('yearly'), nth: 4, daysOfWeek: [3], month: 11 },
    'Every year on the fourth Thursday in November',
  ],
  [every('yearly'), 'Every year'],
  [{ ...every('yearly'), month: 12, dayOfMonth: 24 }, 'Every year on 24 December'],
  [{ ...every('yearly'), month: 2, dayOfMonth: 29 }, 'Every year on 29 February'],
  [{ ...every('yearly'), month: 3 }, 'Every year in March'],
  [{ ...every('yearly'), dayOfMonth: 24 }, 'Every year on the 24th'],
  [{ ...every('daily'), occurrences: 5 }, 'Every day, 5 times'],
  [{ ...every('daily'), occurrences: 1 }, 'Every day, one last time'],
  [{ ...every('daily'), endDate: '2026-12-24' }, 'Every day, until 24 Dec'],
  [{ ...every('daily'), endDate: '2027-01-05' }, 'Every day, until 5 Jan 2027'],
  [
    { ...every('weekly', 2), daysOfWeek: [0, 3], endDate: '2026-12-24' },
    'Every 2 weeks on Mon, Thu, until 24 Dec',
  ],
  [{ ...every('daily'), from: 'completion' }, '1 day after completion'],
  [{ ...every('daily', 3), from: 'completion' }, '3 days after completion'],
  [
    { ...every('weekly'), daysOfWeek: [0], from: 'completion' },
    'Every week on Monday, repeating from completion',
  ],
])('%o is "%s"', (recurrence, expected) => {
  expect(words(recurrence)).toBe(expected);
});

test('names of days and months are those of the locale', () => {
  const yearly = { ...every('yearly'), month: 12, dayOfMonth: 24 };
  expect(words(yearly, 'en-US')).toBe('Every year on December 24');
  expect(words({ ...every('weekly'), daysOfWeek: [0] }, 'ar')).toBe('Every week on الاثنين');
});
