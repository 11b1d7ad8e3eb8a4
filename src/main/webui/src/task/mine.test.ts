import { expect, test } from 'vitest';
import { newTask } from '../kinds/task';
import { StepTree } from './step-tree';
import { isFiltered, queryOf, sectionsOf } from './view';

const now = new Date('2026-11-30T12:00:00Z');
const tasks = [
  newTask('1', { title: 'Mine', assigneeId: 'me' }, now.toISOString()),
  newTask('2', { title: 'Hers', assigneeId: 'ana' }, now.toISOString()),
  newTask('3', { title: 'Nobody’s' }, now.toISOString()),
];

function found(query: string): readonly string[] {
  const rows = {
    tasks: new Map(tasks.map(it => [it.id, it])),
    trash: new Map(),
    tags: new Map(),
    steps: new StepTree(new Map()),
    lists: new Map(),
    headings: new Map(),
    account: 'me',
  };
  const asked = queryOf(new URLSearchParams(query));
  return sectionsOf({ is: 'all' }, rows, asked, now).flatMap(it => it.tasks.map(t => t.title));
}

test.each([
  ['assignee=me', ['Mine']],
  ['assignee=ana', ['Hers']],
  ['', ['Nobody’s', 'Hers', 'Mine']],
])('"%s" finds what is assigned so', (query, titles) => {
  expect([...found(query)].sort()).toEqual([...titles].sort());
});

test('Who is to do it is a filter, which can be cleared', () => {
  expect(isFiltered(queryOf(new URLSearchParams('assignee=me')))).toBe(true);
});
