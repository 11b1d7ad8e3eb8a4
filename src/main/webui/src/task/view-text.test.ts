import { expect, it, test } from 'vitest';
import cases from '../../../../test/resources/text-cases.json';
import { newTask, type Task, type TaskChange } from '../kinds/task';
import { matcherOf } from './matching';
import { queryOf } from './query';
import { StepTree } from './step-tree';
import { sectionsOf } from './view';

const now = new Date('2026-11-30T12:00:00Z');

/** The titles that a query finds, in its order. */
function titles(query: string, tasks: readonly Task[]): readonly string[] {
  const rows = {
    tasks: new Map(tasks.map(task => [task.id, task])),
    trash: new Map(),
    tags: new Map(),
    steps: new StepTree(new Map()),
    lists: new Map(),
    headings: new Map(),
    filters: new Map(),
  };
  const asked = queryOf(new URLSearchParams(query));
  const matches = matcherOf(asked, rows, now);
  return sectionsOf({ is: 'all' }, rows, asked, now, new Set(), matches).flatMap(section =>
    section.tasks.map(task => task.title),
  );
}

let made = 0;
const task = (change: TaskChange) =>
  newTask(String(made++).padStart(6, '0'), change, now.toISOString());

const withText = (text: string) => [
  task({ title: text }),
  task({ title: 'Described', description: text }),
  task({ title: 'Tagged', tags: [text] }),
];

const search = (text: string) => `sort=created&q=${encodeURIComponent(text)}`;

it.each(cases.found)('finds $search in $text', it => {
  expect(titles(search(it.search), withText(it.text))).toEqual(['Tagged', 'Described', it.text]);
});

it.each(cases.not_found)('does not find $search in $text', it => {
  expect(titles(search(it.search), withText(it.text))).toEqual([]);
});

test('every word is wanted, wherever it is', () => {
  const tasks = [
    task({ title: 'Milk', description: 'from the market', tags: ['shopping'] }),
    task({ title: 'Milk the cow' }),
  ];
  expect(titles(search('market SHOP milk'), tasks)).toEqual(['Milk']);
  expect(titles(search('milk market cow'), tasks)).toEqual([]);
});

test('titles are sorted as by the service', () => {
  const tasks = cases.in_order.map(title => task({ title })).reverse();
  expect(titles('sort=title', tasks)).toEqual(cases.in_order);
});

test('tasks of one title are sorted by their ids', () => {
  const tasks = ['apple', 'Apple', 'APPLE'].map(title => task({ title }));
  expect(titles('sort=title', tasks.reverse())).toEqual(['apple', 'Apple', 'APPLE']);
});
