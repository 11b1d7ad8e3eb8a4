import { expect, test } from 'vitest';
import { newTask, type Task } from '../kinds/task';
import { StepTree } from './step-tree';

/** Tasks by their title, each with the title of its parent. */
function tree(parents: Readonly<Record<string, string | null>>, ...done: readonly string[]) {
  const tasks = Object.entries(parents).map(([title, parent], index): Task => {
    const draft = { title, parent, completed: done.includes(title), position: null };
    return newTask(title, draft, `2026-11-30T08:00:${String(index).padStart(2, '0')}Z`);
  });
  return new StepTree(new Map(tasks.map(it => [it.id, it])));
}

const titles = (tasks: readonly Task[]) => tasks.map(it => it.title);

test('Steps stand below their task, in their order by hand and then by their age', () => {
  const step = (id: string, position: string | null, createdAt: string) => ({
    ...newTask(id, { title: id, parent: 'fence' }, createdAt),
    position,
  });
  const tasks = [
    newTask('fence', { title: 'fence' }, '2026-11-30'),
    step('late', null, '2026-11-30T09:00'),
    step('early', null, '2026-11-30T08:00'),
    step('second', 'a1', '2026-11-30'),
    step('first', 'a0', '2026-11-30'),
    newTask('inner', { title: 'inner', parent: 'first' }, '2026-11-30'),
  ];

  const below = new StepTree(new Map(tasks.map(it => [it.id, it]))).below('fence');

  expect(titles(below)).toEqual(['first', 'inner', 'second', 'early', 'late']);
});

test('A task knows how much of all its steps is done', () => {
  const steps = tree({ fence: null, sand: 'fence', grit: 'sand', alone: null }, 'grit');

  expect(steps.progressOf('fence')).toEqual({ done: 1, all: 2 });
  expect(steps.progressOf('alone')).toBeNull();
});

test('A step whose parent is gone stands by itself', () => {
  const steps = tree({ fence: null, sand: 'gone' });

  expect(steps.parentOf({ id: 'sand' })).toBeNull();
});

test('What two devices made a circle stands by itself, and so does what hangs below it', () => {
  const steps = tree({ one: 'two', two: 'one', below: 'one', self: 'self' });

  expect(['one', 'two', 'below', 'self'].map(id => steps.parentOf({ id }))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('Steps go ten levels deep', () => {
  const chain = Object.fromEntries(
    Array.from({ length: 11 }, (_, i) => [`${i + 1}`, i === 0 ? null : `${i}`]),
  );
  const steps = tree(chain);

  expect(['10', '11'].map(id => steps.depthOf({ id }))).toEqual([10, 1]);
  expect([steps.heightOf('1'), steps.heightOf('10')]).toEqual([10, 1]);
});
