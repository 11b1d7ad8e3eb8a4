import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import type { Task } from '../../kinds/task';
import { isWholeDay, wallClock } from '../../time/day';
import type { Recurrence } from '../../time/recurrence';
import { recurrenceInWords } from '../../time/recurrence-words';
import { zone } from '../../time/zone.svelte';
import { repeat as english } from '../../words/en/repeat';
import type { Entry } from './contents';

const COLUMNS = [
  'TYPE',
  'CONTENT',
  'DESCRIPTION',
  'PRIORITY',
  'INDENT',
  'AUTHOR',
  'RESPONSIBLE',
  'DATE',
  'DATE_LANG',
  'TIMEZONE',
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>;

/** Todoist's highest is 1. It has none between the usual one and the low. */
const PRIORITIES = { urgent: 1, high: 2, medium: 4, low: 4 } as const;

/** A table of the open tasks of one list, as Todoist's templates are: it has no completed ones. */
export function todoistOf(entries: readonly Entry[], now: Date): string {
  const rows: Row[] = [];
  let section: string | null = null;
  for (const entry of entries.filter(it => !it.task.completed)) {
    if (entry.section && entry.section.id !== section) {
      section = entry.section.id;
      rows.push({ TYPE: 'section', CONTENT: entry.section.name });
    }
    rows.push(rowOf(entry, now));
  }
  // A cell that begins like a formula would be run as one.
  const table = { fields: [...COLUMNS], data: rows.map(row => COLUMNS.map(it => row[it] ?? '')) };
  return `\uFEFF${Papa.unparse(table, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}

/** An archive with a table for each list, as Todoist's backups are. */
export function todoistBackupOf(entries: readonly Entry[], now: Date): Uint8Array<ArrayBuffer> {
  const lists = new Map<string, Entry[]>();
  for (const entry of entries) {
    const id = entry.list?.id ?? '';
    const known = lists.get(id);
    if (known) {
      known.push(entry);
    } else {
      lists.set(id, [entry]);
    }
  }
  const files = [...lists.values()].map((them, index) => {
    const name = (them[0]?.list?.name ?? 'Inbox').replace(/[/\\\p{Cc}]/gu, '-');
    return [`${name} [${index + 1}].csv`, strToU8(todoistOf(them, now))];
  });
  return zipSync(Object.fromEntries(files)) as Uint8Array<ArrayBuffer>;
}

function rowOf({ task, depth }: Entry, now: Date): Row {
  const tags = task.tags.map(it => ` @${it.replace(/\s+/g, '_')}`).join('');
  return {
    TYPE: 'task',
    CONTENT: `${task.title}${tags}`,
    DESCRIPTION: task.description,
    PRIORITY: PRIORITIES[task.priority],
    INDENT: depth + 1,
    DATE: dateOf(task, now),
    DATE_LANG: 'en',
    TIMEZONE: zone(),
  };
}

/** `2026-12-25 17:00`, or what people type there: `every month at 17:00 starting 2026-12-25`. */
function dateOf({ due, repeat }: Task, now: Date): string {
  if (due === null) {
    return '';
  }
  const [day, time] = isWholeDay(due) ? [due] : wallClock(new Date(due)).split('T');
  if (repeat === null) {
    return time ? `${day} ${time}` : `${day}`;
  }
  return `${ruleOf(repeat, now)}${time ? ` at ${time}` : ''} starting ${day}`;
}

/** With a `!` it is counted from completion. */
function ruleOf(repeat: Recurrence, now: Date): string {
  const said = recurrenceInWords({ ...repeat, from: 'due' }, english, 'en-GB', now);
  return said.replace(/^Every/, repeat.from === 'due' ? 'every' : 'every!');
}
