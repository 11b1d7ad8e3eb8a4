import { uuid7 } from '../shared/uuid';
import type { Data, DraftOf, Field, Fields, Kind, WireRow } from './kind';

/** What a person does to one row, in the page's names. */
export interface Edit {
  readonly kind: string;
  readonly row: string;
  readonly do: 'create' | 'update' | 'delete' | 'restore' | 'purge';
  /** By field; a set stands for all its elements. */
  readonly set?: Readonly<Record<string, unknown>>;
  /** Elements of sets, by field. */
  readonly add?: Readonly<Record<string, readonly string[]>>;
  readonly remove?: Readonly<Record<string, readonly string[]>>;
  /** Where a new row goes; absent is the account's own space. */
  readonly space?: string;
  /** When it was done, where that is long ago: of what is imported. */
  readonly at?: string;
  /** What only another version of the page knows, as it is sent. */
  readonly unknown?: Pick<Mutation, 'set' | 'add' | 'remove'>;
  /** Of a new row that is brought from elsewhere, what the service otherwise writes. */
  readonly given?: Data;
}

/** An edit as it is stored and sent. */
export interface Mutation {
  /** Ascends in the order of this client's edits. */
  readonly id: number;
  readonly at: string;
  readonly kind: string;
  readonly row: string;
  readonly do: Edit['do'];
  /** A merge patch (RFC 7396) of the registers. */
  readonly set?: Data;
  readonly add?: Readonly<Record<string, readonly string[]>>;
  readonly remove?: Readonly<Record<string, readonly string[]>>;
  readonly space_id?: string;
  readonly given?: Data;
}

/** A mutation before the storage gives it its id. */
export type NewMutation = Omit<Mutation, 'id'>;

export function create<F extends Fields>(
  kind: Kind<F>,
  draft: Partial<DraftOf<F>>,
  row: string = uuid7(),
  space?: string,
): Edit {
  return {
    kind: kind.name,
    row,
    do: 'create',
    set: draft,
    ...(space === undefined ? {} : { space }),
  };
}

export function update<F extends Fields>(
  kind: Kind<F>,
  row: string,
  change: Partial<DraftOf<F>>,
): Edit {
  return { kind: kind.name, row, do: 'update', set: change };
}

/** Puts a row into the trash. */
export function remove(kind: Kind, row: string): Edit {
  return { kind: kind.name, row, do: 'delete' };
}

export function restore(kind: Kind, row: string): Edit {
  return { kind: kind.name, row, do: 'restore' };
}

/** Deletes a row that is in the trash for good. */
export function purge(kind: Kind, row: string): Edit {
  return { kind: kind.name, row, do: 'purge' };
}

/** The mutation that an edit of a row is, told what is shown of the row. */
export function mutationOf(
  kind: Kind,
  edit: Edit,
  at: string,
  shown: WireRow | undefined,
): NewMutation {
  const set: Record<string, unknown> = { ...edit.unknown?.set };
  const add: Record<string, readonly string[]> = { ...edit.unknown?.add };
  const removed: Record<string, readonly string[]> = { ...edit.unknown?.remove };
  for (const [name, field] of Object.entries(kind.fields)) {
    if (field.type === 'register' && edit.set && name in edit.set) {
      set[field.wire] = field.write(edit.set[name]);
    } else if (field.type === 'set') {
      const before = field.read(shown?.data[field.wire]);
      const wanted = edit.set?.[name] as readonly string[] | undefined;
      const [added, gone] = wanted
        ? [without(field, wanted, before), without(field, before, wanted)]
        : [edit.add?.[name] ?? [], edit.remove?.[name] ?? []];
      put(add, field.wire, added);
      put(removed, field.wire, gone);
    }
  }
  return {
    at,
    kind: kind.name,
    row: edit.row,
    do: edit.do,
    ...given({ set, add, remove: removed }),
    ...(edit.space === undefined ? {} : { space_id: edit.space }),
    ...(edit.given === undefined ? {} : { given: edit.given }),
  };
}

/** The edit that a mutation was made of, for a person to see and mend. */
export function editOf(kind: Kind, mutation: NewMutation): Edit {
  const set: Record<string, unknown> = {};
  const add: Record<string, readonly string[]> = {};
  const removed: Record<string, readonly string[]> = {};
  for (const [name, field] of Object.entries(kind.fields)) {
    if (field.type === 'register' && mutation.set && field.wire in mutation.set) {
      set[name] = field.read(mutation.set[field.wire]);
    } else if (field.type === 'set') {
      put(add, name, mutation.add?.[field.wire] ?? []);
      put(removed, name, mutation.remove?.[field.wire] ?? []);
    }
  }
  const { row, space_id: space, given: from } = mutation;
  const unknown = unknownOf(kind, mutation);
  return {
    kind: kind.name,
    row,
    do: mutation.do,
    ...given({ set, add, remove: removed, unknown }),
    ...(space === undefined ? {} : { space }),
    ...(from === undefined ? {} : { given: from }),
  };
}

/** The members of a mutation that are none of the kind's fields. */
function unknownOf(kind: Kind, { set, add, remove }: NewMutation): Edit['unknown'] & object {
  const fields = Object.values(kind.fields);
  const wires = (type: Field['type']) =>
    new Set(fields.filter(it => it.type === type).map(it => it.wire));
  const [registers, sets] = [wires('register'), wires('set')];
  return given({
    set: others(set, registers),
    add: others(add, sets),
    remove: others(remove, sets),
  });
}

function others<Value>(
  members: Readonly<Record<string, Value>> = {},
  known: ReadonlySet<string>,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(members).filter(([name]) => !known.has(name)));
}

export function without(
  field: Extract<Field, { type: 'set' }>,
  names: readonly string[],
  others: readonly string[],
): readonly string[] {
  const keys = new Set(others.map(field.keyOf));
  return names.filter(name => !keys.has(field.keyOf(name)));
}

function put(
  sets: Record<string, readonly string[]>,
  wire: string,
  names: readonly string[],
): void {
  if (names.length > 0) {
    sets[wire] = names;
  }
}

/** Leaves out what is empty: the outbox is stored and sent as it is. */
function given<Members extends Record<string, object>>(members: Members): Partial<Members> {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => Object.keys(value).length > 0),
  ) as Partial<Members>;
}
