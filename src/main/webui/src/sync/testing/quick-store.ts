import type { Mutation, NewMutation } from '../edit';
import type { WireRow } from '../kind';
import { isGone, isNewer } from '../shown';
import type { Appended, Batch, Kept, Known, Refused, Settled, Settlement, Store } from '../store';

/** What a browser keeps of an account, as IndexedDB would, for very many histories. */
export class QuickBrowser {
  readonly client: string;
  cursor: string | null = null;
  isFilled = false;
  version = 0;
  lastId = 0;
  outbox: readonly Mutation[] = [];
  refused: readonly Refused[] = [];
  readonly rows = new Map<string, WireRow>();
  readonly drafts = new Map<string, string>();

  constructor(client: string) {
    this.client = client;
  }

  open(): Store {
    return new QuickStore(this);
  }
}

class QuickStore implements Store {
  readonly isKept = true;
  readonly #browser: QuickBrowser;

  constructor(browser: QuickBrowser) {
    this.#browser = browser;
  }

  async read(): Promise<Kept> {
    const { client, cursor, isFilled, version, outbox, refused } = this.#browser;
    const rows = [...this.#browser.rows.values()];
    const drafts = [...this.#browser.drafts];
    return { client, cursor, isFilled, version, rows, outbox, refused, drafts };
  }

  async append(mutations: readonly NewMutation[], dropped: readonly number[]): Promise<Appended> {
    const browser = this.#browser;
    const added = mutations.map(it => ({ ...it, id: ++browser.lastId }));
    browser.outbox = [...browser.outbox, ...added];
    browser.refused = browser.refused.filter(it => !dropped.includes(it.mutation.id));
    return { client: browser.client, mutations: added };
  }

  async waiting(known: Known | null, most: number): Promise<Batch> {
    const { client, cursor, outbox } = this.#browser;
    const after = known?.client === client ? known.last : 0;
    const mutations = outbox.filter(it => it.id > after).slice(0, most);
    return { client, cursor, mutations, pulls: true };
  }

  async settle(settlement: Settlement): Promise<Settled> {
    const browser = this.#browser;
    const refused = settlement.refused.flatMap(({ id, problem }) => {
      const mutation = browser.outbox.find(it => it.id === id);
      return mutation ? [{ mutation, problem }] : [];
    });
    const ids = new Set(refused.map(it => it.mutation.id));
    browser.outbox = browser.outbox.filter(it => it.id > settlement.last && !ids.has(it.id));
    browser.refused = [...browser.refused, ...refused];
    browser.cursor = settlement.cursor ?? browser.cursor;
    browser.isFilled ||= settlement.isFilled;
    browser.version += 1;
    this.#take(settlement);
    return { version: browser.version, refused };
  }

  #take({ rows, gone, dropped }: Settlement): void {
    const kept = this.#browser.rows;
    for (const row of [...kept.values()]) {
      if (dropped === 'all' || dropped.includes(row.space_id)) {
        kept.delete(row.id);
      }
    }
    for (const row of rows) {
      if (isNewer(row, kept.get(row.id))) {
        kept.set(row.id, row);
      }
    }
    for (const it of gone) {
      if (isGone(kept.get(it.id), it)) {
        kept.delete(it.id);
      }
    }
  }

  async saveDraft(key: string, text: string | null): Promise<void> {
    if (text === null) {
      this.#browser.drafts.delete(key);
    } else {
      this.#browser.drafts.set(key, text);
    }
  }

  close(): void {}
}
