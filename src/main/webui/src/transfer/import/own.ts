import { FILTER_ICONS } from '../../kinds/filter';
import { PRIORITIES } from '../../kinds/task';
import type { Data } from '../../sync/kind';
import { isPosition } from '../../task/position';
import { type Recurrence, recurrenceOf } from '../../time/recurrence';
import { rruleOf } from '../export/rrule';
import { dateOf, momentOf } from './dates';
import { type Context, Gathered, type Imported } from './imported';
import { listOf, type Member, text } from './members';
import { reminderOf } from './reminders';
import { recurrenceOfRule } from './rrule';

const MOMENTS = ['created_at', 'updated_at', 'completed_at', 'deleted_at'];

/** Our own JSON (docs/json.md), those in the trash too. What a program wrote wrongly is left out. */
export function readOwn(file: Member, context: Context): Imported {
  const gathered = new Gathered('todo');
  const lists = keysOf(listOf(file.lists));
  const headings = listOf(file.sections).filter(it => lists.has(text(it.list_id)));
  const sections = keysOf(headings);
  for (const list of listOf(file.lists)) {
    const draft = {
      color: colorOf(list),
      position: positionOf(list),
      archived: list.archived === true,
    };
    gathered.addRow({ kind: 'list', ...named(list), draft, list: null, given: givenOf(list) });
  }
  for (const section of headings) {
    const draft = { position: positionOf(section) };
    const list = text(section.list_id);
    gathered.addRow({ kind: 'section', ...named(section), draft, list, given: givenOf(section) });
  }
  for (const tag of listOf(file.tags)) {
    const draft = { color: colorOf(tag) };
    gathered.addRow({ kind: 'tag', ...named(tag), draft, list: null, given: givenOf(tag) });
  }
  for (const filter of listOf(file.filters)) {
    const draft = {
      icon: FILTER_ICONS.find(it => it === filter.icon) ?? null,
      query: text(filter.query),
      position: positionOf(filter),
    };
    gathered.addRow({
      kind: 'filter',
      ...named(filter),
      draft,
      list: null,
      given: givenOf(filter),
    });
  }
  for (const task of listOf(file.tasks)) {
    addTask(task, { lists, sections }, gathered, context);
  }
  return gathered.imported;
}

interface Places {
  readonly lists: ReadonlySet<string>;
  readonly sections: ReadonlySet<string>;
}

function addTask(
  task: Member,
  { lists, sections }: Places,
  gathered: Gathered,
  { now }: Context,
): void {
  const due = dueOf(text(task.due_date));
  if (task.due_date && due === null) {
    gathered.lose('date');
  }
  const repeat = due === null ? null : repeatOf(task.recurrence_pattern);
  if (task.recurrence_pattern && repeat === null) {
    gathered.lose('repeat');
  }
  const completedAt =
    task.completed === true ? (given(task.completed_at) ?? now.toISOString()) : null;
  gathered.add({
    key: text(task.id) || text(task.title),
    title: text(task.title),
    description: text(task.description),
    completedAt,
    priority: PRIORITIES.find(it => it === task.priority) ?? 'medium',
    due,
    reminders: remindersOf(task),
    repeat,
    tags: listOf(task.tags).map(it => text(it.name)),
    parent: text(task.parent_id) || null,
    own: {
      list: lists.has(text(task.list_id)) ? text(task.list_id) : null,
      section: sections.has(text(task.section_id)) ? text(task.section_id) : null,
      draft: { position: positionOf(task) },
      given: { ...givenOf(task), completed_at: completedAt, ...nextOf(task) },
    },
  });
}

function keysOf(rows: readonly Member[]): ReadonlySet<string> {
  return new Set(rows.map(it => named(it).key));
}

function named(row: Member): { readonly key: string; readonly name: string } {
  return { key: text(row.id) || text(row.name), name: text(row.name).trim() || '…' };
}

function colorOf({ color }: Member): string | null {
  return /^#[0-9a-f]{6}$/i.test(text(color)) ? text(color) : null;
}

function positionOf({ position }: Member): string | null {
  return isPosition(text(position)) ? text(position) : null;
}

/** Those of the moments that the row has, in its own spelling: it comes back as it was. */
function givenOf(row: Member): Data {
  return Object.fromEntries(
    MOMENTS.filter(name => name in row).map(name => [name, given(row[name])]),
  );
}

function nextOf({ next_occurrence_id: next }: Member): Data {
  return { next_occurrence_id: text(next) || null };
}

function given(moment: unknown): string | null {
  return momentOf(text(moment)) === null ? null : text(moment);
}

function dueOf(date: string): string | null {
  return dateOf(date) === null ? null : date;
}

/** Files of an earlier version have one, at a time. */
function remindersOf(task: Member): readonly string[] {
  const all = Array.isArray(task.reminders) ? task.reminders : [task.reminder_time];
  return all.flatMap(it => reminderOf(text(it)) ?? []);
}

/** A pattern that the service takes. */
function repeatOf(pattern: unknown): Recurrence | null {
  const repeat = recurrenceOf(pattern);
  return repeat && recurrenceOfRule(rruleOf(repeat)) ? repeat : null;
}
