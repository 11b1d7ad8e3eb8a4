import Papa from 'papaparse';
import { PRIORITIES, type Priority } from '../../kinds/task';
import { isWholeDay, momentOn, utc } from '../../time/day';
import { type Dated, datedBy, dateOf, momentOf, wholeDayOf } from './dates';
import {
  CHOSEN_COLUMNS,
  type ChosenColumn,
  type Context,
  Gathered,
  type Imported,
} from './imported';
import { present } from './members';
import { recurrenceOfRule } from './rrule';

type Row = Readonly<Record<string, string>>;

/** A table of Todoist, TickTick, or any other; null where it is none. */
export function readTable(text: string, context: Context): Imported | null {
  // TickTick begins with lines about the file.
  const begin = text.search(/^"?Folder Name"?,/m);
  const { data, meta } = Papa.parse<Row>(begin > 0 ? text.slice(begin) : text, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: namedColumn,
  });
  const has = (...names: readonly string[]) => names.every(it => meta.fields?.includes(it));
  if (has('type', 'content', 'indent')) {
    return todoist(data, context);
  }
  if (has('list name', 'title', 'status')) {
    return tickTick(data);
  }
  return readAnyTable(text, context);
}

function namedColumn(name: string): string {
  return name.trim().toLowerCase().replaceAll('_', ' ');
}

function todoist(rows: readonly Row[], context: Context): Imported {
  const gathered = new Gathered('todoist');
  const above: string[] = [];
  let section = '';
  rows.forEach((row, index) => {
    const { type = '', content = '', indent = '1' } = row;
    if (type === 'section') {
      section = content;
      above.length = 0;
    } else if (type === 'note' && content !== '') {
      gathered.lose('comments');
    } else if (type === 'task') {
      const depth = Math.max(0, Number(indent) - 1);
      const key = `${context.name} ${index} ${content}`;
      const dated = startingDate(row.date ?? '', context);
      if (!dated) {
        gathered.lose('keptDate');
      }
      const tags = [...content.matchAll(/(?<=^|\s)@(\S+)/gu)].map(it => it[1] ?? '');
      gathered.add({
        key,
        title: unescaped(content.replace(/(?:^|\s)@\S+/gu, '').trim()),
        description: [unescaped(row.description ?? ''), ...(dated ? [] : [row.date ?? ''])]
          .filter(it => it !== '')
          .join('\n\n'),
        priority: ({ 1: 'urgent', 2: 'high' } as const)[Number(row.priority)] ?? 'medium',
        due: dated?.due ?? null,
        repeat: dated?.repeat ?? null,
        tags,
        list: context.name,
        section,
        parent: above[Math.min(depth, above.length) - 1] ?? null,
      });
      above.splice(depth, above.length, key);
    }
  });
  return gathered.imported;
}

/** `every month at 17:00 starting 2026-12-25` is due on that day first. */
function startingDate(text: string, context: Context): Dated | null {
  const [, rule = '', time = '', start = ''] =
    /^(.*?)( at \d{1,2}:\d{2})? starting (?:on )?(\S.*)$/i.exec(text) ?? [];
  const day = datedBy(start, context)?.due ?? null;
  const repeat = datedBy(`${rule}${time}`, context)?.repeat ?? null;
  if (day === null || repeat === null || !isWholeDay(day)) {
    return datedBy(text, context);
  }
  const clock = time.slice(' at '.length).padStart('hh:mm'.length, '0');
  return { due: time === '' ? day : dateOf(`${day} ${clock}`), repeat };
}

const DONE_IN_TICKTICK = 0;

function tickTick(rows: readonly Row[]): Imported {
  const gathered = new Gathered('ticktick');
  for (const row of rows) {
    const due = dateOf(row['due date'] || row['start date'] || '');
    const isWhole = row['is all day'] === 'true';
    const rule = row.repeat ?? '';
    const repeat = rule === '' || due === null ? null : recurrenceOfRule(rule);
    if (rule !== '' && !repeat) {
      gathered.lose('repeat');
    }
    const isDone = Number(row.status) > DONE_IN_TICKTICK;
    gathered.add({
      key: row.taskid || `${row['list name']} ${row.title} ${row['created time']}`,
      title: row.title ?? '',
      description: [row.content ?? '', ...(rule !== '' && !repeat ? [rule] : [])]
        .filter(it => it !== '')
        .join('\n\n'),
      completedAt: isDone
        ? (momentOf(row['completed time'] ?? '') ?? momentOf(row['created time'] ?? ''))
        : null,
      priority: ({ 1: 'low', 5: 'high' } as const)[Number(row.priority)] ?? 'medium',
      due: due !== null && isWhole ? wholeDayOf(due) : due,
      repeat,
      tags: named(row.tags),
      list: row['list name'] === 'Inbox' ? '' : (row['list name'] ?? ''),
      section: row['column name'] ?? '',
      parent: row.parentid || null,
    });
  }
  return gathered.imported;
}

const COLUMNS = {
  id: ['id', 'uuid', 'key'],
  title: ['title', 'task', 'name', 'subject', 'summary', 'content'],
  description: ['description', 'notes', 'note', 'details', 'body'],
  due: ['due date', 'due', 'deadline', 'date'],
  reminder: ['reminder time', 'reminder'],
  repeat: ['repeat', 'recurrence', 'rrule'],
  priority: ['priority'],
  tags: ['tags', 'labels', 'categories', 'tag'],
  list: ['list', 'project', 'list name', 'folder'],
  section: ['section', 'heading'],
  completed: ['completed', 'done', 'status'],
  completedAt: ['completed at', 'completion date', 'date completed'],
  parent: ['parent id', 'parent'],
} as const;

const SHOWN_ROWS = 2;

/** A table of anything: columns by the names that programs give them, or as a person chose. */
function readAnyTable(text: string, context: Context): Imported | null {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const [names = []] = data;
  const named = new Map(names.map((name, place) => [namedColumn(name), place] as const));
  const placeOf = (column: keyof typeof COLUMNS) =>
    COLUMNS[column].map(it => named.get(it)).find(it => it !== undefined) ?? null;
  if (placeOf('title') === null && !isTable(text, data)) {
    return null;
  }
  const { columns = { isNamed: true, places: byChosenColumn(placeOf) } } = context;
  const others = columns.isNamed ? placeOf : () => null;
  const places = { ...byColumn(others), ...columns.places };
  const rows = columns.isNamed ? data.slice(1) : data;
  const imported = table(places.title === null ? [] : rows, places, context);
  return { ...imported, table: { ...columns, rows: data.slice(0, SHOWN_ROWS) } };
}

/** Whether a text whose columns have no names we know may be a table all the same. */
function isTable(text: string, rows: readonly (readonly string[])[]): boolean {
  const [first = []] = rows;
  return (
    // A NUL stands in no text.
    !text.includes('\0') &&
    first.length > 1 &&
    rows.length > 1 &&
    rows.every(it => it.length === first.length)
  );
}

function byColumn<T>(value: (column: keyof typeof COLUMNS) => T): Record<keyof typeof COLUMNS, T> {
  const names = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
  return Object.fromEntries(names.map(it => [it, value(it)])) as Record<keyof typeof COLUMNS, T>;
}

function byChosenColumn<T>(value: (column: ChosenColumn) => T): Record<ChosenColumn, T> {
  return Object.fromEntries(CHOSEN_COLUMNS.map(it => [it, value(it)])) as Record<ChosenColumn, T>;
}

function table(
  rows: readonly (readonly string[])[],
  places: Readonly<Record<keyof typeof COLUMNS, number | null>>,
  context: Context,
): Imported {
  const gathered = new Gathered('csv');
  rows.forEach((row, index) => {
    const cell = (column: keyof typeof COLUMNS) => (row[places[column] ?? -1] ?? '').trim();
    const dated = datedBy(cell('due'), context);
    const repeat = dated?.repeat ?? recurrenceOfRule(cell('repeat'));
    if (!dated) {
      gathered.lose('date');
    }
    if (cell('repeat') !== '' && !repeat) {
      gathered.lose('repeat');
    }
    const isDone = /^(?:true|yes|1|x|done|completed?)$/i.test(cell('completed'));
    gathered.add({
      key: cell('id') || `${context.name} ${index} ${cell('title')}`,
      title: unescaped(cell('title')),
      description: unescaped(cell('description')),
      completedAt: isDone ? (completionOf(cell('completedAt')) ?? context.now.toISOString()) : null,
      priority: priorityOf(cell('priority')),
      due: dated?.due ?? null,
      reminders: present(momentOf(cell('reminder'))),
      repeat: dated?.due ? repeat : null,
      tags: named(cell('tags')),
      list: cell('list'),
      section: cell('section'),
      parent: cell('parent') || null,
    });
  });
  return gathered.imported;
}

/** Our own files mark what a spreadsheet would run as a formula. */
function unescaped(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r])/, '');
}

/** A day is its noon. */
function completionOf(text: string): string | null {
  const date = dateOf(text);
  return date && isWholeDay(date) ? utc(momentOn(date, 12 * 60)) : date;
}

function priorityOf(text: string): Priority {
  return PRIORITIES.find(it => it === text.toLowerCase()) ?? 'medium';
}

function named(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/[,;]/)
    .map(it => it.trim().replace(/^#/, ''))
    .filter(it => it !== '');
}
