import { v3 } from 'uuid';
import type { Applied, Data, Rows, WireRow } from '../sync/kind';
import { textOrNull } from './read';

/** The wire's name of the kind whose rows these are. */
const TASK = 'task';

/** Where a task stands: steps stand where their parent does. */
const PLACE = ['list_id', 'section_id'] as const;

/** Tasks below one, parents first, without what is below those that are not wanted. */
export function stepsBelow(
  id: string,
  rows: Rows,
  isWanted: (step: WireRow) => boolean = isLive,
): readonly WireRow[] {
  // Two devices can make a circle, until the service has refused one of the edits.
  const seen = new Set([id]);
  const found: WireRow[] = [];
  const walk = (parent: string) => {
    for (const step of rows.children(TASK, parent)) {
      if (!seen.has(step.id) && isWanted(step)) {
        seen.add(step.id);
        found.push(step);
        walk(step.id);
      }
    }
  };
  walk(id);
  return found;
}

function isLive(step: WireRow): boolean {
  return !step.deleted;
}

/** Steps go to the trash with their task, and those that went with it come back with it. */
export function deleteOrRestoreSteps({ before, after }: Applied, rows: Rows): void {
  if (!before || !after || before.deleted === after.deleted) {
    return;
  }
  const { deleted, data } = after;
  const moment = before.data.deleted_at;
  const steps = deleted
    ? stepsBelow(after.id, rows)
    : stepsBelow(after.id, rows, it => it.deleted && it.data.deleted_at === moment);
  for (const step of steps) {
    rows.put({ ...step, deleted, data: { ...step.data, deleted_at: data.deleted_at } });
  }
}

/** Finishing a task finishes what is open below it. */
export function finishSteps(id: string, at: string, rows: Rows): void {
  for (const step of stepsBelow(id, rows)) {
    if (step.data.completed !== true) {
      const data = { ...step.data, completed: true, completed_at: at, updated_at: at };
      rows.put({ ...step, data });
    }
  }
}

/** A step stands in its parent's list, leaves its parent for another list, and takes its steps along. */
export function moveSteps({ before, after }: Applied, rows: Rows): void {
  const parentId = textOrNull(after?.data.parent_id);
  const parent = parentId === null ? undefined : rows.get(TASK, parentId);
  let row = after;
  if (row && parent && parentId !== textOrNull(before?.data.parent_id)) {
    row = putWith(row, placeOf(parent.data), rows);
  } else if (row && before && parentId !== null && isElsewhere(row, parent, before)) {
    row = putWith(row, { parent_id: null }, rows);
  }
  if (row && before && PLACE.some(member => differs(member, before.data, row.data))) {
    for (const step of stepsBelow(row.id, rows, () => true)) {
      putWith(step, placeOf(row.data), rows);
    }
  }
}

/** Copies of what stood below a task, open, below the task that follows it. */
export function copySteps(
  from: string,
  to: string,
  at: string,
  rows: Rows,
  datesOf: (step: WireRow) => Data,
): void {
  const copies = new Map([[from, to]]);
  for (const step of stepsBelow(from, rows)) {
    const id = copyId(step.id, to);
    copies.set(step.id, id);
    if (!rows.get(TASK, id)) {
      const data = {
        ...step.data,
        ...datesOf(step),
        id,
        parent_id: copies.get(String(step.data.parent_id)) ?? to,
        completed: false,
        completed_at: null,
        recurrence_pattern: null,
        next_occurrence_id: null,
        created_at: at,
        updated_at: at,
      };
      rows.put({ ...step, id, revision: 0, data });
    }
  }
}

/** The next occurrence and its copied steps; null when somebody has written any of them since. */
export function untouchedNext(from: string, next: WireRow, rows: Rows): readonly WireRow[] | null {
  const copies = new Set(stepsBelow(from, rows, () => true).map(it => copyId(it.id, next.id)));
  const steps = stepsBelow(next.id, rows);
  const isUntouched = (it: WireRow) => !it.deleted && it.data.created_at === it.data.updated_at;
  return isUntouched(next) && steps.every(it => copies.has(it.id) && isUntouched(it))
    ? [next, ...steps]
    : null;
}

/** As the service derives it: the next task is the name space, the step's id the name. */
function copyId(step: string, next: string): string {
  return v3(step, next);
}

function placeOf(data: Data): Data {
  return Object.fromEntries(PLACE.map(member => [member, textOrNull(data[member])]));
}

/** Whether a task was moved to another list than its parent's. */
function isElsewhere(row: WireRow, parent: WireRow | undefined, before: WireRow): boolean {
  return (
    differs('list_id', before.data, row.data) && differs('list_id', parent?.data ?? {}, row.data)
  );
}

function differs(member: string, one: Data, other: Data): boolean {
  return textOrNull(one[member]) !== textOrNull(other[member]);
}

/** Writes nothing where nothing changes: a row that is put is drawn again. */
function putWith(row: WireRow, change: Data, rows: Rows): WireRow {
  if (!Object.keys(change).some(member => differs(member, row.data, change))) {
    return row;
  }
  const changed = { ...row, data: { ...row.data, ...change } };
  rows.put(changed);
  return changed;
}
