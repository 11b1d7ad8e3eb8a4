import { describe, expect, test } from 'vitest';
import type { List } from '../../kinds/list';
import { parse } from '../../quick-add/parse';
import { dayOf, momentOn, utc } from '../../time/day';
import { rruleOf } from '../export/rrule';
import { planOf } from './edits';
import { readFile } from './files';
import { CHOSEN_COLUMNS, type Columns, type Imported } from './imported';
import { recurrenceOfRule } from './rrule';

/** A Saturday. */
const now = new Date(2026, 10, 21, 12);

async function read(name: string, content: BlobPart): Promise<Imported> {
  const imported = await readFile(new File([content], name), { now, locale: 'en-GB', parse });
  if (!imported) {
    throw new Error(`${name} was not read`);
  }
  return imported;
}

const here = (...known: readonly string[]) => ({
  account: 'me',
  lists: [] as List[],
  sections: [],
  tags: [],
  has: (_kind: string, id: string) => known.includes(id),
  isLocked: () => false,
  free: new Set<string>(),
});

describe('Todoist’s CSV', () => {
  const file = [
    'TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE',
    'task,Pay rent @flat,By transfer,1,1,,,every month,en,Europe/Berlin',
    'task,Find the form,,4,2,,,,,',
    'note,Ask the bank,,,,,,,,',
    'section,Later,,,,,,,,',
    'task,Call Ana,,2,1,,,5 Dec 2026 17:00,en,',
    'task,Odd,,4,1,,,at the second moon,en,',
  ].join('\n');

  test('brings tasks, steps, sections, labels, priorities, dates and repeats', async () => {
    const { tasks } = await read('Home.csv', `\uFEFF${file}`);

    expect(tasks.map(it => [it.title, it.list, it.section, it.priority])).toEqual([
      ['Pay rent', 'Home', '', 'urgent'],
      ['Find the form', 'Home', '', 'medium'],
      ['Call Ana', 'Home', 'Later', 'high'],
      ['Odd', 'Home', 'Later', 'medium'],
    ]);
    expect(tasks[0]).toMatchObject({ description: 'By transfer', tags: ['flat'], parent: null });
    expect(tasks[0]?.repeat && rruleOf(tasks[0].repeat)).toBe('FREQ=MONTHLY');
    expect(tasks[1]?.parent).toBe(tasks[0]?.key);
    expect(tasks[2]?.due).toBe(utc(momentOn('2026-12-05', 17 * 60)));
  });

  test('says what is lost, and keeps a date that can’t be read in the description', async () => {
    const { losses, tasks } = await read('Home.csv', file);
    expect([...losses]).toEqual([
      ['comments', 1],
      ['keptDate', 1],
    ]);
    expect(tasks[3]?.description).toBe('at the second moon');
  });
});

test('TickTick’s CSV, with its lines about the file', async () => {
  const file = [
    '"Date: 2026-11-20+0000"',
    '"Version: 7.1"',
    '"Status: ',
    '0 Normal',
    '1 Completed',
    '2 Archived"',
    '"Folder Name","List Name","Title","Tags","Content","Start Date","Due Date","Repeat","Priority","Status","Created Time","Completed Time","Is All Day","taskId","parentId"',
    '"","Work","Report","q4, boss","Two\nlines","","2026-12-01T10:00:00+0000","FREQ=WEEKLY;BYDAY=TU","5","0","2026-11-01T10:00:00+0000","","false","7",""',
    '"","Inbox","Bread","","","","2026-12-01T00:00:00+0000","","1","2","2026-11-01T10:00:00+0000","2026-11-02T10:00:00+0000","true","8","7"',
  ].join('\n');

  const { tasks } = await read('ticktick.csv', file);

  expect(tasks[0]).toMatchObject({
    title: 'Report',
    description: 'Two\nlines',
    due: '2026-12-01T10:00:00Z',
    priority: 'high',
    tags: ['q4', 'boss'],
    list: 'Work',
    completedAt: null,
  });
  expect(tasks[0]?.repeat && rruleOf(tasks[0].repeat)).toBe('FREQ=WEEKLY;BYDAY=TU');
  expect(tasks[1]).toMatchObject({
    due: dayOf(new Date('2026-12-01T00:00:00Z')),
    completedAt: '2026-11-02T10:00:00Z',
    list: '',
    priority: 'low',
    parent: '7',
  });
});

test('Google Tasks, days as days', async () => {
  const file = JSON.stringify({
    kind: 'tasks#taskLists',
    items: [
      {
        title: 'Mine',
        items: [
          {
            id: 'a',
            title: 'Buy bread',
            notes: 'Rye',
            due: '2026-12-01T00:00:00Z',
            status: 'needsAction',
          },
          {
            id: 'b',
            title: 'Flour',
            parent: 'a',
            status: 'completed',
            completed: '2026-11-02T10:00:00Z',
          },
          { id: 'c', title: 'Gone', deleted: true },
        ],
      },
    ],
  });

  const { tasks, losses } = await read('Tasks.json', file);

  expect(tasks.map(it => [it.title, it.due, it.parent, it.completedAt])).toEqual([
    ['Buy bread', '2026-12-01', null, null],
    ['Flour', null, 'a', '2026-11-02T10:00:00Z'],
  ]);
  expect([...losses]).toEqual([['deleted', 1]]);
});

test('Taskwarrior', async () => {
  const file = JSON.stringify([
    {
      uuid: 'u',
      description: 'Fix the bike',
      status: 'pending',
      due: '20261201T100000Z',
      priority: 'H',
      project: 'Home',
      tags: ['tools'],
      annotations: [{ description: 'Chain' }],
    },
    { uuid: 'v', description: 'Gone', status: 'deleted' },
  ]);
  const { tasks } = await read('tasks.json', file);
  expect(tasks).toMatchObject([
    {
      title: 'Fix the bike',
      due: '2026-12-01T10:00:00Z',
      priority: 'high',
      list: 'Home',
      tags: ['tools'],
      description: 'Chain',
    },
  ]);
});

test('todo.txt', async () => {
  const { tasks } = await read(
    'todo.txt',
    '(A) 2026-11-01 Pay rent +Home @bank due:2026-12-01 rec:+1m\r\nx 2026-11-02 2026-11-01 Call Ana pri:B\r\nCall Ana\r\nCall Ana\r\n',
  );
  expect(tasks[0]).toMatchObject({
    title: 'Pay rent',
    priority: 'urgent',
    list: 'Home',
    tags: ['bank'],
    due: '2026-12-01',
  });
  expect(tasks[0]?.repeat).toMatchObject({ frequency: 'monthly', from: 'due' });
  expect(tasks[1]).toMatchObject({ title: 'Call Ana', priority: 'high' });
  expect(dayOf(new Date(tasks[1]?.completedAt ?? ''))).toBe('2026-11-02');
  expect(new Set(tasks.map(it => it.key)).size).toBe(4);
});

test('What our own export lacks or a newer one knows is read as usual', async () => {
  const { tasks } = await read(
    'todo.json',
    JSON.stringify({
      format: 'todo',
      version: 2,
      tasks: [{ id: 'a', title: 'A', priority: 'vital' }],
    }),
  );
  expect(tasks).toMatchObject([{ title: 'A', priority: 'medium', due: null, list: '' }]);
});

test('A line of todo.txt that is done on no day is done now', async () => {
  const { tasks } = await read('todo.txt', 'x Call Ana\n');
  expect(tasks).toMatchObject([{ title: 'Call Ana', completedAt: now.toISOString() }]);
});

test('Markdown’s checklists', async () => {
  const { tasks } = await read(
    'notes.md',
    '# Notes\n\n## Home\n\n- [ ] Paint\n  - [x] Buy a brush\n\n### Garden\n* [ ] Water \\*all\\* plants\n',
  );
  expect(tasks.map(it => [it.title, it.list, it.section, it.parent === null])).toEqual([
    ['Paint', 'Home', '', true],
    ['Buy a brush', 'Home', '', false],
    ['Water *all* plants', 'Home', 'Garden', true],
  ]);
});

test('iCalendar', async () => {
  const file = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VTODO',
    'UID:1',
    'SUMMARY:Pay rent\\, all of it',
    'DUE;VALUE=DATE:20261201',
    'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1',
    'PRIORITY:1',
    'CATEGORIES:flat,money',
    'END:VTODO',
    'BEGIN:VTODO',
    'UID:2',
    'SUMMARY:Find the form',
    'RELATED-TO:1',
    'STATUS:COMPLETED',
    'COMPLETED:20261102T100000Z',
    'RRULE:FREQ=HOURLY',
    'DUE:20261201T100000Z',
    'END:VTODO',
    'END:VCALENDAR',
  ].join('\r\n');

  const { tasks, losses } = await read('tasks.ics', file);

  expect(tasks[0]).toMatchObject({
    title: 'Pay rent, all of it',
    due: '2026-12-01',
    priority: 'urgent',
    tags: ['flat', 'money'],
  });
  expect(tasks[0]?.repeat).toMatchObject({ frequency: 'monthly', dayOfMonth: 31 });
  expect(tasks[1]).toMatchObject({
    parent: '1',
    completedAt: '2026-11-02T10:00:00Z',
    repeat: null,
    description: 'FREQ=HOURLY',
  });
  expect([...losses]).toEqual([['repeat', 1]]);
});

test('A table of anything, in UTF-16 too', async () => {
  const file = 'Name;Due;Tags;Project;Done\r\nCall Ana;24.12.2026;a, b;Home;no\r\nBread;;;;yes\r\n';
  const utf16 = new Uint8Array([0xff, 0xfe, ...[...file].flatMap(it => [it.charCodeAt(0), 0])]);
  const { tasks } = await read('table.csv', utf16);
  expect(tasks[0]).toMatchObject({
    title: 'Call Ana',
    due: '2026-12-24',
    tags: ['a', 'b'],
    list: 'Home',
    completedAt: null,
  });
  expect(tasks[1]?.completedAt).toBe(now.toISOString());
});

test.each([
  ['empty.csv', ''],
  ['cut.json', '{"format":"todo","tasks":[{"id":'],
  ['picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255])],
  ['cut.ics', 'BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nSUMM'],
  ['other.json', '[1, 2, {"a": null}]'],
])('%s is no file of tasks', async (name, content) => {
  expect(await readFile(new File([content], name), { now, locale: 'en', parse })).toBeNull();
});

describe('A table whose columns have other names', () => {
  const content = 'Was;Wann\nBuy bread;24.12.2026\nCall Ana;\n';
  const none = Object.fromEntries(CHOSEN_COLUMNS.map(it => [it, null])) as Columns['places'];
  const readBy = (columns?: Columns) =>
    readFile(new File([content], 'a.csv'), { now, locale: 'en-GB', parse, columns });

  test('asks which column has the titles', async () => {
    const imported = await readBy();
    expect(imported?.tasks).toEqual([]);
    expect(imported?.table).toEqual({
      isNamed: true,
      places: none,
      rows: [
        ['Was', 'Wann'],
        ['Buy bread', '24.12.2026'],
      ],
    });
  });

  test('is read as a person chose', async () => {
    const imported = await readBy({ isNamed: true, places: { ...none, title: 0, due: 1 } });
    expect(imported?.tasks.map(it => [it.title, it.due])).toEqual([
      ['Buy bread', '2026-12-24'],
      ['Call Ana', null],
    ]);
  });

  test('has a task in its first row where a person says so', async () => {
    const imported = await readBy({ isNamed: false, places: { ...none, title: 0 } });
    expect(imported?.tasks.map(it => it.title)).toEqual(['Was', 'Buy bread', 'Call Ana']);
  });

  test('shows what its known names mean, which can be chosen otherwise', async () => {
    const named = await read('a.csv', 'id,title,notes\n1,Bread,Rye\n');
    expect(named.table?.places).toEqual({ ...none, title: 1, description: 2 });
    const places = { ...none, title: 2 };
    const other = await readFile(new File(['id,title,notes\n1,Bread,Rye\n'], 'a.csv'), {
      now,
      locale: 'en-GB',
      parse,
      columns: { isNamed: true, places },
    });
    expect(other?.tasks).toMatchObject([{ key: '1', title: 'Rye', description: '' }]);
  });

  test.each([
    ['prose', 'Dear Ana,\nI bought bread, and milk.\nBye\n'],
    ['a line', 'Bread, milk'],
    ['no text', 'a,b\0\nc,d\n'],
  ])('is not made of %s', async (_, text) => {
    expect(await readFile(new File([text], 'a'), { now, locale: 'en', parse })).toBeNull();
  });
});

describe('What an import does', () => {
  test('makes lists once and takes those that are there', async () => {
    const imported = await read('a.csv', 'title,list\nOne,Home\nTwo,Home\nThree,Work\n');
    const home = { id: 'known', name: 'Home' } as List;

    const plan = planOf(imported, { ...here(), lists: [home] });

    expect(plan).toMatchObject({ tasks: 3, lists: 1, known: 0 });
    const made = plan.edits.filter(it => it.kind === 'list');
    expect(made.map(it => it.set?.name)).toEqual(['Work']);
    const tasks = plan.edits.filter(it => it.kind === 'task');
    expect(tasks.map(it => it.set?.listId)).toEqual(['known', 'known', made[0]?.row]);
  });

  test('brings nothing twice', async () => {
    const imported = await read('a.csv', 'title,list\nOne,Home\nTwo,Home\n');
    const first = planOf(imported, here());
    const again = planOf(imported, here(...first.edits.map(it => it.row)));
    expect(again).toMatchObject({ tasks: 0, known: 2, edits: [] });
  });

  test('finishes tasks on their day, before their steps come', async () => {
    const imported = await read('a.md', '- [x] Paint\n  - [ ] Buy a brush\n');
    const { edits } = planOf(imported, here());
    expect(edits.map(it => [it.do, it.set?.title ?? it.set?.completed, it.at])).toEqual([
      ['create', 'Paint', undefined],
      ['update', true, now.toISOString()],
      ['create', 'Buy a brush', undefined],
    ]);
  });

  test('names the lists of the file that one may only look at', async () => {
    const imported = await read('a.csv', 'title,list\nMilk,Groceries\nPaint,Home\n');
    const lists = ['Groceries', 'Home'].map(name => ({ id: name, name })) as List[];
    const isLocked = (id: string) => id === 'Groceries';
    expect(planOf(imported, { ...here(), lists, isLocked }).locked).toEqual(['Groceries']);
    expect(planOf(imported, { ...here(), lists }).locked).toEqual([]);
  });

  test('makes ids of version 7, others for another account', async () => {
    const imported = await read('a.csv', 'title\nOne\n');
    const [mine] = planOf(imported, here()).edits;
    const [yours] = planOf(imported, { ...here(), account: 'you' }).edits;
    expect(mine?.row).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(yours?.row).not.toBe(mine?.row);
  });

  test('keeps what is too long, too deep, too many or without a name', async () => {
    const deep = Array.from({ length: 30 }, (_, depth) => `${'  '.repeat(depth)}- [ ] ${depth}`);
    const { edits, losses } = planOf(await read('deep.md', deep.join('\n')), here());
    expect(edits).toHaveLength(30);
    expect(losses.get('depth')).toBe(2);

    const long = 'x'.repeat(300);
    const plan = planOf(await read('a.csv', `title,notes\n${long},n\n"",untitled\n`), here());
    const [first, second] = plan.edits;
    expect(first?.set?.title).toBe(`${'x'.repeat(199)}…`);
    expect(first?.set?.description).toBe(`${long}\n\nn`);
    expect(second?.set?.title).toBe('…');
    expect([...plan.losses]).toEqual([
      ['longTitle', 1],
      ['untitled', 1],
    ]);
  });

  test('ends with parents that go in a circle', async () => {
    const file = 'id,title,parent_id\na,A,b\nb,B,a\n';
    const { tasks } = await read('circle.csv', file);
    expect(tasks.map(it => [it.key, it.parent])).toEqual([
      ['b', null],
      ['a', 'b'],
    ]);
  });
});

test.each([
  'FREQ=DAILY',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1',
  'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24;COUNT=3',
  'FREQ=DAILY;UNTIL=20261224',
])('The rule %s comes back as it went', rule => {
  const repeat = recurrenceOfRule(rule);
  expect(repeat && rruleOf(repeat)).toBe(rule);
});

test.each([
  ['FREQ=MONTHLY;BYDAY=2TU', 'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2'],
  ['RRULE:FREQ=MONTHLY;BYDAY=-1FR', 'FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1'],
])('The rule %s is %s', (rule, same) => {
  const repeat = recurrenceOfRule(rule);
  expect(repeat && rruleOf(repeat)).toBe(same);
});

test.each([
  '',
  'nonsense',
  'FREQ=HOURLY',
  'FREQ=DAILY;BYHOUR=9',
  'FREQ=MONTHLY;BYMONTHDAY=1,15',
  'FREQ=MONTHLY;BYDAY=1MO,3MO',
  'FREQ=DAILY;INTERVAL=0',
  'FREQ=MONTHLY;BYDAY=5FR',
])('The rule "%s" is more than a pattern says', rule => {
  expect(recurrenceOfRule(rule)).toBeNull();
});
