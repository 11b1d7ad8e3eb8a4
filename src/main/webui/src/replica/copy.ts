import { ForeignAnswer, GatewayRedirect, NoAnswer, Refusal } from '../shared/http';
import { type Entry, Outbox } from './outbox';
import type { Tag, Task } from './rows';
import type { Server } from './server';
import { type News, Storage, take } from './storage';
import { apply, copyOf, noRows, type Rows, type Write } from './writes';

/** Whether the service answers, as the last exchange found it. */
export type Link = 'unknown' | 'ok' | 'offline' | 'away' | 'gateway' | 'signed-out';

/** A write that the service did not take; the rows show what they were before. */
export interface Refused {
  readonly write: Write;
  readonly refusal: Refusal;
}

export interface Events {
  /** What is shown has changed, or how the service is. */
  changed(): void;
  refused(refused: Refused): void;
}

/** What tabs of one account tell each other. */
type Word =
  | { readonly is: 'news'; readonly news: News }
  | { readonly is: 'outbox' }
  | { readonly is: 'link'; readonly link: Link };

const NOTHING: News = { tasks: [], tags: [], gone: [] };

/** So often a write may meet a fault of the service before it no longer holds up the others. */
const PATIENCE_WITH_FAULTS = 5;

/**
 * The account's rows as this tab shows them: confirmed ones, with the writes that wait laid over
 * them in order. A write shows at once, is stored, and is sent by the next exchange of any tab.
 */
export class Copy {
  link: Link = 'unknown';
  /** Where the feed goes on; null before the first download is through. */
  cursor: string | null = null;
  /** Whether these are all rows, not the beginning of a first download. */
  isFilled = false;

  #shown = noRows();
  #confirmed = noRows();
  #faults = 0;
  #isClosed = false;
  #turn: Promise<unknown> = Promise.resolve();

  readonly #outbox = new Outbox();
  readonly #server: Server;
  readonly #storage: Storage | null;
  readonly #tabs: BroadcastChannel;
  readonly #events: Events;

  private constructor(account: string, server: Server, storage: Storage | null, events: Events) {
    this.#server = server;
    this.#storage = storage;
    this.#events = events;
    this.#tabs = new BroadcastChannel(`todo-${account}`);
    this.#tabs.onmessage = ({ data }: MessageEvent<Word>) => void this.#hear(data);
  }

  /** Opens what this browser has kept; where it keeps nothing, memory serves while it is open. */
  static async open(account: string, server: Server, events: Events): Promise<Copy> {
    const storage = await Storage.open(account).catch(() => null);
    const copy = new Copy(account, server, storage, events);
    await copy.#load();
    return copy;
  }

  get rows(): Rows {
    return this.#shown;
  }

  get unsent(): readonly Write[] {
    return this.#outbox.unsent;
  }

  /** Whether something could be sent now. */
  get hasToSend(): boolean {
    return this.#outbox.next() !== undefined;
  }

  /** Whether this browser keeps the copy when the page is closed. */
  get isKept(): boolean {
    return this.#storage !== null;
  }

  /** Shows at once what the writes do, and stores them to be sent. */
  async write(...writes: readonly Write[]): Promise<void> {
    const entries = this.#outbox.add(writes);
    const shown = copyOf(this.#shown);
    for (const write of writes) {
      apply(shown, write);
    }
    this.#show(shown);
    this.#outbox.place(entries, await this.#storage?.add(writes).catch(() => undefined));
    this.#tell({ is: 'outbox' });
  }

  /** Sends what waits, then asks what is new. Throws what stopped it. */
  async exchange(): Promise<void> {
    try {
      if (this.cursor === null) {
        // A first download tells nothing of rows that are gone: none may be known before it.
        await this.#pull();
      }
      await this.#push();
      await this.#pull();
      this.#connect('ok');
    } catch (error) {
      this.#connect(linkAfter(error));
      throw error;
    }
  }

  /** Asks for all that is in the trash: the feed tells only that rows are gone. */
  async readTrash(): Promise<void> {
    await this.#settle({ ...NOTHING, trash: await this.#server.trash() });
  }

  close(): void {
    this.#isClosed = true;
    this.#tabs.close();
    this.#storage?.close();
  }

  async #push(): Promise<void> {
    for (let entry = this.#outbox.next(); entry; entry = this.#outbox.next()) {
      try {
        const news = await this.#server.send(entry.write);
        entry.answered = true;
        await this.#settle({ ...news, ...this.#goneBy(entry.write) }, entry);
      } catch (error) {
        if (!(error instanceof Refusal) || this.#isPassing(error)) {
          throw error;
        }
        await this.#giveUp(entry, error);
      }
      this.#faults = 0;
    }
  }

  async #pull(): Promise<void> {
    let gathered: News | null = null;
    for (let more = true; more; ) {
      const page: News & { readonly more: boolean } = await this.#server.changes(
        gathered?.cursor ?? this.cursor,
      );
      more = page.more;
      if (gathered || page.reset) {
        // The rows that all these replace stay until all are here.
        gathered = joined(gathered ?? { ...NOTHING, reset: true }, page);
      } else {
        await this.#settle(page);
      }
    }
    if (gathered) {
      await this.#settle(gathered);
    }
    this.#outbox.forgetAnswered();
    this.isFilled = true;
    this.#rebase();
  }

  /** What deleting did, which is answered without a body. */
  #goneBy({ kind, id }: Write): Pick<News, 'gone' | 'trash'> {
    if (kind === 'empty-trash') {
      return { gone: [], trash: [] };
    }
    const task = this.#confirmed.tasks.get(id);
    return { gone: kind === 'delete-task' && task ? [{ id, revision: task.revision }] : [] };
  }

  async #giveUp(entry: Entry, refusal: Refusal): Promise<void> {
    const { write } = entry;
    for (const it of this.#outbox.dependentOn(entry)) {
      await this.#settle(NOTHING, it);
    }
    if (!isAsWanted(write, refusal)) {
      this.#events.refused({ write, refusal });
    }
  }

  /** Whether the same may be taken later. */
  #isPassing({ status }: Refusal): boolean {
    if (status === 500) {
      this.#faults += 1;
      return this.#faults < PATIENCE_WITH_FAULTS;
    }
    return status > 500 || [401, 408, 425, 429].includes(status);
  }

  /** Takes news in and lets an entry go, in the storage and here. */
  #settle(news: News, entry: Entry | null = null): Promise<void> {
    const isSame = news.cursor === undefined || news.cursor === this.cursor;
    if (entry === null && isSame && !news.trash) {
      return Promise.resolve();
    }
    return this.#inTurn(async () => {
      await this.#storage?.settle(news, entry?.seq ?? null);
      if (entry && !entry.answered) {
        this.#outbox.remove(entry);
      }
      this.#receive(news);
      this.#tell({ is: 'news', news });
    });
  }

  #receive(news: News): void {
    take(this.#confirmed, news);
    this.cursor = news.cursor ?? this.cursor;
    this.#rebase();
  }

  #rebase(): void {
    const rows = copyOf(this.#confirmed);
    for (const write of this.#outbox.writes) {
      apply(rows, write);
    }
    this.#show(rows);
  }

  #show(rows: Rows): void {
    this.#shown = rows;
    this.#events.changed();
  }

  #connect(link: Link): void {
    if (link !== this.link) {
      this.link = link;
      this.#tell({ is: 'link', link });
      this.#events.changed();
    }
  }

  async #load(): Promise<void> {
    const kept = await this.#storage?.read();
    if (kept) {
      this.#confirmed = kept.rows;
      this.#outbox.follow(kept.outbox, new Set());
      this.cursor = kept.cursor;
      this.isFilled = kept.cursor !== null;
    }
    this.#rebase();
  }

  #tell(word: Word): void {
    if (!this.#isClosed) {
      this.#tabs.postMessage(word);
    }
  }

  /** What another tab did or learned is in the storage that they share. */
  async #hear(word: Word): Promise<void> {
    if (word.is === 'link') {
      this.link = word.link;
      this.#events.changed();
      return;
    }
    await this.#inTurn(async () => {
      const before = this.#outbox.snapshot();
      const ids = this.#outbox.writes.map(it => it.id);
      const found = await this.#storage?.look(ids);
      if (found) {
        this.#outbox.follow(found.outbox, before);
        replace(this.#confirmed, ids, found.rows);
      }
      if (word.is === 'news') {
        this.isFilled ||= word.news.cursor !== undefined;
        this.#receive(word.news);
      } else {
        this.#rebase();
      }
    });
  }

  /** One at a time, so that no look at the storage falls between its change and ours. */
  #inTurn(act: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(act);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}

/** Rows whose writes may be answered by now are as the storage has them, gone ones too. */
function replace(rows: Rows, ids: readonly string[], found: Rows): void {
  for (const id of ids) {
    for (const kind of ['tasks', 'trash', 'tags'] as const) {
      const row = found[kind].get(id);
      if (row) {
        (rows[kind] as Map<string, Task | Tag>).set(id, row);
      } else {
        rows[kind].delete(id);
      }
    }
  }
}

function joined(one: News, other: News): News {
  return {
    ...other,
    tasks: [...one.tasks, ...other.tasks],
    tags: [...one.tags, ...other.tags],
    gone: [...one.gone, ...other.gone],
    reset: true,
  };
}

/** Some refusals say that things already are as the write would have them. */
function isAsWanted({ kind }: Write, { status }: Refusal): boolean {
  return (
    (status === 404 && (kind === 'delete-task' || kind === 'delete-tag')) ||
    (status === 409 && kind === 'add-tag')
  );
}

function linkAfter(error: unknown): Link {
  if (error instanceof GatewayRedirect) {
    return 'gateway';
  }
  if (error instanceof NoAnswer && !(error instanceof ForeignAnswer)) {
    return 'offline';
  }
  return error instanceof Refusal && error.status === 401 ? 'signed-out' : 'away';
}
