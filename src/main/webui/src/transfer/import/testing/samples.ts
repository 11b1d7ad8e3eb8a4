import { strToU8, zipSync } from 'fflate';

/** A file of each format that says all that the format can, made after its public documentation. */
export interface Sample {
  readonly format: string;
  readonly name: string;
  readonly content: BlobPart;
}

export function zipOf(files: Readonly<Record<string, string>>): BlobPart {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(entries)) as BlobPart;
}

const json = (value: unknown) => JSON.stringify(value);
const lines = (...them: readonly string[]) => them.join('\r\n');

export const TODOIST = lines(
  'TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE',
  'section,Soon,,,,,,,,',
  'task,Pay rent @flat,By transfer,1,1,,,every month,en,Europe/Berlin',
  'task,Find the form,,4,2,,,5 Dec 2026 17:00,en,',
  'note,Ask the bank,,,,,,,,',
  'task,Odd,,4,1,,,at the second moon,en,',
);

const MICROSOFT = {
  value: [
    {
      displayName: 'Tasks',
      wellknownListName: 'defaultList',
      tasks: [{ id: '0', title: 'Loose' }],
    },
    {
      displayName: 'Home',
      tasks: [
        {
          id: 'a',
          title: 'Paint',
          body: {
            contentType: 'html',
            content: '<p>White &amp; <b>matt</b></p><ul><li>Twice</li></ul>',
          },
          importance: 'high',
          status: 'notStarted',
          categories: ['wall'],
          isReminderOn: true,
          reminderDateTime: { dateTime: '2026-12-01T07:30:00.0000000', timeZone: 'UTC' },
          dueDateTime: { dateTime: '2026-12-04T00:00:00.0000000', timeZone: 'UTC' },
          recurrence: {
            pattern: {
              type: 'relativeMonthly',
              interval: 1,
              daysOfWeek: ['friday'],
              index: 'last',
            },
            range: { type: 'noEnd' },
          },
          hasAttachments: true,
          checklistItems: [{ id: 'c', displayName: 'Buy a brush', isChecked: true }],
        },
        {
          id: 'b',
          title: 'Sweep',
          status: 'completed',
          completedDateTime: { dateTime: '2026-11-02T10:00:00.0000000', timeZone: 'UTC' },
          dueDateTime: { dateTime: '2026-11-02T00:00:00.0000000', timeZone: 'UTC' },
          recurrence: { pattern: { type: 'lunar' } },
        },
      ],
    },
  ],
};

const GOOGLE = {
  kind: 'tasks#taskLists',
  items: [
    {
      title: 'Home',
      items: [
        { id: 'a', title: 'Buy bread', notes: 'Rye', due: '2026-12-01T00:00:00Z' },
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
};

const NEVER = '0001-01-01T00:00:00Z';
const VIKUNJA = [
  {
    id: 1,
    title: 'Home',
    identifier: '',
    buckets: [{ id: 4, title: 'Doing' }],
    tasks: [
      {
        id: 11,
        title: 'Paint',
        description: '<p>White</p><p><a href="https://example.com">shade</a></p>',
        done: false,
        done_at: NEVER,
        due_date: '2026-12-01T10:00:00Z',
        priority: 3,
        repeat_after: 604_800,
        repeat_mode: 2,
        labels: [{ title: 'wall' }],
        reminders: [
          { reminder: '2026-12-01T09:00:00Z', relative_period: 0, relative_to: '' },
          { reminder: '2026-11-30T10:00:00Z', relative_period: -86_400, relative_to: 'due_date' },
        ],
        bucket_id: 4,
        comments: [{ comment: 'When?' }],
        attachments: [{ id: 1 }],
        related_tasks: { subtask: [{ id: 12 }] },
      },
      {
        id: 12,
        title: 'Buy a brush',
        done: true,
        done_at: '2026-11-02T10:00:00Z',
        due_date: '2026-11-02T10:00:00Z',
        repeat_after: 4_000,
        related_tasks: { parenttask: [{ id: 11 }] },
      },
    ],
  },
];

const SUPER = {
  task: {
    ids: ['a', 'b'],
    entities: {
      a: {
        id: 'a',
        title: 'Paint',
        notes: 'White',
        dueWithTime: 1_796_119_200_000,
        reminderId: 'r',
        repeatCfgId: 'w',
        tagIds: ['TODAY', 't'],
        projectId: 'p',
        attachments: [{ id: 'x' }],
      },
      b: { id: 'b', title: 'Buy a brush', parentId: 'a', isDone: true, doneOn: 1_793_613_600_000 },
      c: {
        id: 'c',
        title: 'Odd',
        dueDay: '2026-12-02',
        repeatCfgId: 'm',
        projectId: 'INBOX_PROJECT',
      },
    },
  },
  project: { entities: { p: { title: 'Home' } } },
  tag: { entities: { t: { title: 'wall' }, TODAY: { title: 'Today' } } },
  taskRepeatCfg: {
    entities: {
      w: { repeatCycle: 'WEEKLY', repeatEvery: 2, monday: true, friday: true },
      m: { repeatCycle: 'MOONLY' },
    },
  },
  archiveYoung: { task: { entities: { o: { id: 'o', title: 'Old' } } } },
};

export const SAMPLES: readonly Sample[] = [
  { format: 'Todoist CSV', name: 'Home.csv', content: TODOIST },
  {
    format: 'Todoist backup ZIP',
    name: '2026-11-30.zip',
    content: zipOf({
      'Home [220330].csv': TODOIST,
      'Inbox [220331].csv': 'TYPE,CONTENT,PRIORITY,INDENT,DATE\r\ntask,Loose,4,1,\r\n',
    }),
  },
  {
    format: 'TickTick CSV',
    name: 'TickTick.csv',
    content: lines(
      '"Date: 2026-11-20+0000"',
      '"Folder Name","List Name","Title","Tags","Content","Start Date","Due Date","Reminder","Repeat","Priority","Status","Created Time","Completed Time","Is All Day","Column Name","taskId","parentId"',
      '"","Home","Paint","wall","White","","2026-12-01T10:00:00+0000","","FREQ=WEEKLY;BYDAY=TU","5","0","2026-11-01T10:00:00+0000","","false","Soon","7",""',
      '"","Home","Brush","","","","2026-12-01T00:00:00+0000","","ERULE:NAME=CUSTOM","1","2","2026-11-01T10:00:00+0000","2026-11-02T10:00:00+0000","true","","8","7"',
    ),
  },
  { format: 'Microsoft To Do JSON', name: 'todo.json', content: json(MICROSOFT) },
  {
    format: 'Microsoft To Do CSV',
    name: 'Outlook.CSV',
    content: lines(
      '"Subject","Start Date","Due Date","Date Completed","Categories","Notes","Priority","Status"',
      '"Paint","","2026-12-01","","wall;home","White","High","Not Started"',
      '"Sweep","","","2026-11-02","","","Normal","Completed"',
    ),
  },
  { format: 'Google Tasks JSON', name: 'Tasks.json', content: json(GOOGLE) },
  {
    format: 'Google Takeout ZIP',
    name: 'takeout.zip',
    content: zipOf({
      'Takeout/archive_browser.html': '',
      'Takeout/Tasks/Tasks.json': json(GOOGLE),
    }),
  },
  {
    format: 'Vikunja ZIP',
    name: 'vikunja-export.zip',
    content: zipOf({ VERSION: 'v1', 'data.json': json(VIKUNJA), 'filters.json': '[]' }),
  },
  { format: 'Super Productivity JSON', name: 'super.json', content: json(SUPER) },
  {
    format: 'iCalendar',
    name: 'tasks.ics',
    content: lines(
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VTODO',
      'UID:a',
      'SUMMARY:Paint',
      'DESCRIPTION:White\\nTwice',
      'PRIORITY:1',
      'DUE;VALUE=DATE:20261201',
      'DTSTART;VALUE=DATE:20261201',
      'RRULE:FREQ=MONTHLY;BYDAY=-1FR',
      'CATEGORIES:Home,wall,home',
      'X-TODO-LIST:Home',
      'X-TODO-SECTION:Soon',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER;VALUE=DATE-TIME:20261201T080000Z',
      'END:VALARM',
      'END:VTODO',
      'BEGIN:VTODO',
      'UID:b',
      'SUMMARY:Buy a brush',
      'RELATED-TO:a',
      'STATUS:COMPLETED',
      'COMPLETED:20261102T100000Z',
      'DUE:20261102T100000Z',
      'RRULE:FREQ=SECONDLY',
      'END:VTODO',
      'BEGIN:VTODO',
      'UID:c',
      'SUMMARY:Gone',
      'STATUS:CANCELLED',
      'END:VTODO',
      'END:VCALENDAR',
      '',
    ),
  },
  {
    format: 'Taskwarrior JSON',
    name: 'tasks.json',
    content: json([
      {
        uuid: 'a',
        status: 'pending',
        description: 'Paint',
        due: '20261201T100000Z',
        priority: 'H',
        tags: ['wall'],
        project: 'Home',
        annotations: [{ entry: '20261101T100000Z', description: 'White' }],
      },
      { uuid: 'b', status: 'completed', description: 'Sweep', end: '20261102T100000Z' },
      { uuid: 'c', status: 'deleted', description: 'Gone' },
      { uuid: 'd', status: 'recurring', description: 'Again', recur: 'weekly' },
    ]),
  },
  {
    format: 'todo.txt',
    name: 'todo.txt',
    content: lines(
      '(A) 2026-11-01 Paint +Home @wall due:2026-12-01 rec:+1m',
      'x 2026-11-02 2026-11-01 Sweep pri:B',
      'Odd due:soon rec:1x',
      '',
    ),
  },
  {
    format: 'Markdown',
    name: 'notes.md',
    content: lines(
      '## Home',
      '',
      '- [ ] Paint',
      '  - [x] Buy a brush',
      '### Soon',
      '- [ ] Sweep',
      '',
    ),
  },
  {
    format: 'CSV by the names of its columns',
    name: 'table.csv',
    content: lines(
      'id,title,notes,due date,reminder,repeat,priority,tags,list,section,completed,completed at,parent id',
      'a,Paint,White,2026-12-01T10:00:00Z,2026-12-01T09:00:00Z,FREQ=DAILY,high,"wall, home",Home,Soon,,,',
      'b,Brush,,,,,,,Home,,true,2026-11-02T10:00:00Z,a',
      'c,Odd,,at the second moon,,FREQ=SECONDLY,,,,,,,',
    ),
  },
];
