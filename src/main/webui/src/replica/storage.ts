import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Tag, Task } from './rows';
import { noRows, type Rows, type Write } from './writes';

/** A write as it is stored, in the order of all tabs. */
export interface Stored {
  readonly write: Write;
  readonly seq: number;
}

export interface Kept {
  readonly rows: Rows;
  readonly outbox: readonly Stored[];
  readonly cursor: string | null;
}

/** What the service has told about rows: their newest states, and which are gone. */
export interface News {
  readonly tasks: readonly Task[];
  readonly tags: readonly Tag[];
  readonly gone: readonly { readonly id: string; readonly revision: number }[];
  /** All that is in the trash, where the service was asked for it. */
  readonly trash?: readonly Task[];
  /** Where to ask from the next time. */
  readonly cursor?: string;
  /** All that was known before is no longer so. */
  readonly reset?: boolean;
}

interface Schema extends DBSchema {
  tasks: { key: string; value: Task };
  trash: { key: string; value: Task };
  tags: { key: string; value: Tag };
  outbox: { key: number; value: Write };
  meta: { key: 'cursor'; value: string };
}

const STORES = ['tasks', 'trash', 'tags', 'outbox', 'meta'] as const;
const ROWS = ['tasks', 'trash', 'tags', 'meta'] as const;

type Writing = IDBPTransaction<Schema, typeof STORES, 'readwrite'>;

/**
 * Raise it when rows change their shape: they are fetched again. Writes are not to be had again,
 * so whoever changes their shape converts them.
 */
const VERSION = 1;

const nameOf = (account: string) => `todo-${account}`;

/** An account's copy in this browser: what is confirmed, and what waits to be sent. */
export class Storage {
  readonly #database: IDBPDatabase<Schema>;

  private constructor(database: IDBPDatabase<Schema>) {
    this.#database = database;
  }

  static async open(account: string, onclosed: () => void = () => undefined): Promise<Storage> {
    const database = await openDB<Schema>(nameOf(account), VERSION, {
      upgrade(upgraded) {
        for (const store of ROWS) {
          if (upgraded.objectStoreNames.contains(store)) {
            upgraded.deleteObjectStore(store);
          }
        }
        upgraded.createObjectStore('tasks', { keyPath: 'id' });
        upgraded.createObjectStore('trash', { keyPath: 'id' });
        upgraded.createObjectStore('tags', { keyPath: 'id' });
        upgraded.createObjectStore('meta');
        if (!upgraded.objectStoreNames.contains('outbox')) {
          upgraded.createObjectStore('outbox', { autoIncrement: true });
        }
      },
      // Another tab wipes the copy, or brings a newer version of it.
      blocking(_current, _next, event) {
        (event.target as IDBDatabase).close();
        onclosed();
      },
      terminated: onclosed,
    });
    return new Storage(database);
  }

  static async wipe(account: string): Promise<void> {
    await deleteDB(nameOf(account));
  }

  async read(): Promise<Kept> {
    const transaction = this.#database.transaction(STORES);
    const [tasks, trash, tags, outbox, cursor] = await Promise.all([
      transaction.objectStore('tasks').getAll(),
      transaction.objectStore('trash').getAll(),
      transaction.objectStore('tags').getAll(),
      stored(transaction.objectStore('outbox')),
      transaction.objectStore('meta').get('cursor'),
    ]);
    return {
      rows: { tasks: byId(tasks), trash: byId(trash), tags: byId(tags) },
      outbox,
      cursor: cursor ?? null,
    };
  }

  /** What waits now, and the rows of these ids as they are beside it. */
  async look(ids: readonly string[]): Promise<{ outbox: readonly Stored[]; rows: Rows }> {
    const transaction = this.#database.transaction(STORES);
    const [outbox, rows] = await Promise.all([
      stored(transaction.objectStore('outbox')),
      rowsOf(transaction, ids),
    ]);
    return { outbox, rows };
  }

  /** Stores writes, all or none, and tells their places in the order of all tabs. */
  async add(writes: readonly Write[]): Promise<readonly number[]> {
    const transaction = this.#database.transaction('outbox', 'readwrite', { durability: 'strict' });
    const added = Promise.all(writes.map(write => transaction.store.add(write)));
    // What is shown lasts, even if the page goes before it would have heard that they are stored.
    transaction.commit();
    const [places] = await Promise.all([added, transaction.done]);
    return places;
  }

  /** Takes news in and lets an answered write go, both or neither. */
  async settle(news: News, answered: number | null = null): Promise<void> {
    const transaction = this.#database.transaction(STORES, 'readwrite', { durability: 'strict' });
    await Promise.all([
      keep(transaction, news),
      answered === null ? undefined : transaction.objectStore('outbox').delete(answered),
      transaction.done,
    ]);
  }

  close(): void {
    this.#database.close();
  }
}

async function stored(store: {
  getAll(): Promise<Write[]>;
  getAllKeys(): Promise<number[]>;
}): Promise<readonly Stored[]> {
  const [writes, places] = await Promise.all([store.getAll(), store.getAllKeys()]);
  return writes.map((write, index) => ({ write, seq: places[index] ?? 0 }));
}

async function keep(transaction: Writing, news: News): Promise<void> {
  const tasks = transaction.objectStore('tasks');
  const trash = transaction.objectStore('trash');
  const tags = transaction.objectStore('tags');
  const rows = news.reset ? noRows() : await rowsOf(transaction, idsOf(news));
  if (news.reset) {
    await Promise.all([tasks.clear(), trash.clear(), tags.clear()]);
  }
  if (news.trash) {
    await trash.clear();
  }
  const ids = take(rows, news);
  for (const id of ids) {
    for (const [store, row] of [
      [tasks, rows.tasks.get(id)],
      [trash, rows.trash.get(id)],
      [tags, rows.tags.get(id)],
    ] as const) {
      void (row ? store.put(row as Task & Tag) : store.delete(id));
    }
  }
  for (const task of news.trash ?? []) {
    void trash.put(task);
  }
  if (news.cursor !== undefined) {
    void transaction.objectStore('meta').put(news.cursor, 'cursor');
  }
}

type Reading = Pick<IDBPTransaction<Schema, typeof STORES, IDBTransactionMode>, 'objectStore'>;

async function rowsOf(transaction: Reading, ids: readonly string[]): Promise<Rows> {
  const rows = noRows();
  await Promise.all(
    ids.flatMap(id =>
      (['tasks', 'trash', 'tags'] as const).map(async store => {
        const row = await transaction.objectStore(store).get(id);
        if (row) {
          (rows[store] as Map<string, Task | Tag>).set(id, row);
        }
      }),
    ),
  );
  return rows;
}

/**
 * Takes news into rows and tells whose they are. Answers may overtake one another, so a row gives
 * way only to a later revision of itself.
 */
export function take(rows: Rows, news: News): readonly string[] {
  if (news.reset) {
    rows.tasks.clear();
    rows.trash.clear();
    rows.tags.clear();
  }
  for (const task of news.tasks) {
    const known = rows.tasks.get(task.id) ?? rows.trash.get(task.id);
    if (!known || known.revision <= task.revision) {
      rows.trash.delete(task.id);
      rows.tasks.set(task.id, task);
    }
  }
  for (const tag of news.tags) {
    if ((rows.tags.get(tag.id)?.revision ?? 0) <= tag.revision) {
      rows.tags.set(tag.id, tag);
    }
  }
  for (const { id, revision } of news.gone) {
    const task = rows.tasks.get(id);
    if (task && task.revision <= revision) {
      rows.tasks.delete(id);
      rows.trash.set(id, { ...task, revision, deletedAt: new Date().toISOString() });
    }
    if ((rows.tags.get(id)?.revision ?? 0) <= revision) {
      rows.tags.delete(id);
    }
  }
  if (news.trash) {
    rows.trash.clear();
    for (const task of news.trash.filter(it => !rows.tasks.has(it.id))) {
      rows.trash.set(task.id, task);
    }
  }
  return idsOf(news);
}

function idsOf(news: News): readonly string[] {
  return [...news.tasks, ...news.tags, ...news.gone].map(it => it.id);
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map(row => [row.id, row]));
}
