import type { Edit } from '../sync/edit';
import {
  type Applied,
  type Data,
  type DraftOf,
  given,
  type Kind,
  namedSet,
  type RowOf,
  type Rows,
  register,
  rowOf,
  type WireRow,
} from '../sync/kind';
import { isTime, movedWith, nextOccurrence } from '../time/occurrence';
import { patternOf, type Recurrence, recurrenceOf } from '../time/recurrence';
import { list, moment, oneOf, text, textOrNull, yes } from './read';
import {
  copySteps,
  deleteOrRestoreSteps,
  finishSteps,
  moveSteps,
  stepsBelow,
  untouchedNext,
} from './steps';
import { missingTags, tagKey } from './tag';

export const PRIORITIES = ['low', 'medium', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

const fields = {
  title: register('title', text, title => title.trim()),
  /** Markdown; empty when there is none. */
  description: register('description', text, description => description || null),
  completed: register('completed', yes),
  priority: register('priority', oneOf(PRIORITIES, 'medium')),
  /** A whole day (`2026-11-21`) or a moment in UTC (`2026-11-21T17:00:00Z`). */
  due: register('due_date', moment, moment),
  /** Moments in UTC, times before the due moment (`PT10M`), and `morning` for a whole day. */
  reminders: register('reminders', remindersOf),
  repeat: register('recurrence_pattern', recurrenceOf, patternOrNull),
  /** Names; how they look is the tags' business. */
  tags: namedSet('tags', tagKey),
  /** Null in the inbox. */
  listId: register('list_id', textOrNull),
  /** A heading of its list; null under none. */
  sectionId: register('section_id', textOrNull),
  /** A fractional index: where the person put it by hand. */
  position: register('position', textOrNull),
  /** The task that this one is a step of. */
  parent: register('parent_id', textOrNull),
  /** The account of the member of its list who is to do it. */
  assigneeId: register('assignee_id', textOrNull),
  /** Accounts, for tasks of shared lists. */
  createdBy: given('created_by', textOrNull),
  completedBy: given('completed_by', textOrNull),
  completedAt: given('completed_at', textOrNull),
  /** The task that was made when this one, which repeats, was finished. */
  nextId: given('next_occurrence_id', textOrNull),
  createdAt: given('created_at', text),
  updatedAt: given('updated_at', text),
};

export type Task = RowOf<typeof fields>;
export type TaskDraft = DraftOf<typeof fields>;
export type TaskChange = Partial<TaskDraft>;

export const task: Kind<typeof fields> = {
  name: 'task',
  fields,
  hooks: {
    home,
    derive,
    prepare,
    effects,
    parent: 'parent_id',
    reaches: (isNew, set) => (isNew && set?.completed !== true ? [] : ['task', 'list', 'member']),
  },
};

/** A task of which nothing is known yet but what the person wrote. */
export function newTask(id: string, draft: TaskChange, at: string): Task {
  const data: Record<string, unknown> = { created_at: at, updated_at: at };
  const row = { kind: task.name, id, space_id: '', revision: 0, deleted: false, data };
  return { ...rowOf(fields, row), ...draft, completedAt: draft.completed ? at : null };
}

/** A task is in the space of its list, a new step in that of its parent. */
function home({ list_id: listId, parent_id: parentId }: Data, rows: Rows): string | undefined {
  if (listId === null) {
    return rows.space;
  }
  const [kind, id] = listId === undefined ? [task.name, parentId] : ['list', listId];
  return rows.get(kind, String(id))?.space_id;
}

/** For a new task that was completed elsewhere, only the moment tells. */
function derive(data: Data, before: Data | null, at: string): Data {
  const completed =
    data.completed === true || (before === null && typeof data.completed_at === 'string');
  return {
    ...data,
    completed,
    completed_at: completed ? (data.completed_at ?? at) : null,
    reminders:
      data.reminder_time === before?.reminder_time
        ? data.reminders
        : withTime(remindersOf(data.reminders), textOrNull(data.reminder_time)),
  };
}

/** Rows stored by an earlier version of the page have one reminder, at a time. */
function remindersOf(value: unknown, data?: Data): readonly string[] {
  return Array.isArray(value)
    ? value.filter(it => typeof it === 'string')
    : withTime([], moment(data?.reminder_time));
}

/** With one reminder at a time in place of all those at a time, as the service writes it. */
function withTime(reminders: readonly string[], time: string | null): readonly string[] {
  return [...(time === null ? [] : [time]), ...reminders.filter(it => !isTime(it))].slice(0, 5);
}

function prepare(edit: Edit, rows: Rows): readonly Edit[] {
  const names = [...list(edit.set?.tags), ...(edit.add?.tags ?? [])] as string[];
  const { listId: list_id, parent: parent_id } = (edit.set ?? {}) as Partial<TaskDraft>;
  const known = rows.get(task.name, edit.row)?.space_id;
  return missingTags(names, rows, home({ list_id, parent_id }, rows) ?? known ?? rows.space);
}

/** What happens to a task happens to its steps; one that repeats is followed by the next. */
function effects(applied: Applied, rows: Rows): void {
  deleteOrRestoreSteps(applied, rows);
  moveSteps(applied, rows);
  moveSpace(applied, rows);
  const { at, before, after } = applied;
  const wasCompleted = before?.data.completed === true;
  const row = after && rows.get(task.name, after.id);
  if (!row || applied.isBrought || wasCompleted === (row.data.completed === true)) {
    return;
  }
  if (wasCompleted) {
    takeBack(row, rows);
  } else {
    rows.put({ ...row, data: { ...row.data, completed_by: rows.space } });
    finishSteps(row.id, at, rows);
    makeNext(row, at, rows);
  }
}

/** With its steps; tags go by name, and an assignee stays who is a member there too. */
function moveSpace({ before, after }: Applied, rows: Rows): void {
  if (!before || !after || before.space_id === after.space_id) {
    return;
  }
  const { space_id } = after;
  const members = [...rows.all('member')].filter(it => it.space_id === space_id);
  for (const { id } of [after, ...stepsBelow(after.id, rows, () => true)]) {
    const row = rows.get(task.name, id);
    if (row) {
      const { tags, assignee_id } = row.data;
      const isKnown = members.some(it => it.data.account_id === assignee_id);
      const data = {
        ...row.data,
        tags: list(tags).map(it => ({ ...(it as object), id: undefined })),
        assignee_id: isKnown ? assignee_id : null,
      };
      rows.put({ ...row, space_id, data });
    }
  }
}

function makeNext(shown: WireRow, at: string, rows: Rows): void {
  const row = rows.get(task.name, shown.id) ?? shown;
  const finished = rowOf(fields, row);
  const next = nextOccurrence(finished, at, rows.timeZone);
  if (!next) {
    return;
  }
  rows.put({ ...row, data: { ...row.data, next_occurrence_id: next.id } });
  const known = rows.get(task.name, next.id);
  if (!known || isDeletedBy(known, at)) {
    const data = {
      ...row.data,
      id: next.id,
      completed: false,
      completed_at: null,
      due_date: next.due,
      reminders: next.reminders,
      recurrence_pattern: patternOf(next.repeat),
      next_occurrence_id: null,
      created_at: at,
      updated_at: at,
      deleted_at: null,
    };
    rows.put({ ...row, id: next.id, revision: known?.revision ?? 0, deleted: false, data });
    copySteps(row.id, next.id, at, rows, step => {
      const { due, reminders } = movedWith(rowOf(fields, step), finished, next, at, rows.timeZone);
      return { due_date: due, reminders };
    });
  }
}

/** One that was deleted after the task was finished stays deleted. */
function isDeletedBy({ deleted, data }: WireRow, at: string): boolean {
  const deletedAt = textOrNull(data.deleted_at);
  return deleted && (deletedAt === null || Date.parse(deletedAt) <= Date.parse(at));
}

/** With its steps, unless somebody has written one of them since. */
function takeBack(row: WireRow, rows: Rows): void {
  const id = textOrNull(row.data.next_occurrence_id);
  if (id === null) {
    return;
  }
  rows.put({ ...row, data: { ...row.data, next_occurrence_id: null } });
  const next = rows.get(task.name, id);
  for (const { id } of (next && untouchedNext(row.id, next, rows)) ?? []) {
    rows.remove(task.name, id);
  }
}

function patternOrNull(repeat: Recurrence | null): Data | null {
  return repeat && patternOf(repeat);
}
