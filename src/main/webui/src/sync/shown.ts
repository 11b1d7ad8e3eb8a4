import { apply } from './apply';
import type { NewMutation } from './edit';
import { type Kind, type Rows, rowOf, type WireRow } from './kind';

/** A row's place. */
interface Key {
  readonly kind: string;
  readonly id: string;
}

/** What is shown of a kind. */
interface Table {
  readonly kind: Kind;
  readonly live: Map<string, unknown>;
  readonly trash: Map<string, unknown>;
  /** By the parent's id. */
  readonly children: Map<string, Set<string>>;
  /** By the child's id. */
  readonly parents: Map<string, string>;
}

/** Rows as the service sent them. */
export interface News {
  readonly rows: readonly WireRow[];
  /** Rows that are deleted for good. */
  readonly gone: readonly GoneRow[];
  /** Spaces whose rows give way to these. */
  readonly dropped: readonly string[] | 'all';
}

export interface GoneRow extends Key {
  readonly space_id: string;
  readonly revision: number;
}

/** The kinds that this page knows. */
export interface Kinds {
  kind(name: string): Kind | undefined;
}

/**
 * The rows as they are shown: confirmed ones, with the waiting mutations laid over them in order.
 * A mutation touches only its own rows, however many there are.
 */
export class Shown implements Rows, Kinds {
  readonly space: string;
  readonly #confirmed = new Map<string, Map<string, WireRow>>();
  /** By kind and id, rows as waiting mutations left them; null where one removed it. */
  readonly #laid = new Map<string, Map<string, WireRow | null>>();
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #zone: () => string;
  readonly #changed = new Set<string>();

  constructor(kinds: readonly Kind[], space: string, zone: () => string) {
    this.space = space;
    this.#zone = zone;
    this.#tables = new Map(
      kinds.map(kind => [
        kind.name,
        { kind, live: new Map(), trash: new Map(), children: new Map(), parents: new Map() },
      ]),
    );
  }

  get timeZone(): string {
    return this.#zone();
  }

  kind(name: string): Kind | undefined {
    return this.#tables.get(name)?.kind;
  }

  table(kind: string): Table | undefined {
    return this.#tables.get(kind);
  }

  /** The kinds that look different since this was asked last. */
  takeChanged(): readonly string[] {
    const changed = [...this.#changed];
    this.#changed.clear();
    return changed;
  }

  get(kind: string, id: string): WireRow | undefined {
    const laid = this.#laid.get(kind)?.get(id);
    return laid === undefined ? this.#confirmed.get(kind)?.get(id) : (laid ?? undefined);
  }

  *all(kind: string): Iterable<WireRow> {
    const laid = this.#laid.get(kind);
    for (const row of this.#confirmed.get(kind)?.values() ?? []) {
      if (!laid?.has(row.id)) {
        yield row;
      }
    }
    for (const row of laid?.values() ?? []) {
      if (row) {
        yield row;
      }
    }
  }

  *children(kind: string, id: string): Iterable<WireRow> {
    // A copy, as the reader may change the rows while it reads.
    for (const child of [...(this.#tables.get(kind)?.children.get(id) ?? [])]) {
      const row = this.get(kind, child);
      if (row) {
        yield row;
      }
    }
  }

  put(row: WireRow): void {
    this.#lay(row.kind, row.id, row);
  }

  remove(kind: string, id: string): void {
    this.#lay(kind, id, null);
  }

  /** Lays one more mutation over all others; `rows` receives what it changes. */
  lay(mutation: NewMutation, rows: Rows = this): void {
    const kind = this.kind(mutation.kind);
    if (kind) {
      apply(kind, mutation, rows);
    }
  }

  /**
   * Takes news into the confirmed rows, when the mutations `gone` wait no longer. Those that wait
   * are laid anew only where they touch what changes, or when `gone` is null: others wait now.
   */
  confirm(news: News, waiting: readonly NewMutation[], gone: readonly NewMutation[] | null): void {
    const reaches = this.#reaches(gone ?? []);
    const isAlone = gone?.every((it, i) => reaches[i]?.every(kind => kind === it.kind));
    const keys = this.#take(news);
    for (const { kind, row: id } of gone ?? []) {
      keys.push({ kind, id });
    }
    const laid = isAlone && !this.#isTouched(keys, waiting) ? [] : waiting;
    if (laid === waiting) {
      keys.push(...this.#laidKeys());
    }
    for (const { kind, id } of keys) {
      this.#laid.get(kind)?.delete(id);
    }
    this.#show(keys);
    for (const mutation of laid) {
      this.lay(mutation);
    }
  }

  /** Answers may overtake one another, so a row gives way only to a later revision of itself. */
  #take({ rows, gone, dropped }: News): Key[] {
    const keys: Key[] = this.#drop(dropped);
    for (const row of rows) {
      const known = this.#confirmed.get(row.kind)?.get(row.id);
      if (isNewer(row, known)) {
        inner(this.#confirmed, row.kind).set(row.id, row);
        keys.push(row);
      }
    }
    for (const key of gone) {
      const known = this.#confirmed.get(key.kind)?.get(key.id);
      if (isGone(known, key)) {
        this.#confirmed.get(key.kind)?.delete(key.id);
        keys.push(key);
      }
    }
    return keys;
  }

  #drop(spaces: News['dropped']): Key[] {
    const dropped: Key[] = [];
    if (spaces.length > 0) {
      for (const [kind, rows] of this.#confirmed) {
        for (const [id, row] of rows) {
          if (spaces === 'all' || spaces.includes(row.space_id)) {
            rows.delete(id);
            dropped.push({ kind, id });
          }
        }
      }
    }
    return dropped;
  }

  #isTouched(keys: readonly Key[], waiting: readonly NewMutation[]): boolean {
    const news = new Set<unknown>(keys.flatMap(it => [it.kind, it.id]));
    const reaches = this.#reaches(waiting);
    return waiting.some((it, i) => {
      const parent = it.set?.[this.kind(it.kind)?.hooks.parent ?? ''];
      return [it.row, parent, ...(reaches[i] ?? [])].some(name => news.has(name));
    });
  }

  /** A creation of a row that is there already, or that one before it makes, is an edit of it. */
  #reaches(mutations: readonly NewMutation[]): readonly (readonly string[])[] {
    const made = new Set<string>();
    return mutations.map(({ kind, row, do: doing, set }) => {
      const isNew = doing === 'create' && !made.has(row) && !this.#confirmed.get(kind)?.has(row);
      made.add(row);
      return this.kind(kind)?.hooks.reaches?.(isNew, set) ?? [];
    });
  }

  #laidKeys(): readonly Key[] {
    return [...this.#laid].flatMap(([kind, rows]) => [...rows.keys()].map(id => ({ kind, id })));
  }

  #lay(kind: string, id: string, row: WireRow | null): void {
    inner(this.#laid, kind).set(id, row);
    this.#show([{ kind, id }]);
  }

  #show(keys: readonly Key[]): void {
    for (const { kind, id } of keys) {
      const table = this.#tables.get(kind);
      if (table) {
        const row = this.get(kind, id);
        place(table, id, row);
        index(table, id, row);
        this.#changed.add(kind);
      }
    }
  }
}

function place({ kind, live, trash }: Table, id: string, row: WireRow | undefined): void {
  if (!row) {
    live.delete(id);
    trash.delete(id);
    return;
  }
  const [here, elsewhere] = row.deleted ? [trash, live] : [live, trash];
  elsewhere.delete(id);
  here.set(id, rowOf(kind.fields, row));
}

function index({ kind, children, parents }: Table, id: string, row: WireRow | undefined): void {
  const member = kind.hooks.parent;
  const named = member && row?.data[member];
  const [was, is] = [parents.get(id), typeof named === 'string' ? named : undefined];
  if (was === is) {
    return;
  }
  if (was !== undefined) {
    children.get(was)?.delete(id);
    parents.delete(id);
  }
  if (is !== undefined) {
    parents.set(id, is);
    children.set(is, (children.get(is) ?? new Set()).add(id));
  }
}

/** A row that has moved to another space stays when its former space reports it as gone. */
export function isGone(known: WireRow | undefined, gone: GoneRow): boolean {
  return known?.space_id === gone.space_id && known.revision <= gone.revision;
}

export function isNewer(row: WireRow, known: WireRow | undefined): boolean {
  return !known || known.space_id !== row.space_id || known.revision <= row.revision;
}

function inner<Value>(maps: Map<string, Map<string, Value>>, kind: string): Map<string, Value> {
  let map = maps.get(kind);
  if (!map) {
    map = new Map();
    maps.set(kind, map);
  }
  return map;
}
