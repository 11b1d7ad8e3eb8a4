import { expect, test } from 'vitest';
import { newTask, type Task } from '../kinds/task';
import { pinZone } from '../time/zone.svelte';
import { ORDERS, type Order } from './order';
import { SortedTasks } from './sorted-tasks';

const TASKS = Array.from({ length: 1_000 }, (_, number) =>
  newTask(`${number}`, { title: `Task ${(number * 7) % 1_000}` }, '2026-11-21T08:00:00Z'),
);

const sortedAnew = (tasks: readonly Task[], order: Order) => [...tasks].sort(order);

test('A task that changes is put at its place, and compared with few others', () => {
  let comparisons = 0;
  const byTitle: Order = (one, other) => {
    comparisons += 1;
    return ORDERS.title(one, other);
  };
  const sorted = new SortedTasks();
  const [first, ...others] = sorted.of(TASKS, byTitle) as [Task, ...Task[]];
  const changed = { ...first, title: 'Task 500 and more' };
  comparisons = 0;

  expect(sorted.of([changed, ...others], byTitle)).toEqual(
    sortedAnew([changed, ...others], ORDERS.title),
  );
  expect(comparisons).toBeLessThan(20);
});

test('Tasks that come, go or change, and another order, are sorted as if for the first time', () => {
  const sorted = new SortedTasks();
  sorted.of(TASKS.slice(0, 600), ORDERS.title);
  const renamed = TASKS.slice(400).map(it => ({ ...it, title: `${it.title}0` }));

  for (const tasks of [renamed, renamed.slice(3), [...renamed.slice(3), ...TASKS.slice(0, 20)]]) {
    for (const order of [ORDERS.title, ORDERS.created]) {
      expect(sorted.of(tasks, order)).toEqual(sortedAnew(tasks, order));
    }
  }
});

test('Another time zone moves tasks to other days', () => {
  const due = (title: string, due: string) =>
    newTask(title, { title, due }, '2026-11-21T08:00:00Z');
  // A whole day stands before its hours; it is the moment's day in Tokyo only.
  const tasks = [due('moment', '2026-11-21T20:00:00Z'), due('day', '2026-11-22')];
  const sorted = new SortedTasks();

  pinZone('UTC');
  expect(sorted.of(tasks, ORDERS.due).map(it => it.title)).toEqual(['moment', 'day']);
  pinZone('Asia/Tokyo');
  expect(sorted.of(tasks, ORDERS.due).map(it => it.title)).toEqual(['day', 'moment']);
  pinZone(null);
});
