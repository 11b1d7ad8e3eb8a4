import { create, type Edit, remove, restore, without } from './edit';
import { draftOf, type ElementSet, type Kind, type Rows, rowOf, type WireRow } from './kind';
import type { Changed, Made } from './made';

/** What undoes an edit, as far as the row still stands as the edit left it. */
export interface Inverse {
  readonly edits: readonly Edit[];
  /** Whether something was changed since and is left as it is. */
  readonly isLeft: boolean;
}

const NOTHING: Inverse = { edits: [], isLeft: false };
const LEFT: Inverse = { edits: [], isLeft: true };

export function inverseOf(kind: Kind, made: Made, rows: Rows): Inverse {
  const { edit, before } = made;
  const row = rows.get(kind.name, edit.row);
  switch (edit.do) {
    case 'create':
      return before ? inverseOfUpdate(kind, made, row) : inverseOfCreation(kind, made, rows);
    case 'update':
      return inverseOfUpdate(kind, made, row);
    case 'delete':
      return before && !before.deleted ? inverseOfDeletion(kind, made, row) : NOTHING;
    case 'restore':
      return before?.deleted ? inverseOfCreation(kind, made, rows) : NOTHING;
    case 'purge':
      return NOTHING;
  }
}

/** What undoes what an edit did to another row, unless undoing the edit did so already. */
export function inverseOfEffect(kind: Kind, effect: Changed, rows: Rows): Inverse {
  const { before, after } = effect;
  const row = rows.get(kind.name, before.id);
  if (before.deleted !== after.deleted) {
    const edit = before.deleted ? remove(kind, before.id) : restore(kind, before.id);
    return row?.deleted === after.deleted ? { edits: [edit], isLeft: false } : NOTHING;
  }
  return row && !row.deleted ? inverseOfUpdate(kind, effect, row) : NOTHING;
}

/** A row that is there again is as one that is new. */
function inverseOfCreation(kind: Kind, { edit, after, effects }: Made, rows: Rows): Inverse {
  const row = rows.get(kind.name, edit.row);
  if (!row || row.deleted) {
    return NOTHING;
  }
  // What came back together goes together.
  if (effects.length === 0 && kind.hooks.isInUse?.(row, rows)) {
    return NOTHING;
  }
  return isSame(kind, row, after) ? { edits: [remove(kind, edit.row)], isLeft: false } : LEFT;
}

function inverseOfDeletion(kind: Kind, { edit, before }: Made, row: WireRow | undefined): Inverse {
  if (row) {
    return row.deleted ? { edits: [restore(kind, edit.row)], isLeft: false } : NOTHING;
  }
  return before && kind.hooks.isRemade
    ? {
        edits: [
          create(
            kind,
            draftOf(kind.fields, rowOf(kind.fields, before)),
            kind.hooks.keepsId ? before.id : undefined,
            before.space_id,
          ),
        ],
        isLeft: false,
      }
    : LEFT;
}

function inverseOfUpdate(
  kind: Kind,
  { before, after }: Pick<Made, 'before' | 'after'>,
  row: WireRow | undefined,
): Inverse {
  if (!before || !after) {
    return NOTHING;
  }
  if (!row || row.deleted) {
    return isSame(kind, before, after) ? NOTHING : LEFT;
  }
  const set: Record<string, unknown> = {};
  const add: Record<string, readonly string[]> = {};
  const removed: Record<string, readonly string[]> = {};
  let isLeft = false;
  for (const [name, field] of Object.entries(kind.fields)) {
    const [was, became, is] = [before, after, row].map(it =>
      field.read(it.data[field.wire], it.data),
    );
    if (field.type === 'set') {
      add[name] = without(field, without(field, names(was), names(became)), names(is));
      removed[name] = shared(field, without(field, names(became), names(was)), names(is));
    } else if (field.type === 'register' && !isEqual(was, became)) {
      if (isEqual(is, became)) {
        set[name] = was;
      } else if (!isEqual(is, was)) {
        isLeft = true;
      }
    }
  }
  const isSomething = [set, ...Object.values(add), ...Object.values(removed)].some(
    it => Object.keys(it).length > 0,
  );
  const edit: Edit = { kind: kind.name, row: row.id, do: 'update', set, add, remove: removed };
  return { edits: isSomething ? [edit] : [], isLeft };
}

/** Whether a person has changed nothing of a row. */
function isSame(kind: Kind, row: WireRow, other: WireRow | undefined): boolean {
  return (
    other !== undefined &&
    Object.values(kind.fields).every(field => {
      const [one, two] = [row, other].map(it => field.read(it.data[field.wire], it.data));
      return field.type === 'set'
        ? isEqual(keys(field, one), keys(field, two))
        : field.type === 'given' || isEqual(one, two);
    })
  );
}

/** In one order, as the service has its own. */
function keys(field: ElementSet, value: unknown): readonly string[] {
  return names(value).map(field.keyOf).sort();
}

function names(value: unknown): readonly string[] {
  return value as readonly string[];
}

function shared(field: ElementSet, one: readonly string[], other: readonly string[]) {
  const keys = new Set(other.map(field.keyOf));
  return one.filter(name => keys.has(field.keyOf(name)));
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
