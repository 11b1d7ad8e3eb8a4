import { expect, test } from 'vitest';
import type { List } from '../kinds/list';
import type { Section } from '../kinds/section';
import { newTask, type Task } from '../kinds/task';
import { parse } from '../quick-add/parse';
import { momentOn, utc } from '../time/day';
import { every, type Frequency, type Recurrence } from '../time/recurrence';
import { entriesOf } from './export/contents';
import { csvOf } from './export/csv';
import { icalendarOf } from './export/icalendar';
import { todoistBackupOf, todoistOf } from './export/todoist';
import { todotxtOf } from './export/todotxt';
import { readFile } from './import/files';
import type { ImportedTask } from './import/imported';

const now = new Date(2026, 10, 21, 12);
const home = { id: 'home', name: 'At-home', position: null, archived: false } as List;
const kitchen = { id: 'kitchen', name: 'Kitchen', listId: 'home', position: null } as Section;
const AT = '2026-11-01T12:00:00Z';
const DONE = '2026-11-02T12:00:00Z';

function aTask(id: string, draft: Partial<Task>): Task {
  return { ...newTask(id, { title: id, tags: [] }, AT), ...draft };
}

const TASKS = [
  aTask('a', {
    title: 'Pay; rent, "quoted" \\ =1+1 🌿',
    description: 'One\nTwo, three',
    due: '2026-12-25',
    repeat: { ...every('monthly'), daysOfWeek: [4], nth: -1 },
    priority: 'urgent',
    tags: ['money', 'flat'],
  }),
  aTask('b', { title: 'Paint', listId: 'home', sectionId: 'kitchen', priority: 'low' }),
  aTask('c', {
    title: 'Buy a brush',
    listId: 'home',
    sectionId: 'kitchen',
    parent: 'b',
    completed: true,
    completedAt: DONE,
  }),
  aTask('d', {
    title: 'Call Ana',
    due: '2026-12-02T16:00:00Z',
    reminders: ['2026-12-02T15:30:00Z', 'P1D', 'PT10M'],
    repeat: { ...every('weekly', 2), daysOfWeek: [0, 2] },
    priority: 'high',
  }),
];

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
  new Map(rows.map(it => [it.id, it]));
const entries = entriesOf({
  lists: byId([home]),
  sections: byId([kitchen]),
  tasks: byId(TASKS),
});

async function back(name: string, text: string): Promise<readonly ImportedTask[]> {
  const context = { now, locale: 'en-GB', parse };
  return (await readFile(new File([text], name), context))?.tasks ?? [];
}

/** What a format can say of a task, of a file's task and of ours. */
function said(members: readonly (keyof ImportedTask)[]) {
  return {
    of: (tasks: readonly ImportedTask[]) =>
      tasks.map(it => Object.fromEntries(members.map(name => [name, it[name]]))),
    ours: entries.map(({ task, list, section, parent }) => {
      const all: Partial<ImportedTask> = {
        ...task,
        key: task.id,
        list: list?.name ?? '',
        section: section?.name ?? '',
        parent: parent?.id ?? null,
      };
      return Object.fromEntries(members.map(name => [name, all[name]]));
    }),
  };
}

const ALL = [
  'key',
  'title',
  'description',
  'completedAt',
  'priority',
  'due',
  'reminders',
  'repeat',
  'tags',
  'list',
  'section',
  'parent',
] as const;

test('iCalendar comes back with all that it can say', async () => {
  const { of, ours } = said(ALL);
  expect(of(await back('todo.ics', icalendarOf(entries)))).toEqual(ours);
});

test('Reminders that iCalendar can’t say come back as moments, or not at all', async () => {
  const back = async (task: Task) => {
    const file = icalendarOf([{ task, list: null, section: null, parent: null, depth: 0 }]);
    const context = { now, locale: 'en-GB', parse };
    return (await readFile(new File([file], 'a.ics'), context))?.tasks[0]?.reminders;
  };
  const morning = { due: '2026-12-02', reminders: ['morning', 'PT10M'] };
  expect(await back(aTask('e', morning))).toEqual([utc(momentOn('2026-12-02', 9 * 60))]);
  expect(await back(aTask('f', { ...morning, due: null }))).toEqual([]);
});

test('CSV comes back with all that it can say, which of reminders is the first', async () => {
  const { of, ours } = said(ALL);
  expect(of(await back('todo.csv', csvOf(entries)))).toEqual(
    ours.map(it => ({ ...it, reminders: [it.reminders].flat().slice(0, 1) })),
  );
});

test('Todoist comes back with all that it can say', async () => {
  const table = todoistOf(entries, now);
  const members = ['title', 'description', 'priority', 'due', 'repeat', 'tags', 'section'] as const;
  const { of, ours } = said(members);
  const open = ours.filter((_, index) => !entries[index]?.task.completed);
  const expected = open.map(it => (it.priority === 'low' ? { ...it, priority: 'medium' } : it));
  expect(of(await back('Home.csv', table))).toEqual(expected);

  const zip = todoistBackupOf(entries, now);
  const file = new File([zip], 'todo.zip');
  const imported = await readFile(file, { now, locale: 'en-GB', parse });
  expect(imported?.source).toBe('todoist');
  expect(imported?.tasks.map(it => [it.title, it.list]).sort()).toEqual(
    entries
      .filter(it => !it.task.completed)
      .map(({ task, list }) => [task.title, list?.name ?? ''])
      .sort(),
  );
});

test.each<[string, Partial<Recurrence>]>([
  ['daily', {}],
  ['daily', { interval: 3, from: 'completion' }],
  ['weekly', { daysOfWeek: [0, 1, 2, 3, 4] }],
  ['weekly', { interval: 2, daysOfWeek: [2], endDate: '2027-12-24' }],
  ['monthly', { dayOfMonth: 31 }],
  ['monthly', { dayOfMonth: 15, occurrences: 4 }],
  ['monthly', { nth: 2, daysOfWeek: [1] }],
  ['yearly', { month: 12, dayOfMonth: 24 }],
])('What repeats %s keeps its rule and its next date through Todoist: %o', async (often, more) => {
  const repeat = { ...every(often as Frequency), ...more };
  for (const due of ['2026-12-29', '2026-12-29T17:30:00Z']) {
    const task = aTask('r', { due, repeat });
    const table = todoistOf([{ task, list: null, section: null, parent: null, depth: 0 }], now);
    expect((await back('Inbox.csv', table))[0]).toMatchObject({ due, repeat });
  }
});

test('A title that begins like a formula is escaped for Todoist, and comes back', async () => {
  const task = aTask('f', { title: '=1+1', description: '@home' });
  const table = todoistOf([{ task, list: null, section: null, parent: null, depth: 0 }], now);
  expect(table).toContain(`"'=1+1","'@home"`);
  const [read] = await back('Inbox.csv', table);
  expect(read).toMatchObject({ title: '=1+1', description: '@home' });
});

test('todo.txt comes back with all that it can say', async () => {
  const { of, ours } = said(['title', 'completedAt', 'priority', 'tags', 'list']);
  const tasks = await back('todo.txt', todotxtOf(entries));
  expect(of(tasks).map(it => ({ ...it, completedAt: it.completedAt !== null }))).toEqual(
    ours.map(it => ({ ...it, completedAt: it.completedAt !== null })),
  );
  expect(todotxtOf(entries)).toContain(`x ${DONE.slice(0, 10)}`);
  expect(tasks.map(it => it.due)).toEqual(
    entries.map(({ task }) => task.due?.slice(0, 10) ?? null),
  );
  expect(tasks.find(it => it.title === 'Call Ana')?.repeat).toEqual(every('weekly', 2));
});
