import { expect, test } from 'vitest';
import type { List } from '../kinds/list';
import type { Section } from '../kinds/section';
import { newTask, type Task } from '../kinds/task';
import { parse } from '../quick-add/parse';
import { momentOn, utc } from '../time/day';
import { every } from '../time/recurrence';
import { entriesOf } from './export/contents';
import { csvOf } from './export/csv';
import { icalendarOf } from './export/icalendar';
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
