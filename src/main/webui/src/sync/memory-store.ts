import type { Mutation, NewMutation } from './edit';
import type { Appended, Batch, Kept, Known, Refused, Settled, Settlement, Store } from './store';

/** A client's mutations and how far it has read. */
interface Lane {
  readonly client: string;
  readonly cursor: string | null;
  readonly mutations: readonly Mutation[];
}

/**
 * Keeps things while the tab is open. The tab is a client of its own, as its mutations are in no
 * order with those of other tabs. What was stored before goes on under the client that stored it,
 * whose cursor stays: a newer one would confirm refusals that belong to other tabs.
 */
export class MemoryStore implements Store {
  readonly isKept = false;
  #former: Lane | null;
  #own: Lane;
  #lastId = 0;
  #version: number;

  constructor(client: string, former: Lane | null = null, version = 0) {
    this.#former = former;
    this.#own = { client, cursor: null, mutations: [] };
    this.#version = version;
  }

  read(): Promise<Kept> {
    return Promise.resolve({
      client: this.#own.client,
      cursor: null,
      isFilled: false,
      version: 0,
      rows: [],
      outbox: [],
      refused: [],
      drafts: [],
    });
  }

  append(mutations: readonly NewMutation[]): Promise<Appended> {
    const { client } = this.#own;
    const added = mutations.map(it => ({ ...it, id: ++this.#lastId }));
    this.#own = { ...this.#own, mutations: [...this.#own.mutations, ...added] };
    return Promise.resolve({ client, mutations: added });
  }

  /** Takes what was being stored when the storage failed, and was stored after all. */
  adopt({ client, mutations }: Appended): void {
    if (client === this.#former?.client) {
      this.#former = { ...this.#former, mutations: [...this.#former.mutations, ...mutations] };
    }
  }

  waiting(known: Known | null, most: number): Promise<Batch> {
    const former = this.#former?.mutations.length ? this.#former : null;
    const { client, cursor, mutations } = former ?? this.#own;
    const after = known?.client === client ? known.last : 0;
    const next = mutations.filter(it => it.id > after).slice(0, most);
    return Promise.resolve({ client, cursor, mutations: next, pulls: former === null });
  }

  settle({ client, last, refused, cursor }: Settlement): Promise<Settled> {
    const lane = client === this.#former?.client ? this.#former : this.#own;
    const taken = refused.flatMap(({ id, problem }): Refused[] => {
      const mutation = lane.mutations.find(it => it.id === id);
      return mutation ? [{ mutation, problem }] : [];
    });
    const ids = new Set(taken.map(it => it.mutation.id));
    const mutations = lane.mutations.filter(it => it.id > last && !ids.has(it.id));
    if (lane === this.#own) {
      this.#own = { client, cursor: cursor ?? lane.cursor, mutations };
    } else {
      this.#former = { ...lane, mutations };
    }
    return Promise.resolve({ version: ++this.#version, refused: taken });
  }

  saveDraft(): Promise<void> {
    return Promise.resolve();
  }

  close(): void {}
}
