import { expect, test } from 'vitest';
import { newTask } from '../kinds/task';
import { copiesOf } from './duplicate';
import { StepTree } from './step-tree';

test('A task is made once more with all its steps, open, below the copies of their tasks', () => {
  const at = '2026-11-30T08:00:00Z';
  const fence = newTask('fence', { title: 'Fence', position: 'a0' }, at);
  const tasks = [
    fence,
    newTask('sand', { title: 'Sand', parent: 'fence', position: 'a1', completed: true }, at),
    newTask('grit', { title: 'Grit', parent: 'sand', tags: ['garden'] }, at),
  ];

  const edits = copiesOf(fence, new StepTree(new Map(tasks.map(it => [it.id, it]))));

  const ids = edits.map(it => it.row);
  expect(new Set([...ids, 'fence', 'sand', 'grit']).size).toBe(6);
  expect(edits.map(it => it.set)).toMatchObject([
    { title: 'Fence', parent: null, position: null },
    { title: 'Sand', parent: ids[0], position: 'a1', completed: false },
    { title: 'Grit', parent: ids[1], tags: ['garden'] },
  ]);
});
