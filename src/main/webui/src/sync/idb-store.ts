import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { uuid7 } from '../shared/uuid';
import type { Mutation, NewMutation } from './edit';
import type { WireRow } from './kind';
import { type GoneRow, isGone, isNewer } from './shown';
import type { Appended, Batch, Kept, Known, Refused, Settled, Settlement, Store } from './store';
import { PATIENCE_IN_MILLISECONDS, within } from './within';

interface Meta {
  readonly client: string;
  readonly cursor: string | null;
  readonly isFilled: boolean;
  readonly version: number;
}

/** Who sends, where the browser has no locks, and until when. */
export interface Lease {
  readonly holder: string;
  readonly until: number;
}

interface Schema extends DBSchema {
  rows: { key: [string, string]; value: WireRow; indexes: { space: string } };
  outbox: { key: number; value: Mutation | NewMutation };
  refused: { key: number; value: Refused };
  drafts: { key: string; value: string };
  meta: { key: 'state'; value: Meta };
  lease: { key: 'lease'; value: Lease };
}

const STORES = ['rows', 'outbox', 'refused', 'drafts', 'meta', 'lease'] as const;

/** Rows and mutations are stored as they are on the wire, so a new field needs no new version. */
const VERSION = 1;

const nameOf = (account: string) => `todo-sync-${account}`;

type Writing = IDBPTransaction<Schema, ('rows' | 'outbox' | 'refused' | 'meta')[], 'readwrite'>;

/** An account's rows and outbox in this browser, shared by its tabs. */
export class IdbStore implements Store {
  readonly isKept = true;
  readonly #database: IDBPDatabase<Schema>;
  #client = '';

  private constructor(database: IDBPDatabase<Schema>) {
    this.#database = database;
  }

  /** Rejects when the database doesn't open within 3 s; `onlost` is called when it goes later. */
  static async open(account: string, onlost: () => void = () => undefined): Promise<IdbStore> {
    const database = await within(PATIENCE_IN_MILLISECONDS, opened(account, onlost), late =>
      late.close(),
    );
    return new IdbStore(database);
  }

  /**
   * Removes an account's data. Deleting a database waits for all its connections, so its stores
   * are emptied first, and nobody waits for the deletion.
   */
  static async wipe(account: string): Promise<void> {
    try {
      const store = await IdbStore.open(account);
      const transaction = store.#database.transaction(STORES, 'readwrite');
      const cleared = STORES.map(it => transaction.objectStore(it).clear());
      await within(PATIENCE_IN_MILLISECONDS, Promise.all([...cleared, transaction.done]));
      store.close();
    } finally {
      deleteDB(nameOf(account)).catch(() => undefined);
    }
  }

  /** Removes mutations, waiting or refused, in place of a tab that gave up the storage. */
  static async discard(account: string, mutations: readonly Mutation[]): Promise<void> {
    const store = await IdbStore.open(account);
    try {
      const transaction = store.#database.transaction(['outbox', 'refused'], 'readwrite');
      const refused = transaction.objectStore('refused');
      const outbox = transaction.objectStore('outbox');
      for (const { id, at } of mutations) {
        // Another client's mutation may have the same id.
        if ((await refused.get(id))?.mutation.at === at) {
          void refused.delete(id);
        }
        if ((await outbox.get(id))?.at === at) {
          void outbox.delete(id);
        }
      }
      await transaction.done;
    } finally {
      store.close();
    }
  }

  /** Takes part as the profile's client without reading the rows, for the service worker. */
  async join(): Promise<void> {
    const transaction = this.#database.transaction('meta', 'readwrite');
    const meta = await metaOf(transaction as unknown as Writing);
    await transaction.done;
    this.#client = meta.client;
  }

  async read(): Promise<Kept> {
    const transaction = this.#database.transaction(STORES, 'readwrite');
    const [meta, rows, outbox, refused, keys, texts] = await Promise.all([
      metaOf(transaction as unknown as Writing),
      transaction.objectStore('rows').getAll(),
      transaction.objectStore('outbox').getAll(),
      transaction.objectStore('refused').getAll(),
      transaction.objectStore('drafts').getAllKeys(),
      transaction.objectStore('drafts').getAll(),
    ]);
    await transaction.done;
    this.#client = meta.client;
    return {
      ...meta,
      rows,
      outbox: outbox as Mutation[],
      refused,
      drafts: keys.map((key, index) => [key, texts[index] ?? '']),
    };
  }

  async append(mutations: readonly NewMutation[], dropped: readonly number[]): Promise<Appended> {
    const transaction = this.#database.transaction(['outbox', 'refused'], 'readwrite', {
      durability: 'strict',
    });
    const outbox = transaction.objectStore('outbox');
    const refused = transaction.objectStore('refused');
    const added = Promise.all(mutations.map(it => outbox.add(it)));
    const gone = Promise.all(dropped.map(id => refused.delete(id)));
    // What is shown lasts, even if the page goes before it hears that it is stored.
    transaction.commit();
    const [ids] = await Promise.all([added, gone, transaction.done]);
    return {
      client: this.#client,
      mutations: mutations.map((it, index) => ({ ...it, id: ids[index] ?? 0 })),
    };
  }

  async waiting(known: Known | null, most: number): Promise<Batch> {
    const after = known?.client === this.#client ? known.last : 0;
    const transaction = this.#database.transaction(['outbox', 'meta']);
    const [mutations, meta] = await Promise.all([
      transaction.objectStore('outbox').getAll(IDBKeyRange.lowerBound(after, true), most),
      transaction.objectStore('meta').get('state'),
    ]);
    if (meta?.client !== this.#client) {
      throw new Error('The database was emptied');
    }
    const { client, cursor } = meta;
    return { client, cursor, mutations: mutations as Mutation[], pulls: true };
  }

  async settle(settlement: Settlement): Promise<Settled> {
    const transaction = this.#database.transaction(
      ['rows', 'outbox', 'refused', 'meta'],
      'readwrite',
      { durability: 'strict' },
    );
    const [settled] = await Promise.all([keep(transaction, settlement), transaction.done]);
    return settled;
  }

  async saveDraft(key: string, text: string | null): Promise<void> {
    const { store, done } = this.#database.transaction('drafts', 'readwrite');
    const written = text === null ? store.delete(key) : store.put(text, key);
    store.transaction.commit();
    await Promise.all([written, done]);
  }

  /** Takes the lease, or renews it; says whether it is held now. */
  async lease({ holder, until }: Lease, now: number): Promise<boolean> {
    const { store, done } = this.#database.transaction('lease', 'readwrite');
    const held = await store.get('lease');
    // One that ends later than a new one was taken before the clock was put back.
    const isOver = (end: number) => end < now || end > until;
    const isFree = !held || held.holder === holder || isOver(held.until);
    if (isFree) {
      await store.put({ holder, until }, 'lease');
    }
    await done;
    return isFree;
  }

  close(): void {
    this.#database.close();
  }
}

function opened(account: string, onlost: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(nameOf(account), VERSION, {
    upgrade(database) {
      const rows = database.createObjectStore('rows', { keyPath: ['kind', 'id'] });
      rows.createIndex('space', 'space_id');
      // Its keys are the mutations' ids: the order in which the tabs' transactions commit.
      database.createObjectStore('outbox', { keyPath: 'id', autoIncrement: true });
      database.createObjectStore('refused', { keyPath: 'mutation.id' });
      database.createObjectStore('drafts');
      database.createObjectStore('meta');
      database.createObjectStore('lease');
    },
    // Another tab deletes the database, or brings a newer version of it.
    blocking(_current, _next, event) {
      (event.target as IDBDatabase).close();
      onlost();
    },
    terminated: onlost,
  });
}

/** The browser profile's client, made when the account's data is opened for the first time. */
async function metaOf(transaction: Writing): Promise<Meta> {
  const store = transaction.objectStore('meta');
  const known = await store.get('state');
  if (known) {
    return known;
  }
  const meta: Meta = { client: uuid7(), cursor: null, isFilled: false, version: 0 };
  await store.put(meta, 'state');
  return meta;
}

async function keep(transaction: Writing, settlement: Settlement): Promise<Settled> {
  const meta = await metaOf(transaction);
  if (meta.client !== settlement.client) {
    throw new Error('The database was emptied');
  }
  const version = meta.version + 1;
  void transaction.objectStore('meta').put(
    {
      ...meta,
      version,
      cursor: settlement.cursor ?? meta.cursor,
      isFilled: meta.isFilled || settlement.isFilled,
    },
    'state',
  );
  const refused = await moveRefused(transaction, settlement);
  void transaction.objectStore('outbox').delete(IDBKeyRange.upperBound(settlement.last));
  await drop(transaction, settlement.dropped);
  await Promise.all(settlement.rows.map(row => putRow(transaction, row)));
  // After all rows are put, as one that has moved is gone from its former space only.
  await Promise.all(settlement.gone.map(gone => removeRow(transaction, gone)));
  return { version, refused };
}

async function moveRefused(
  transaction: Writing,
  { refused }: Settlement,
): Promise<readonly Refused[]> {
  const moved: Refused[] = [];
  for (const { id, problem } of refused) {
    // One that has left the outbox was moved before.
    const mutation = (await transaction.objectStore('outbox').get(id)) as Mutation | undefined;
    if (mutation) {
      moved.push({ mutation, problem });
      void transaction.objectStore('refused').put({ mutation, problem });
      void transaction.objectStore('outbox').delete(id);
    }
  }
  return moved;
}

async function drop(transaction: Writing, spaces: Settlement['dropped']): Promise<void> {
  const rows = transaction.objectStore('rows');
  if (spaces === 'all') {
    await rows.clear();
    return;
  }
  for (const space of spaces) {
    for (const key of await rows.index('space').getAllKeys(space)) {
      void rows.delete(key);
    }
  }
}

async function putRow(transaction: Writing, row: WireRow): Promise<void> {
  const rows = transaction.objectStore('rows');
  if (isNewer(row, await rows.get([row.kind, row.id]))) {
    void rows.put(row);
  }
}

async function removeRow(transaction: Writing, gone: GoneRow): Promise<void> {
  const rows = transaction.objectStore('rows');
  if (isGone(await rows.get([gone.kind, gone.id]), gone)) {
    void rows.delete([gone.kind, gone.id]);
  }
}
