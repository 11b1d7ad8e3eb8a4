import { uuid7 } from '../shared/uuid';
import type { Edit, Mutation, NewMutation } from './edit';
import { IdbStore } from './idb-store';
import type { Kind } from './kind';
import { type Made, make } from './made';
import { MemoryStore } from './memory-store';
import { type Entry, Outbox } from './outbox';
import { type News, Shown } from './shown';
import type { Appended, Batch, Kept, Known, Refused, Settlement, Store } from './store';
import { type Message, tabsOf } from './tabs';
import { PATIENCE_IN_MILLISECONDS, within } from './within';

export interface Options {
  /** The account, whose own space has the same id. */
  readonly account: string;
  readonly kinds: readonly Kind[];
  readonly now: () => Date;
  readonly timeZone: () => string;
  /** Called when rows or states changed, with the kinds of those rows. */
  readonly changed: (kinds: readonly string[]) => void;
  /** Called when something waits to be sent. */
  readonly waits: () => void;
  /** Opens what the browser keeps; IndexedDB unless a test has something else. */
  readonly openStore?: (account: string, onlost: () => void) => Promise<Store>;
}

/** All that is stored is read at once, which may take a slow phone a while. */
const READING_IN_MILLISECONDS = 10_000;
const PER_ROW_IN_MILLISECONDS = 2;
/** What is on its way to a storage that failed is waited for so much longer, not to be sent twice. */
const LATE_IN_MILLISECONDS = 30_000;

const NO_NEWS: News = { rows: [], gone: [], dropped: [] };

/** An account's rows in one tab: what is confirmed, what waits, and what is shown of both. */
export class Replica {
  readonly shown: Shown;
  refused: readonly Refused[] = [];
  /** Whether these are all rows, not the beginning of a first download. */
  isFilled = false;
  isClosed = false;

  readonly #options: Options;
  readonly #tabs: ReturnType<typeof tabsOf>;
  readonly #drafts = new Map<string, string>();
  readonly #outbox = new Outbox();
  #store: Store = new MemoryStore('');
  #cursor: string | null = null;
  #version = 0;
  #lastMoment = 0;
  /** Refused mutations of a lost storage in whose place others wait. */
  #replaced: Refused[] = [];
  #storing: Promise<void> = Promise.resolve();
  /** Written in this turn of the page. */
  readonly #unkept: Entry[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(options: Options) {
    this.#options = options;
    this.shown = new Shown(options.kinds, options.account, options.timeZone);
    this.#tabs = tabsOf(options.account, message => void this.#hear(message));
  }

  /** Opens what the browser kept; where it keeps nothing, memory serves while the tab is open. */
  static async open(options: Options): Promise<Replica> {
    const replica = new Replica(options);
    replica.#show(await replica.#openStore());
    return replica;
  }

  /** Removes all that the browser keeps of an account. */
  static async wipe(account: string): Promise<void> {
    const tabs = tabsOf(account);
    tabs.post({ is: 'wiped' });
    tabs.close();
    await IdbStore.wipe(account).catch(() => undefined);
  }

  /** Whether the browser keeps what is written here when the tab is closed. */
  get isKept(): boolean {
    return this.#store.isKept;
  }

  /** The database, for a lease among its tabs. */
  get database(): IdbStore | null {
    return this.#store instanceof IdbStore ? this.#store : null;
  }

  get unsent(): readonly NewMutation[] {
    return this.#outbox.mutations;
  }

  /** The stored mutation that is to be sent first. */
  get next(): Mutation | null {
    return this.#outbox.stored[0] ?? null;
  }

  get unsentCount(): number {
    return this.#outbox.size;
  }

  /** Shows at once what the edits do, and stores them to be sent in place of refused ones. */
  write(edits: readonly Edit[], instead: readonly Refused[] = []): readonly Made[] {
    const at = this.#moment();
    const made = edits.flatMap(edit => make(edit, at, this.shown));
    if (made.length === 0) {
      void this.discard(instead);
      return made;
    }
    this.#send(
      made.map(it => it.mutation),
      instead,
    );
    return made;
  }

  /** Sends refused mutations once more as they are, with what only a newer page knows of them. */
  retry(refused: readonly Refused[]): void {
    const at = this.#moment();
    const mutations = refused.map(({ mutation: { id: _, ...it } }): NewMutation => ({ ...it, at }));
    for (const mutation of mutations) {
      this.shown.lay(mutation);
    }
    this.#send(mutations, refused);
  }

  async discard(refused: readonly Refused[]): Promise<void> {
    if (refused.length > 0) {
      const ids = refused.map(it => it.mutation.id);
      this.#forget(refused);
      this.#tell();
      await this.#use(store => store.append([], ids));
      this.#post({ is: 'discarded', ids });
      await this.#discardLost(refused);
    }
  }

  draft(key: string): string {
    return this.#drafts.get(key) ?? '';
  }

  /** Keeps a text while it is typed; an empty one is forgotten. Ends when it is stored. */
  async saveDraft(key: string, text: string): Promise<void> {
    if (text === '') {
      this.#drafts.delete(key);
    } else {
      this.#drafts.set(key, text);
    }
    await this.#use(store => store.saveDraft(key, text || null)).catch(() => undefined);
  }

  /** Ends when all that was written until now is stored. */
  get stored(): Promise<void> {
    return this.#storing;
  }

  /** What is to be sent next, once all that was written is stored. */
  async waiting(known: Known | null, most: number): Promise<Batch> {
    await this.#storing;
    return this.#use(store => store.waiting(known, most));
  }

  /** Takes an answer in: in the storage, here and in the other tabs. */
  async settle(settlement: Settlement): Promise<void> {
    await this.#inTurn(async () => {
      const { version, refused } = await this.#use(
        store => store.settle(settlement),
        PATIENCE_IN_MILLISECONDS + settlement.rows.length * PER_ROW_IN_MILLISECONDS,
      );
      await this.#receive(version, settlement, refused);
      this.#post({ is: 'settled', version, settlement, refused });
    });
  }

  /** Reads all anew, after a time in which other tabs were not heard. */
  async reload(): Promise<void> {
    await this.#inTurn(() => this.#load());
  }

  close(): void {
    this.isClosed = true;
    this.#tabs.close();
    this.#store.close();
  }

  /** Stores mutations that are shown already, in place of refused ones. */
  #send(mutations: readonly NewMutation[], instead: readonly Refused[]): void {
    const entries = this.#outbox.add(mutations, instead);
    this.#forget(instead);
    this.#tell();
    this.#keep(entries);
  }

  /** Refused mutations are still in a storage that was lost, and would be back after a reload. */
  async #discardLost(refused: readonly Refused[]): Promise<void> {
    if (!this.isKept && refused.length > 0) {
      const mutations = refused.map(it => it.mutation);
      await IdbStore.discard(this.#options.account, mutations).catch(() => undefined);
    }
  }

  /** By what they are, as reading the storage anew makes new objects of them. */
  #forget(refused: readonly Refused[]): void {
    this.refused = this.refused.filter(
      ({ mutation: { id, at } }) =>
        !refused.some(({ mutation }) => mutation.id === id && mutation.at === at),
    );
  }

  async #openStore(): Promise<Kept> {
    try {
      const { account, openStore = IdbStore.open } = this.#options;
      this.#store = await openStore(account, () => this.#lose());
      return await within(READING_IN_MILLISECONDS, this.#store.read());
    } catch {
      this.#store.close();
      this.#store = new MemoryStore(uuid7());
      return this.#store.read();
    }
  }

  /** Never before an earlier one, also when the clock is put back: later edits win. */
  #moment(): string {
    this.#lastMoment = Math.max(this.#options.now().getTime(), this.#lastMoment);
    return new Date(this.#lastMoment).toISOString();
  }

  /** Own moments come after those of other tabs. */
  #heed(mutations: readonly NewMutation[]): void {
    for (const { at } of mutations) {
      this.#lastMoment = Math.max(Date.parse(at), this.#lastMoment);
    }
  }

  /** Stores what one turn of the page writes in one transaction, as soon as that turn ends. */
  #keep(entries: readonly Entry[]): void {
    this.#unkept.push(...entries);
    if (this.#unkept.length === entries.length) {
      // Begins before what was written earlier is stored, as the page may go right after.
      const begun = Promise.resolve().then(() => {
        const all = this.#unkept.splice(0);
        const store = this.#store;
        return { all, appended: store.isKept ? this.#begin(store, all) : null };
      });
      this.#storing = Promise.all([begun, this.#storing])
        .then(([{ all, appended }]) => this.#place(all, appended))
        .catch(error => {
          if (!this.isClosed) {
            throw error;
          }
        });
    }
  }

  /** Null when the storage fails. Memory serves from then on. */
  async #begin(store: Store, entries: readonly Entry[]): Promise<Appended | null> {
    const appended = stored(store, entries);
    try {
      return await within(
        PATIENCE_IN_MILLISECONDS + entries.length * PER_ROW_IN_MILLISECONDS,
        appended,
      );
    } catch {
      this.#lose();
      const { account } = this.#options;
      const retract = ({ mutations }: Appended) =>
        IdbStore.discard(account, mutations).catch(() => undefined);
      return within(LATE_IN_MILLISECONDS, appended, retract).catch(() => null);
    }
  }

  async #place(entries: readonly Entry[], begun: Promise<Appended | null> | null): Promise<void> {
    let appended = await begun;
    if (!appended) {
      this.#lose();
      appended = await stored(this.#store, entries);
    } else if (this.#store instanceof MemoryStore) {
      this.#store.adopt(appended);
    }
    const { client, mutations } = appended;
    const ids = mutations.map(it => it.id);
    if (this.#outbox.place(entries, client, ids)) {
      this.#lay(null);
    }
    this.#post({ is: 'appended', ...appended });
    this.#post({ is: 'discarded', ids: droppedBy(entries) });
    if (!this.isKept) {
      this.#replaced.push(...entries.flatMap(it => it.dropped));
    }
    this.#options.waits();
  }

  #lay(gone: readonly NewMutation[] | null, news: News = NO_NEWS): void {
    this.shown.confirm(news, this.unsent, gone);
    this.#tell();
  }

  async #receive(
    version: number,
    settlement: Settlement,
    refused: readonly Refused[],
  ): Promise<void> {
    if (version > this.#version + 1) {
      await this.#load();
    } else if (version === this.#version + 1) {
      this.#version = version;
      this.#cursor = settlement.cursor ?? this.#cursor;
      this.isFilled ||= settlement.isFilled;
      this.refused = [...this.refused, ...refused];
      const ids = refused.map(it => it.mutation.id);
      const gone = this.#outbox.settle(settlement.client, settlement.last, ids);
      this.#lay(gone, settlement);
      this.#discardReplaced(refused);
    }
  }

  /** What was sent again leaves the lost storage once the service took it, unless it is refused. */
  #discardReplaced(refused: readonly Refused[]): void {
    if (refused.length > 0) {
      this.#replaced = [];
    } else if (this.unsentCount === 0) {
      void this.#discardLost(this.#replaced.splice(0));
    }
  }

  async #load(): Promise<void> {
    if (this.isKept && !this.isClosed) {
      const kept = await this.#store.read().catch(() => null);
      if (kept) {
        this.#show(kept);
      } else {
        this.#lose();
      }
    }
  }

  #show(kept: Kept): void {
    this.#version = kept.version;
    this.#cursor = kept.cursor;
    this.isFilled = kept.isFilled;
    this.refused = kept.refused;
    for (const [key, text] of kept.drafts) {
      this.#drafts.set(key, text);
    }
    this.#outbox.follow(kept.client, kept.outbox);
    this.#heed(kept.outbox);
    this.#lay(null, { rows: kept.rows, gone: [], dropped: 'all' });
  }

  async #hear(message: Message): Promise<void> {
    if (message.is === 'wiped') {
      this.close();
      this.#tell();
      return;
    }
    await this.#inTurn(async () => {
      if (!this.isKept || this.isClosed) {
        return;
      }
      switch (message.is) {
        case 'appended':
          this.#append(message.client, message.mutations);
          break;
        case 'settled':
          await this.#receive(message.version, message.settlement, message.refused);
          break;
        case 'discarded':
          this.refused = this.refused.filter(it => !message.ids.includes(it.mutation.id));
          this.#tell();
          break;
      }
    });
  }

  /** Takes in what another tab stored. */
  #append(client: string, mutations: readonly Mutation[]): void {
    this.#heed(mutations);
    if (this.#outbox.take(client, mutations)) {
      this.#lay(null);
    } else {
      for (const mutation of mutations) {
        this.shown.lay(mutation);
      }
      this.#tell();
    }
    this.#options.waits();
  }

  /** Uses the storage; when it fails or takes too long, the tab goes on in memory. */
  async #use<Result>(
    act: (store: Store) => Promise<Result>,
    patience = PATIENCE_IN_MILLISECONDS,
  ): Promise<Result> {
    const store = this.#store;
    try {
      return await (store.isKept ? within(patience, act(store)) : act(store));
    } catch (error) {
      if (!store.isKept || this.isClosed) {
        throw error;
      }
      this.#lose();
      return act(this.#store);
    }
  }

  /** What was stored is sent under its own client still, in case the storage is gone for good. */
  #lose(): void {
    const store = this.#store;
    if (store.isKept && !this.isClosed) {
      const { client, stored } = this.#outbox;
      const own = uuid7();
      const former = { client, cursor: this.#cursor, mutations: stored };
      this.#store = new MemoryStore(own, former, this.#version);
      this.#outbox.divide(own);
      store.close();
      this.#tell();
      this.#options.waits();
    }
  }

  #post(message: Message): void {
    const isEmpty = message.is === 'discarded' && message.ids.length === 0;
    if (this.isKept && !this.isClosed && !isEmpty) {
      this.#tabs.post(message);
    }
  }

  #tell(): void {
    this.#options.changed(this.shown.takeChanged());
  }

  /** One at a time, so that no reading falls between a settlement's storing and showing. */
  #inTurn(act: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(act);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}

function stored(store: Store, entries: readonly Entry[]): Promise<Appended> {
  return store.append(
    entries.map(it => it.mutation),
    droppedBy(entries),
  );
}

function droppedBy(entries: readonly Entry[]): readonly number[] {
  return entries.flatMap(it => it.dropped).map(it => it.mutation.id);
}
