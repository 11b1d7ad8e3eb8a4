import type { Mutation } from '../edit';
import type { Data, ElementSet, Kind, WireRow } from '../kind';

/** By field, element or `deleted`: the moment of the last edit. */
export type Register = Readonly<Record<string, number>>;

export function registersOf(): Register {
  return {};
}

interface Written {
  readonly row: WireRow;
  readonly edited: Register;
}

/** Merges a mutation into a row as the service does: field by field, the later edit wins. */
export function laterWins(
  kind: Kind,
  mutation: Mutation,
  at: number,
  before: WireRow | undefined,
  edited: Register,
): Written {
  const row = before ?? created(kind, mutation, at);
  switch (mutation.do) {
    case 'delete': {
      const latest = Math.max(...Object.values(edited), Number.NEGATIVE_INFINITY);
      return at >= latest && !row.deleted
        ? { row: trashed(row, at), edited: { ...edited, deleted: at } }
        : {
            row,
            edited: row.deleted
              ? { ...edited, deleted: Math.max(at, edited.deleted ?? at) }
              : edited,
          };
    }
    case 'restore':
      return at >= (edited.deleted ?? at)
        ? { row: trashed(row, null), edited: { ...edited, deleted: at } }
        : { row, edited };
    default:
      return merged(kind, mutation, at, row, edited);
  }
}

function created(kind: Kind, { row: id }: Mutation, at: number): WireRow {
  const moment = new Date(at).toISOString();
  const fields = Object.values(kind.fields).map(field => [
    field.wire,
    field.type === 'register'
      ? field.write(field.read(undefined))
      : field.type === 'set'
        ? []
        : null,
  ]);
  const data = { ...Object.fromEntries(fields), id, created_at: moment, updated_at: moment };
  return { kind: kind.name, id, space_id: '', revision: 0, deleted: false, data };
}

function trashed(row: WireRow, at: number | null): WireRow {
  const deletedAt = at === null ? null : new Date(at).toISOString();
  return { ...row, deleted: at !== null, data: { ...row.data, deleted_at: deletedAt } };
}

function merged(
  kind: Kind,
  mutation: Mutation,
  at: number,
  row: WireRow,
  before: Register,
): Written {
  const edited: Record<string, number> = { ...before };
  const data: Record<string, unknown> = { ...row.data };
  const wins = (name: string): boolean => {
    const isLater = at >= (edited[name] ?? at);
    edited[name] = isLater ? at : (edited[name] ?? at);
    return isLater;
  };
  for (const [wire, value] of Object.entries(mutation.set ?? {})) {
    if (wins(wire)) {
      data[wire] = value;
    }
  }
  for (const field of Object.values(kind.fields)) {
    if (field.type === 'set') {
      const { wire, keyOf } = field;
      const has = (it: unknown, name: string) =>
        field.read([it]).some(n => keyOf(n) === keyOf(name));
      for (const name of mutation.remove?.[wire] ?? []) {
        if (wins(`${wire}.${keyOf(name)}`)) {
          data[wire] = listOf(data[wire]).filter(it => !has(it, name));
        }
      }
      for (const name of mutation.add?.[wire] ?? []) {
        if (wins(`${wire}.${keyOf(name)}`)) {
          const kept = listOf(data[wire]).filter(it => !has(it, name));
          data[wire] = sorted(field, [...kept, field.element(name)]);
        }
      }
    }
  }
  const comesBack = row.deleted && at > (before.deleted ?? Number.NEGATIVE_INFINITY);
  if (comesBack) {
    edited.deleted = at;
    data.deleted_at = null;
  }
  data.updated_at = new Date(at).toISOString();
  const after: Data = kind.hooks.derive?.(data, row.data, String(data.updated_at)) ?? data;
  return { row: { ...row, deleted: row.deleted && !comesBack, data: after }, edited };
}

/** In the order of their keys, as the service answers. */
function sorted(field: ElementSet, elements: readonly unknown[]): readonly unknown[] {
  const keyOf = (element: unknown) => field.read([element]).map(field.keyOf).join();
  return elements.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
