import { type Edit, mutationOf, type NewMutation } from './edit';
import type { Kind, Rows, WireRow } from './kind';
import type { Shown } from './shown';

/** A row as it was shown before and after an edit. */
export interface Changed {
  readonly before: WireRow;
  readonly after: WireRow;
}

/** An edit that was made, with its row as it was shown before and after. */
export interface Made {
  readonly edit: Edit;
  readonly before: WireRow | undefined;
  readonly after: WireRow | undefined;
  /** The other rows that the edit changed; not those that it made or removed. */
  readonly effects: readonly Changed[];
}

export interface MadeMutation extends Made {
  readonly mutation: NewMutation;
}

/** Shows an edit, after those that it needs. */
export function make(edit: Edit, at: string, shown: Shown): readonly MadeMutation[] {
  const kind = shown.kind(edit.kind);
  if (!kind) {
    return [];
  }
  const needed = kind.hooks.prepare?.(edit, shown) ?? [];
  const first = needed.flatMap(it => make(it, at, shown));
  const before = shown.get(edit.kind, edit.row);
  const mutation = placed(kind, mutationOf(kind, edit, edit.at ?? at, before), shown);
  const recorder = new Recorder(shown);
  shown.lay(mutation, recorder);
  const effects = recorder.changes(edit.kind, edit.row);
  return [...first, { edit, mutation, before, after: shown.get(edit.kind, edit.row), effects }];
}

/** A new row names its space where that is another than the account's own. */
function placed(kind: Kind, mutation: NewMutation, rows: Rows): NewMutation {
  const home =
    mutation.do === 'create' && mutation.space_id === undefined
      ? kind.hooks.home?.(mutation.set ?? {}, rows)
      : undefined;
  return home === undefined || home === rows.space ? mutation : { ...mutation, space_id: home };
}

/** Remembers how rows were before they are changed. */
class Recorder implements Rows {
  readonly #rows: Rows;
  readonly #before = new Map<string, WireRow | undefined>();

  constructor(rows: Rows) {
    this.#rows = rows;
  }

  get timeZone(): string {
    return this.#rows.timeZone;
  }

  get space(): string {
    return this.#rows.space;
  }

  get(kind: string, id: string): WireRow | undefined {
    return this.#rows.get(kind, id);
  }

  all(kind: string): Iterable<WireRow> {
    return this.#rows.all(kind);
  }

  children(kind: string, id: string): Iterable<WireRow> {
    return this.#rows.children(kind, id);
  }

  put(row: WireRow): void {
    this.#remember(row.kind, row.id);
    this.#rows.put(row);
  }

  remove(kind: string, id: string): void {
    this.#remember(kind, id);
    this.#rows.remove(kind, id);
  }

  /** All but the row of the edit itself. */
  changes(kind: string, id: string): readonly Changed[] {
    this.#before.delete(keyOf(kind, id));
    return [...this.#before.values()].flatMap(before => {
      const after = before && this.#rows.get(before.kind, before.id);
      return before && after ? [{ before, after }] : [];
    });
  }

  #remember(kind: string, id: string): void {
    const key = keyOf(kind, id);
    if (!this.#before.has(key)) {
      this.#before.set(key, this.#rows.get(kind, id));
    }
  }
}

function keyOf(kind: string, id: string): string {
  return `${kind} ${id}`;
}
