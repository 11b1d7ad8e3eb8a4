import { expect, test } from 'vitest';
import { newTask, type Task, type TaskChange } from '../kinds/task';
import { statisticsOf } from './statistics';

const now = new Date(2026, 10, 20, 12); // A Friday, at noon where the person is.
const MONDAY = 0;
const SATURDAY = 5;

let made = 0;

function task(draft: TaskChange = {}): Task {
  made += 1;
  return newTask(String(made), { title: 'A task', ...draft }, now.toISOString());
}

function doneOn(day: number, hour = 9): Task {
  const completedAt = new Date(2026, 10, day, hour).toISOString();
  return { ...task({ completed: true }), completedAt };
}

function statistics(tasks: readonly Task[], firstDayOfWeek = MONDAY) {
  return statisticsOf(tasks, now, firstDayOfWeek);
}

test('nobody has finished anything of nothing', () => {
  expect(statistics([])).toMatchObject({ total: 0, completionRate: 0, streak: 0, busiestTags: [] });
});

test('what was done is counted by the day where the person is', () => {
  const { doneToday, doneThisWeek, lastDays } = statistics([
    doneOn(20, 0),
    doneOn(19, 23),
    doneOn(16),
    doneOn(15),
    doneOn(6),
  ]);

  expect({ doneToday, doneThisWeek }).toEqual({ doneToday: 1, doneThisWeek: 3 });
  expect(lastDays).toHaveLength(14);
  expect(lastDays.at(0)).toEqual({ day: '2026-11-07', done: 0 });
  expect(lastDays.at(-1)).toEqual({ day: '2026-11-20', done: 1 });
});

test('a week begins where the person lives', () => {
  expect(statistics([doneOn(14), doneOn(13)], SATURDAY).doneThisWeek).toBe(1);
});

test.each([
  ['until today', [20, 19, 18], 3],
  ['until yesterday, for today is not over', [19, 18], 2],
  ['broken by a day without', [20, 18, 17], 1],
  ['over', [18, 17], 0],
])('a streak is %s', (_what, days, streak) => {
  expect(statistics(days.map(day => doneOn(day))).streak).toBe(streak);
});

test('open tasks are overdue, due today or due this week', () => {
  const { open, overdue, dueToday, dueThisWeek } = statistics([
    task({ due: '2026-11-19' }),
    task({ due: '2026-11-20' }),
    task({ due: new Date(2026, 10, 20, 11).toISOString() }),
    task({ due: '2026-11-22' }),
    task({ due: '2026-11-23' }),
    task(),
    task({ due: '2026-11-20', completed: true }),
  ]);

  expect({ open, overdue, dueToday, dueThisWeek }).toEqual({
    open: 6,
    overdue: 2,
    dueToday: 2,
    dueThisWeek: 4,
  });
});

test('priorities and tags count what is open', () => {
  const { openByPriority, busiestTags, completionRate } = statistics([
    task({ priority: 'urgent', tags: ['Home', 'Garden'] }),
    task({ priority: 'urgent', tags: ['home'] }),
    task({ tags: ['Garden', 'Work'] }),
    task({ tags: ['HOME'], completed: true }),
  ]);

  expect(openByPriority).toEqual({ low: 0, medium: 1, high: 0, urgent: 2 });
  expect(busiestTags).toEqual([
    { name: 'Garden', open: 2 },
    { name: 'Home', open: 2 },
    { name: 'Work', open: 1 },
  ]);
  expect(completionRate).toBe(0.25);
});
