import { expect, test } from 'vitest';
import { newTask } from '../kinds/task';
import { matcherOf } from './matching';
import { isFiltered, queryOf } from './query';
import { StepTree } from './step-tree';

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
    filters: new Map(),
    account: 'me',
  };
  const asked = queryOf(new URLSearchParams(query));
  return tasks.filter(matcherOf(asked, rows, now)).map(it => it.title);
}

test.each([
  ['assignee=me', ['Mine']],
  ['assignee=ana', ['Hers']],
  ['assignee=none', ['Nobody’s']],
  ['assignee=me,none', ['Mine', 'Nobody’s']],
  ['', ['Mine', 'Hers', 'Nobody’s']],
])('"%s" finds what is assigned so', (query, titles) => {
  expect(found(query)).toEqual(titles);
});

test('Who is to do it is a filter, which can be cleared', () => {
  expect(isFiltered(queryOf(new URLSearchParams('assignee=me')))).toBe(true);
});
