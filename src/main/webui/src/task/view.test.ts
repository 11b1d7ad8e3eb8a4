import { expect, test } from 'vitest';
import type { List } from '../kinds/list';
import type { Section } from '../kinds/section';
import type { Tag } from '../kinds/tag';
import { newTask, type Task } from '../kinds/task';
import { matcherOf } from './matching';
import { queryOf } from './query';
import { StepTree } from './step-tree';
import { countsOf, sectionsOf, type View } from './view';

const NOW = new Date('2026-11-21T12:00');

const due = (title: string, due: string | null) =>
  newTask(title, { title, due }, '2026-11-01T08:00:00Z');

const moment = (time: string) => new Date(time).toISOString();

const byId = <Row extends { id: string }>(rows: readonly Row[]) =>
  new Map(rows.map(it => [it.id, it]));

const TASKS = [
  due('yesterday', '2026-11-20'),
  due('last night', moment('2026-11-20T23:00')),
  due('today', '2026-11-21'),
  due('this morning', moment('2026-11-21T09:00')),
  due('this evening', moment('2026-11-21T18:00')),
  due('tomorrow', '2026-11-22'),
];

/** The view that a path of these leads to, as the routes have it. */
function viewOf(path: string): View {
  const [, name = '', reference = ''] = path.split('/');
  if (name === 'lists') {
    return { is: 'list', id: reference };
  }
  return name === 'tag' ? { is: 'tag', reference } : { is: (name || 'all') as 'all' };
}

/** The sections of a view, each with the titles in it. */
function shown(
  path: string,
  tasks: readonly Task[] = TASKS,
  tags: readonly Tag[] = [],
  trash: readonly Task[] = [],
  lists: readonly List[] = [],
  headings: readonly Section[] = [],
): readonly (readonly string[])[] {
  const { pathname, searchParams } = new URL(path, 'https://todo.example.com');
  const rows = {
    tasks: byId(tasks),
    trash: byId(trash),
    tags: byId(tags),
    steps: new StepTree(byId(tasks)),
    lists: byId(lists),
    headings: byId(headings),
    filters: new Map(),
  };
  const query = queryOf(searchParams);
  const matches = matcherOf(query, rows, NOW);
  return sectionsOf(viewOf(pathname), rows, query, NOW, new Set(), matches).map(it => [
    it.key,
    ...it.tasks.map(task => task.title),
  ]);
}

const counts = (tasks: readonly Task[], lists: readonly List[] = []) =>
  countsOf(tasks, { steps: new StepTree(byId(tasks)), lists: byId(lists) }, NOW);

const OVERDUE = ['overdue', 'yesterday', 'last night'];
const TODAY = ['2026-11-21', 'today', 'this morning', 'this evening'];

test('What was due earlier today stands under today, in every view', () => {
  expect(shown('/today')).toEqual([OVERDUE, TODAY]);
  expect(shown('/')).toEqual([OVERDUE, TODAY, ['2026-11-22', 'tomorrow']]);
  expect(shown('/upcoming')).toEqual([OVERDUE, TODAY, ['2026-11-22', 'tomorrow']]);
});

test('What was due earlier today is overdue and due today, to the filters', () => {
  expect(shown('/?due=overdue')).toEqual([OVERDUE, ['2026-11-21', 'this morning']]);
  expect(shown('/?due=today')).toEqual([TODAY]);
});

test('Each view counts what it shows', () => {
  const { all, today } = counts(TASKS);

  expect(shown('/').flatMap(([, ...titles]) => titles)).toHaveLength(all);
  expect(shown('/today').flatMap(([, ...titles]) => titles)).toHaveLength(today);
});

test('A tag is found by its id under any name, and by the name it has', () => {
  const tasks = [newTask('paint', { title: 'paint', tags: ['Haus'] }, '2026-11-01T08:00:00Z')];
  const tags = [
    {
      id: 't1',
      name: 'Haus',
      color: '#3B82F6',
      revision: 1,
      spaceId: '',
      deletedAt: null,
      createdAt: '',
    },
  ];
  const found = [['none', 'paint']];

  expect(shown('/tag/t1', tasks, tags)).toEqual(found);
  expect(shown('/?tag=t1', tasks, tags)).toEqual(found);
  expect(shown('/tag/haus', tasks, tags)).toEqual(found);
  expect(shown('/?tag=HAUS', tasks, tags)).toEqual(found);
  expect(shown('/tag/home', tasks, tags)).toEqual([]);
});

test('A task that waits to be sent is newer than one that the service has', () => {
  const tasks = [
    // The service counts the time a request takes as part of the moment.
    { ...newTask('first', { title: 'first' }, '2026-11-21T08:00:00.400Z'), revision: 1 },
    newTask('second', { title: 'second' }, '2026-11-21T08:00:00.100Z'),
  ];

  expect(shown('/', tasks)).toEqual([['none', 'second', 'first']]);
});

const step = (title: string, parent: string, more: object = {}) => ({
  ...newTask(title, { title, parent, ...more }, '2026-11-01T08:00:00Z'),
  revision: 1,
});

test('A step is a row where its own date, its tag or a search leads to it, and else is in its task', () => {
  const tasks = [
    due('fence', '2026-11-21'),
    step('sand', 'fence', { due: '2026-11-21', tags: ['garden'] }),
    step('paint', 'fence', { due: '2026-11-23' }),
    step('dry', 'fence'),
    step('alone', 'gone'),
  ];
  const rows = (path: string) => shown(path, tasks).flatMap(([, ...titles]) => titles);

  expect(rows('/')).toEqual(['fence', 'alone']);
  expect(rows('/?status=any')).toEqual(['fence', 'alone']);
  expect(rows('/?q=sand')).toEqual(['sand']);
  expect(rows('/?due=none')).toEqual(['dry', 'alone']);
  expect(rows('/tag/garden')).toEqual(['sand']);
  expect(rows('/today').toSorted()).toEqual(['fence', 'sand']);
  expect(rows('/upcoming').toSorted()).toEqual(['fence', 'paint', 'sand']);
  expect(counts(tasks)).toMatchObject({ all: 2, today: 2 });
});

test('Finished and deleted steps are within the task that was finished or deleted with them', () => {
  const done = { completed: true };
  const tasks = [
    newTask('fence', { title: 'fence', ...done }, '2026-11-01T08:00:00Z'),
    step('sand', 'fence', done),
    due('party', null),
    step('invite', 'party', done),
  ];
  const deleted = (task: Task, deletedAt: string) => ({ ...task, deletedAt });
  const trash = [
    deleted(due('trip', null), '2026-11-20'),
    deleted(step('pack', 'trip'), '2026-11-20'),
    deleted(step('book', 'trip'), '2026-11-19'),
  ];

  const titles = (path: string) => shown(path, tasks, [], trash).flatMap(([, ...it]) => it);
  expect(titles('/completed').toSorted()).toEqual(['fence', 'invite']);
  expect(titles('/trash')).toEqual(['trip', 'book']);
});

const aList = (id: string, more: Partial<List> = {}): List => ({
  id,
  name: id,
  color: '#3B82F6',
  position: null,
  archived: false,
  revision: 1,
  spaceId: '',
  deletedAt: null,
  createdAt: '',
  ...more,
});

const inList = (title: string, listId: string | null, sectionId: string | null = null) =>
  newTask(title, { title, listId, sectionId }, '2026-11-01T08:00:00Z');

test('A task is in its list, or in the inbox where there is none or its list is gone', () => {
  const tasks = [inList('mow', 'garden'), inList('call', null), inList('paint', 'gone')];
  const lists = [aList('garden')];

  expect(shown('/lists/garden', tasks, [], [], lists)).toEqual([['none', 'mow']]);
  expect(shown('/inbox', tasks, [], [], lists)).toEqual([['none', 'paint', 'call']]);
  expect(shown('/', tasks, [], [], lists)[0]).toHaveLength(4);
  expect([...counts(tasks, lists).lists]).toEqual([
    ['garden', 1],
    ['inbox', 2],
  ]);
});

test('An archived list’s tasks are in it, and found by a search, but not in the way', () => {
  const tasks = [inList('mow', 'garden'), inList('call', null)];
  const lists = [aList('garden', { archived: true })];

  expect(shown('/', tasks, [], [], lists)).toEqual([['none', 'call']]);
  expect(shown('/?q=mow', tasks, [], [], lists)).toEqual([['none', 'mow']]);
  expect(shown('/lists/garden', tasks, [], [], lists)).toEqual([['none', 'mow']]);
  expect(counts(tasks, lists).all).toBe(1);
});

test('Tasks of a list stand under its headings, which show also without any', () => {
  const heading = (id: string, position: string | null): Section => ({
    id,
    name: id,
    listId: 'garden',
    position,
    revision: 1,
    spaceId: '',
    deletedAt: null,
    createdAt: '',
  });
  const tasks = [
    inList('mow', 'garden', 'front'),
    inList('dig', 'garden', 'gone'),
    inList('sow', 'garden', 'front'),
  ];
  const headings = [heading('a-new', null), heading('front', 'a1'), heading('first', 'a0')];

  expect(shown('/lists/garden?sort=title', tasks, [], [], [aList('garden')], headings)).toEqual([
    ['all', 'dig'],
    ['first'],
    ['front', 'mow', 'sow'],
    ['a-new'],
  ]);
  // What is left of a list that is gone.
  expect(shown('/lists/garden', [], [], [], [], headings)).toEqual([]);
});
