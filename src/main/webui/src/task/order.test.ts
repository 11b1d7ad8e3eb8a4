import { expect, test } from 'vitest';
import { newTask, type Task } from '../kinds/task';
import { ORDERS, type Order, sortedFrom } from './order';

const TASKS = Array.from({ length: 1_000 }, (_, number) =>
  newTask(`${number}`, { title: `Task ${(number * 7) % 1_000}` }, '2026-11-21T08:00:00Z'),
);

test('A change of one task moves it, and compares each task with a few others only', () => {
  const before = sortedFrom([], TASKS, ORDERS.title);
  const [first, ...others] = before as [Task, ...Task[]];
  const changed = { ...first, title: 'Zebra' };
  const tasks = TASKS.map(it => (it.id === first.id ? changed : it));
  let comparisons = 0;
  const counting: Order = (one, other) => {
    comparisons += 1;
    return ORDERS.title(one, other);
  };

  expect(sortedFrom(before, tasks, counting)).toEqual([...others, changed]);
  expect(comparisons).toBeLessThan(2 * TASKS.length);
});

test('What was before does not decide who is in the order, nor how it goes', () => {
  const before = sortedFrom([], TASKS, ORDERS.title);
  const left = TASKS.slice(500);

  expect(sortedFrom(before, left, ORDERS.created)).toEqual(sortedFrom([], left, ORDERS.created));
  expect(sortedFrom(left, TASKS, ORDERS.title)).toEqual(before);
});
