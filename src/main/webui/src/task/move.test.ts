import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newTask, type Task } from '../kinds/task';
import { firstPositions, positionsFor } from './move';
import { isPosition, positionOf } from './position';

const aTask = (id: string, position: string | null) => ({
  ...newTask(id, { title: id }, '2026-11-21T08:00:00Z'),
  position,
});

const inOrder = (tasks: readonly Task[]): Task[] =>
  tasks.toSorted((one, other) => ((positionOf(one) ?? '~') < (positionOf(other) ?? '~') ? -1 : 1));

test('A task stands where it was put, and nothing else moves', () => {
  const positions = fc.array(fc.constantFrom(null, 'a0', 'a1', 'a1V', 'a2', '0', 'a00', ''), {
    minLength: 1,
  });
  fc.assert(
    fc.property(positions, fc.nat(), fc.nat(), (given, which, where) => {
      const tasks = inOrder(given.map((position, index) => aTask(String(index), position)));
      const moved = tasks[which % tasks.length] as Task;
      const others = tasks.filter(it => it !== moved);
      const place = where % tasks.length;

      const put = positionsFor(tasks, moved, place);

      const now = inOrder(tasks.map(it => ({ ...it, position: put.get(it.id) ?? it.position })));
      const placed = others.slice(0, place).map(it => it.id);
      expect(now.findIndex(it => it.id === moved.id)).toBe(placed.length);
      expect(now.slice(0, place).map(it => it.id)).toEqual(placed);
    }),
  );
});

test('What is no position is none, and a task that is moved gets one', () => {
  const tasks = [aTask('a', 'a0'), aTask('b', '0'), aTask('c', 'b1')];

  const put = positionsFor(tasks, tasks[0] as Task, 2);

  expect([...put.keys()]).toEqual(['b', 'c', 'a']);
  expect([...put.values()].every(isPosition)).toBe(true);
});

test('However often tasks change places, the service takes their positions', () => {
  let tasks = ['a', 'b', 'c'].map((id, index): Task => aTask(id, `a${index}`));

  for (let times = 0; times < 1_500; times++) {
    const put = positionsFor(tasks, tasks[2] as Task, 1);
    tasks = tasks.map(it => ({ ...it, position: put.get(it.id) ?? it.position }));
    tasks = inOrder(tasks);
  }

  expect(tasks.every(it => isPosition(it.position ?? ''))).toBe(true);
});

test('Moving among tasks that have their places gives one position only', () => {
  const tasks = [aTask('a', 'a0'), aTask('b', 'a1'), aTask('c', 'a2')];

  expect([...positionsFor(tasks, tasks[2] as Task, 0).keys()]).toEqual(['c']);
});

test('New tasks come first, in their order', () => {
  const tasks = [aTask('a', 'a1'), aTask('b', null), aTask('c', 'a0')];

  const [one = '', two = '', three] = firstPositions(tasks, 2);
  expect([one < two, two < 'a0', three]).toEqual([true, true, undefined]);
  expect(firstPositions([], 1)).toEqual(['a0']);
  expect(firstPositions([aTask('a', '0'), aTask('b', 'a1')], 1)).toEqual(['a0']);
});
