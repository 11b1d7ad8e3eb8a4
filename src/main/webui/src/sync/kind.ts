import type { Edit } from './edit';

/** The wire's `data` of a row, exactly as it came: members this page doesn't know stay in it. */
export type Data = Readonly<Record<string, unknown>>;

/** A row as the service sends it and the browser stores it. */
export interface WireRow {
  readonly kind: string;
  readonly id: string;
  readonly space_id: string;
  /** Of the space, when the row was written last; 0 while only this device knows it. */
  readonly revision: number;
  /** Whether it is in the trash. */
  readonly deleted: boolean;
  readonly data: Data;
}

/** A field that a person writes as a whole; the later edit wins. */
export interface Register<Value> {
  readonly type: 'register';
  readonly wire: string;
  /** Reads the wire's value, also one that is missing or of another version, beside its row. */
  read(value: unknown, data?: Data): Value;
  write(value: Value): unknown;
}

/** A field whose elements are added and removed one by one, and named by texts. */
export interface ElementSet {
  readonly type: 'set';
  readonly wire: string;
  read(value: unknown): readonly string[];
  /** Elements with the same key are the same. */
  keyOf(name: string): string;
  /** An element as `data` has it, as long as only its name is known. */
  element(name: string): unknown;
}

/** A field that only the service writes. */
export interface Given<Value> {
  readonly type: 'given';
  readonly wire: string;
  read(value: unknown): Value;
}

// biome-ignore lint/suspicious/noExplicitAny: a table holds fields of every type of value.
export type Field = Register<any> | ElementSet | Given<any>;
export type Fields = Readonly<Record<string, Field>>;

type ValueOf<F> = F extends { read(value: unknown): infer Value } ? Value : never;
type WrittenNames<F extends Fields> = {
  [Name in keyof F]: F[Name]['type'] extends 'given' ? never : Name;
}[keyof F];

/** A row as the page reads it. */
export type RowOf<F extends Fields> = {
  readonly id: string;
  readonly spaceId: string;
  readonly revision: number;
  /** When it went to the trash. */
  readonly deletedAt: string | null;
} & { readonly [Name in keyof F]: ValueOf<F[Name]> };

/** What a person writes of a row. */
export type DraftOf<F extends Fields> = {
  readonly [Name in WrittenNames<F>]: ValueOf<F[Name]>;
};

/** The rows that a kind's hooks read and change, as they are shown. */
export interface Rows {
  readonly timeZone: string;
  /** The account's own space. */
  readonly space: string;
  get(kind: string, id: string): WireRow | undefined;
  /** All of a kind, also those in the trash. */
  all(kind: string): Iterable<WireRow>;
  /** Those that name a row as their parent, also those in the trash. */
  children(kind: string, id: string): Iterable<WireRow>;
  put(row: WireRow): void;
  remove(kind: string, id: string): void;
}

/** A mutation that was applied, with the row before and after it. */
export interface Applied {
  readonly do: Edit['do'];
  readonly at: string;
  readonly before: WireRow | undefined;
  readonly after: WireRow | undefined;
  /** Whether the row is new and was brought from elsewhere as it was there. */
  readonly isBrought: boolean;
}

/** What a kind does beyond its fields. */
export interface Hooks {
  /** The space where members of an edit put its row; undefined where they don't say. */
  home?(set: Data, rows: Rows): string | undefined;
  /** Sets the members that follow from an edit, such as `completed_at`. */
  derive?(data: Data, before: Data | null, at: string): Data;
  /** Edits that have to come before this one. */
  prepare?(edit: Edit, rows: Rows): readonly Edit[];
  /** Does to other rows what the service will do to them. */
  effects?(applied: Applied, rows: Rows): void;
  /** The kinds whose rows decide what a mutation does. It writes its own row alone if it names none. */
  reaches?(isNew: boolean, set?: Data): readonly string[];
  /** The wire member that names another row of this kind as the parent. */
  readonly parent?: string;
  /** Whether another row needs this one, so that undoing its creation leaves it. */
  isInUse?(row: WireRow, rows: Rows): boolean;
  /** Whether undoing a deletion may make the row anew where it is gone for good. */
  readonly isRemade?: boolean;
  /** Whether the service brings a deleted row back when it is created again under its own id. */
  readonly keepsId?: boolean;
}

/** A kind of rows: a table of its fields, and what else it does. */
export interface Kind<F extends Fields = Fields> {
  readonly name: string;
  readonly fields: F;
  readonly hooks: Hooks;
}

export function register<Value>(
  wire: string,
  read: (value: unknown, data?: Data) => Value,
  write: (value: Value) => unknown = value => value,
): Register<Value> {
  return { type: 'register', wire, read, write };
}

export function given<Value>(wire: string, read: (value: unknown) => Value): Given<Value> {
  return { type: 'given', wire, read };
}

export function namedSet(wire: string, keyOf: (name: string) => string): ElementSet {
  return {
    type: 'set',
    wire,
    keyOf,
    read: value => (Array.isArray(value) ? value.flatMap(nameOf) : []),
    element: name => ({ name }),
  };
}

function nameOf(element: unknown): readonly string[] {
  const name = (element as { readonly name?: unknown } | null)?.name;
  return typeof name === 'string' ? [name] : [];
}

// Rows are immutable, so each is read once.
const read = new WeakMap<WireRow, unknown>();

/** A row as the page reads it. */
export function rowOf<F extends Fields>(fields: F, row: WireRow): RowOf<F> {
  let found = read.get(row) as RowOf<F> | undefined;
  if (!found) {
    found = readRow(fields, row);
    read.set(row, found);
  }
  return found;
}

function readRow<F extends Fields>(fields: F, row: WireRow): RowOf<F> {
  const { data } = row;
  const values: Record<string, unknown> = {
    id: row.id,
    spaceId: row.space_id,
    revision: row.revision,
    deletedAt: row.deleted ? String(data.deleted_at ?? data.updated_at ?? '') : null,
  };
  for (const name in fields) {
    const field = fields[name] as Field;
    values[name] = field.read(data[field.wire], data);
  }
  return values as RowOf<F>;
}

/** What a person wrote of a row: everything that a copy of it needs. */
export function draftOf<F extends Fields>(fields: F, row: RowOf<F>): DraftOf<F> {
  const written = Object.keys(fields).filter(name => fields[name]?.type !== 'given');
  return Object.fromEntries(written.map(name => [name, row[name]])) as DraftOf<F>;
}
