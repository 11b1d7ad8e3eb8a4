/** A view of a map that goes on changing, for those who notice a change by a new object. */
export class RowMap<Row> implements ReadonlyMap<string, Row> {
  readonly #rows: ReadonlyMap<string, Row>;

  constructor(rows: ReadonlyMap<string, Row>) {
    this.#rows = rows;
  }

  get size(): number {
    return this.#rows.size;
  }

  get(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  has(id: string): boolean {
    return this.#rows.has(id);
  }

  keys(): MapIterator<string> {
    return this.#rows.keys();
  }

  values(): MapIterator<Row> {
    return this.#rows.values();
  }

  entries(): MapIterator<[string, Row]> {
    return this.#rows.entries();
  }

  [Symbol.iterator](): MapIterator<[string, Row]> {
    return this.#rows.entries();
  }

  forEach(act: (row: Row, id: string, rows: ReadonlyMap<string, Row>) => void): void {
    this.#rows.forEach((row, id) => {
      act(row, id, this);
    });
  }
}
