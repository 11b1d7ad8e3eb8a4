import type { NewMutation } from './edit';
import type { Data, Kind, Rows, WireRow } from './kind';

/** Does to the shown rows what the service will do when the mutation arrives there. */
export function apply(kind: Kind, mutation: NewMutation, rows: Rows): void {
  const before = rows.get(kind.name, mutation.row);
  const after = changed(kind, mutation, before, rows);
  if (after === before) {
    return;
  }
  if (after) {
    rows.put(after);
  } else {
    rows.remove(kind.name, mutation.row);
  }
  const isBrought = before === undefined && mutation.given !== undefined;
  kind.hooks.effects?.({ do: mutation.do, at: mutation.at, before, after, isBrought }, rows);
}

function changed(
  kind: Kind,
  mutation: NewMutation,
  row: WireRow | undefined,
  rows: Rows,
): WireRow | undefined {
  switch (mutation.do) {
    case 'create':
      return row ? edited(kind, mutation, row, rows) : created(kind, mutation, rows.space);
    case 'update':
      return row && edited(kind, mutation, row, rows);
    case 'delete':
      return row && !row.deleted ? trashed(row, mutation.at) : row;
    case 'restore':
      return row?.deleted ? restored(row) : row;
    case 'purge':
      return row?.deleted ? undefined : row;
  }
}

function created(kind: Kind, mutation: NewMutation, space: string): WireRow {
  const { at, row: id } = mutation;
  const data = { id, ...initial(kind), created_at: at, updated_at: at };
  const merged = { ...merge(kind, mutation, data), ...mutation.given };
  return {
    kind: kind.name,
    id,
    space_id: mutation.space_id ?? space,
    revision: 0,
    deleted: typeof mutation.given?.deleted_at === 'string',
    data: kind.hooks.derive?.(merged, null, at) ?? merged,
  };
}

/** An edit made after the deletion brings the row back. */
function edited(kind: Kind, mutation: NewMutation, row: WireRow, rows: Rows): WireRow {
  const data = { ...merge(kind, mutation, row.data), deleted_at: null, updated_at: mutation.at };
  return {
    ...row,
    space_id: kind.hooks.home?.(mutation.set ?? {}, rows) ?? row.space_id,
    deleted: false,
    data: kind.hooks.derive?.(data, row.data, mutation.at) ?? data,
  };
}

/** A row as it is in the trash. */
export function trashed(row: WireRow, at: string): WireRow {
  return { ...row, deleted: true, data: { ...row.data, deleted_at: at } };
}

/** A row that is back from the trash. */
export function restored(row: WireRow): WireRow {
  return { ...row, deleted: false, data: { ...row.data, deleted_at: null } };
}

function initial(kind: Kind): Data {
  const fields = Object.values(kind.fields);
  return Object.fromEntries(
    fields.map(field => [
      field.wire,
      field.type === 'register' ? field.write(field.read(undefined)) : null,
    ]),
  );
}

function merge(kind: Kind, { set, add, remove }: NewMutation, data: Data): Data {
  const merged: Record<string, unknown> = { ...data, ...set };
  for (const field of Object.values(kind.fields)) {
    const { wire } = field;
    if (field.type === 'set' && (add?.[wire] || remove?.[wire])) {
      const gone = new Set((remove?.[wire] ?? []).map(field.keyOf));
      const kept = elements(merged[wire]).filter(
        it => !field.read([it]).some(name => gone.has(field.keyOf(name))),
      );
      const known = new Set(field.read(kept).map(field.keyOf));
      const fresh = (add?.[wire] ?? []).filter(name => !known.has(field.keyOf(name)));
      merged[wire] = [...kept, ...fresh.map(field.element)];
    }
  }
  return merged;
}

function elements(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
