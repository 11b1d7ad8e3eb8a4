import { describe, expect, test } from 'vitest';
// The service is held to the same table by RecurrenceCasesTest.
import table from '../../../../test/resources/recurrence-cases.json';
import { isWholeDay } from './day';
import { nextDates } from './next-dates';
import { nextOccurrence, type Repeating, skipped } from './occurrence';
import { every, type Recurrence, recurrenceOf } from './recurrence';

interface Series {
  readonly pattern: unknown;
  readonly zone?: string;
  readonly due: string;
  readonly count: number;
  readonly next: readonly string[];
}

interface Completed {
  readonly why: string;
  readonly pattern: unknown;
  readonly due: string | null;
  readonly reminder?: string;
  readonly completed_at: string;
  readonly zone?: string;
  readonly next: {
    readonly id: string;
    readonly due: string;
    readonly reminder?: string;
    readonly pattern: unknown;
  } | null;
}

const series: readonly Series[] = table.series;
const completed: readonly Completed[] = table.completed;

const listed = (reminder: string | null | undefined) => (reminder ? [reminder] : []);

test.each(series.map(it => [JSON.stringify(it.pattern), it.due, it] as const))(
  'what repeats %s and is completed each time when it is due, from %s on, is due at the same times',
  (_pattern, _due, it) => {
    const dates: string[] = [];
    let last: Repeating & { readonly due: string } = {
      id: table.task,
      due: it.due,
      reminders: [],
      repeat: recurrenceOf(it.pattern),
    };
    while (dates.length < it.count) {
      const at = isWholeDay(last.due) ? `${last.due}T12:00:00Z` : last.due;
      const next = nextOccurrence(last, at, it.zone ?? 'UTC');
      if (next === null) {
        break;
      }
      dates.push(next.due);
      last = { ...next, reminders: [] };
    }
    expect(dates).toEqual(it.next);
  },
);

test.each(completed.map(it => [it.why, it] as const))('%s', (_why, it) => {
  const task = {
    id: table.task,
    due: it.due,
    reminders: listed(it.reminder),
    repeat: recurrenceOf(it.pattern),
  };
  expect(nextOccurrence(task, it.completed_at, it.zone ?? 'UTC')).toEqual(
    it.next && {
      id: it.next.id,
      due: it.next.due,
      reminders: listed(it.next.reminder),
      repeat: recurrenceOf(it.next.pattern),
    },
  );
});

test.each(
  series.filter(it => isWholeDay(it.due)).map(it => [JSON.stringify(it.pattern), it] as const),
)('the next dates that %s is shown with are those that come', (_pattern, it) => {
  const repeat = recurrenceOf(it.pattern);
  expect(repeat && nextDates(repeat, it.due, it.count)).toEqual(it.next);
});

test('reminders at a time move along, and those before the due date stay as they are', () => {
  const task = {
    id: table.task,
    due: '2026-11-21T17:00:00Z',
    reminders: ['PT10M', '2026-11-21T16:30:00Z', '2026-11-20T08:00:00Z'],
    repeat: every('daily'),
  };

  expect(nextOccurrence(task, '2026-11-21T18:00:00Z', 'UTC')).toMatchObject({
    due: '2026-11-22T17:00:00Z',
    reminders: ['2026-11-21T08:00:00Z', 'PT10M', '2026-11-22T16:30:00Z'],
  });
});

test('two reminders that a clock change would bring after the due moment become one', () => {
  const task = {
    id: table.task,
    due: '2027-03-27T02:15:00Z',
    reminders: ['2027-03-27T01:30:00Z', '2027-03-27T01:45:00Z'],
    repeat: every('daily'),
  };

  expect(nextOccurrence(task, '2027-03-27T12:00:00Z', 'Europe/Berlin')).toMatchObject({
    due: '2027-03-28T01:15:00Z',
    reminders: ['2027-03-28T01:15:00Z'],
  });
});

describe('skipping', () => {
  const now = new Date('2026-11-30T10:00:00Z');
  const monday: Recurrence = { ...every('weekly'), daysOfWeek: [0] };
  const skip = (due: string | null, repeat = monday, reminder: string | null = null) =>
    skipped({ id: table.task, due, reminders: listed(reminder), repeat }, now, 'Europe/Berlin');

  test.each([
    ['2026-12-07', '2026-12-14'],
    ['2026-11-30', '2026-12-07'],
    ['2026-11-23', '2026-11-30'],
    ['2026-09-07', '2026-11-30'],
    ['2026-11-23T17:00:00Z', '2026-11-30T17:00:00Z'],
  ])('what is due %s puts it off until %s', (due, next) => {
    expect(skip(due)).toMatchObject({ id: table.task, due: next });
  });

  test('takes one of those that are left, and the reminder along', () => {
    expect(skip('2026-12-07', { ...monday, occurrences: 3 }, '2026-12-06T17:00:00Z')).toMatchObject(
      {
        due: '2026-12-14',
        reminders: ['2026-12-13T17:00:00Z'],
        repeat: { occurrences: 2 },
      },
    );
  });

  test('counts from today what is counted from completion', () => {
    const daily = { ...every('daily', 3), from: 'completion' } as const;
    expect(skip('2026-11-21', daily)).toMatchObject({ due: '2026-12-03' });
    expect(skip('2026-12-24', daily)).toMatchObject({ due: '2026-12-27' });
  });

  test('is nothing for the last one, nor without a date', () => {
    expect(skip('2026-12-07', { ...monday, occurrences: 1 })).toBeNull();
    expect(skip('2026-12-07', { ...monday, endDate: '2026-12-13' })).toBeNull();
    expect(skip(null)).toBeNull();
  });
});
