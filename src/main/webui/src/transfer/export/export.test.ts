import ICAL from 'ical.js';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { List } from '../../kinds/list';
import type { Section } from '../../kinds/section';
import { newTask, type TaskChange } from '../../kinds/task';
import type { WireRow } from '../../sync/kind';
import { wallClock } from '../../time/day';
import { every } from '../../time/recurrence';
import { entriesOf } from './contents';
import { csvOf } from './csv';
import { icalendarOf } from './icalendar';
import { jsonOf } from './json';
import { markdownOf } from './markdown';
import { rruleOf } from './rrule';
import { todotxtOf } from './todotxt';

const home = { id: 'home', name: 'At home', position: null, archived: false } as List;
const kitchen = { id: 'kitchen', name: 'Kitchen', listId: 'home', position: null } as Section;

function aTask(id: string, draft: TaskChange, at = '2026-11-01T08:00:00Z') {
  return newTask(id, { title: id, tags: [], ...draft }, at);
}

const TASKS = [
  aTask('rent', {
    title: 'Pay rent',
    due: '2026-12-01',
    priority: 'urgent',
    tags: ['money', 'flat'],
    repeat: { ...every('monthly'), dayOfMonth: 31 },
  }),
  aTask('paint', {
    title: 'Paint',
    listId: 'home',
    sectionId: 'kitchen',
    description: 'White\n\nTwice',
  }),
  aTask('brush', { title: 'Buy a brush', listId: 'home', parent: 'paint', completed: true }),
  aTask('call', {
    title: '=HYPERLINK("x"), "quoted" [link] emoji 🌿',
    due: '2026-12-02T16:00:00Z',
    reminders: ['2026-12-02T15:30:00Z'],
  }),
];

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
  new Map(rows.map(it => [it.id, it]));

const entries = entriesOf({
  lists: byId([home]),
  sections: byId([kitchen]),
  tasks: byId(TASKS),
});

test('Tasks stand by list and section, each followed by its steps', () => {
  const places = entries.map(it => [it.task.id, it.list?.id, it.section?.id, it.depth]);
  expect(places).toEqual([
    ['call', undefined, undefined, 0],
    ['rent', undefined, undefined, 0],
    ['paint', 'home', 'kitchen', 0],
    ['brush', 'home', 'kitchen', 1],
  ]);
});

test('JSON has all rows in the order of their ids, without what belongs to this copy', () => {
  const row = (kind: string, id: string, data: object) =>
    ({ kind, id, data: { id, revision: 7, user_id: 'me', ...data } }) as unknown as WireRow;
  const rows: Record<string, readonly WireRow[]> = {
    task: [
      row('task', 'b', { title: 'B', from_a_newer_page: [1] }),
      row('task', 'a', { title: 'A' }),
    ],
    tag: [row('tag', 't', { name: 'money' })],
  };

  const text = jsonOf(kind => rows[kind] ?? []);

  expect(JSON.parse(text)).toEqual({
    format: 'todo',
    version: 1,
    filters: [],
    lists: [],
    sections: [],
    tags: [{ id: 't', name: 'money' }],
    tasks: [
      { id: 'a', title: 'A' },
      { id: 'b', from_a_newer_page: [1], title: 'B' },
    ],
  });
  expect(text.endsWith('}\n')).toBe(true);
});

test('CSV is read back as it was, and no cell runs as a formula', () => {
  const { data } = Papa.parse<Record<string, string>>(csvOf(entries).slice(1), {
    header: true,
    skipEmptyLines: true,
  });

  expect(data).toHaveLength(TASKS.length);
  expect(data[0]?.title).toBe('\'=HYPERLINK("x"), "quoted" [link] emoji 🌿');
  expect(data[1]).toMatchObject({
    title: 'Pay rent',
    due_date: '2026-12-01',
    repeat: 'FREQ=MONTHLY;BYMONTHDAY=-1',
    tags: 'money, flat',
    list: '',
  });
  expect(data[2]).toMatchObject({
    list: 'At home',
    section: 'Kitchen',
    description: 'White\n\nTwice',
  });
  expect(data[3]).toMatchObject({ completed: 'true', parent_id: 'paint' });
});

describe('iCalendar', () => {
  const text = icalendarOf(entries);
  const todos = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vtodo');
  const todo = (uid: string) =>
    todos.find(it => it.getFirstPropertyValue('uid') === uid) as ICAL.Component;
  const value = (uid: string, name: string) => String(todo(uid).getFirstPropertyValue(name));

  test('has a component for each task, that says what it says', () => {
    expect(todos).toHaveLength(TASKS.length);
    expect(value('rent', 'due')).toBe('2026-12-01');
    expect(value('rent', 'rrule')).toBe('FREQ=MONTHLY;BYMONTHDAY=-1');
    expect(value('rent', 'priority')).toBe('1');
    expect(todo('rent').getFirstProperty('categories')?.getValues()).toEqual(['money', 'flat']);
    expect(value('brush', 'related-to')).toBe('paint');
    expect(value('brush', 'status')).toBe('COMPLETED');
    expect(value('call', 'due')).toBe('2026-12-02T16:00:00Z');
    expect(value('call', 'summary')).toBe('=HYPERLINK("x"), "quoted" [link] emoji 🌿');
    expect(value('paint', 'description')).toBe('White\n\nTwice');
  });

  test('rings at the reminder', () => {
    const [alarm] = todo('call').getAllSubcomponents('valarm');
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('2026-12-02T15:30:00Z');
  });

  test('has lines of at most 75 octets that end as the standard says', () => {
    const lines = text.split('\r\n');
    expect(lines.every(it => new TextEncoder().encode(it).length <= 75)).toBe(true);
    expect(text).not.toMatch(/[^\r]\n/);
  });
});

test('Markdown is checklists under headings', () => {
  expect(markdownOf(entries, { inbox: 'Inbox', repeat: rruleOf })).toBe(`# Todo

## Inbox

- [ ] =HYPERLINK("x"), "quoted" \\[link\\] emoji 🌿 (due ${wallClock(new Date('2026-12-02T16:00:00Z')).replace('T', ' ')})
- [ ] Pay rent (due 2026-12-01, FREQ=MONTHLY;BYMONTHDAY=-1, urgent priority, #money, #flat)

## At home

### Kitchen

- [ ] Paint
  White
  Twice
  - [x] Buy a brush
`);
});

test('todo.txt is a line for each task', () => {
  expect(todotxtOf(entries).split('\n')).toEqual([
    '2026-11-01 =HYPERLINK("x"), "quoted" [link] emoji 🌿 due:2026-12-02',
    '(A) 2026-11-01 Pay rent @money @flat due:2026-12-01 rec:+1m',
    '2026-11-01 Paint +At-home',
    'x 2026-11-01 2026-11-01 Buy a brush +At-home',
    '',
  ]);
});

test.each([
  [every('daily'), 'FREQ=DAILY'],
  [{ ...every('weekly', 2), daysOfWeek: [0, 4] }, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR'],
  [{ ...every('monthly'), daysOfWeek: [4], nth: -1 as const }, 'FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1'],
  [
    { ...every('yearly'), month: 12, dayOfMonth: 24, occurrences: 3 },
    'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24;COUNT=3',
  ],
  [{ ...every('daily'), endDate: '2026-12-24' }, 'FREQ=DAILY;UNTIL=20261224'],
])('The pattern %j is the rule %s', (repeat, rule) => {
  expect(rruleOf(repeat)).toBe(rule);
});
