import type { Mutation, NewMutation } from './edit';
import type { Refused } from './store';

/** A mutation that waits. */
export interface Entry {
  readonly mutation: NewMutation;
  /** Refused mutations that leave their list when this one is stored. */
  readonly dropped: readonly Refused[];
  /** Its place among those of its client, once it is stored. */
  stored: { readonly client: string; readonly id: number } | null;
}

const LAST = Number.MAX_SAFE_INTEGER;

/** The mutations that wait, in the order in which the service will apply them. */
export class Outbox {
  #entries: readonly Entry[] = [];
  /** What was stored before storage failed goes first. */
  #clients: readonly string[] = [];
  readonly #settledUpTo = new Map<string, number>();

  get mutations(): readonly NewMutation[] {
    return this.#entries.map(it => it.mutation);
  }

  get size(): number {
    return this.#entries.length;
  }

  get unstored(): readonly Entry[] {
    return this.#entries.filter(it => it.stored === null);
  }

  get stored(): readonly Mutation[] {
    return this.#entries.flatMap(({ mutation, stored }) =>
      stored ? [{ ...mutation, id: stored.id }] : [],
    );
  }

  /** The client whose mutations are stored. */
  get client(): string {
    return this.#clients[0] ?? '';
  }

  /** From here on this tab is a client of its own. */
  divide(client: string): void {
    this.#clients = [this.client, client];
  }

  /** Makes the storage's word its own, and keeps what isn't stored yet. */
  follow(client: string, mutations: readonly Mutation[]): void {
    this.#clients = [client];
    this.#entries = [...mutations.map(it => entryOf(client, it)), ...this.unstored];
  }

  /** Adds new mutations, in favour of refused ones. */
  add(mutations: readonly NewMutation[], dropped: readonly Refused[]): readonly Entry[] {
    const added = mutations.map(
      (mutation, index): Entry => ({
        mutation,
        dropped: index === 0 ? dropped : [],
        stored: null,
      }),
    );
    this.#entries = [...this.#entries, ...added];
    return added;
  }

  /** Gives entries their places; says whether that changes what is shown. */
  place(entries: readonly Entry[], client: string, ids: readonly number[]): boolean {
    entries.forEach((entry, index) => {
      entry.stored = { client, id: ids[index] ?? LAST };
    });
    return this.#arrange(this.#entries);
  }

  /** Takes in what another tab stored; says whether it comes before what is there. */
  take(client: string, mutations: readonly Mutation[]): boolean {
    return this.#arrange([...this.#entries, ...mutations.map(it => entryOf(client, it))]);
  }

  /** Lets go what is settled or refused, and returns it. */
  settle(client: string, last: number, refused: readonly number[]): readonly NewMutation[] {
    this.#settledUpTo.set(client, Math.max(last, this.#settledUpTo.get(client) ?? 0));
    const ids = new Set(refused);
    const isGone = (it: Entry) =>
      this.#isSettled(it) || (it.stored?.client === client && ids.has(it.stored.id));
    const gone = this.#entries.filter(isGone);
    this.#entries = this.#entries.filter(it => !isGone(it));
    return gone.map(it => it.mutation);
  }

  /** Puts entries in order, once each and without what is settled; says whether that changed any. */
  #arrange(entries: readonly Entry[]): boolean {
    const places = new Set<string>();
    this.#entries = entries
      .filter(it => it.stored === null || isAdded(places, `${it.stored.client} ${it.stored.id}`))
      .filter(it => !this.#isSettled(it))
      .sort((one, other) => this.#lane(one) - this.#lane(other) || idOf(one) - idOf(other));
    return entries.some((it, index) => it !== this.#entries[index]);
  }

  #isSettled({ stored }: Entry): boolean {
    return stored !== null && stored.id <= (this.#settledUpTo.get(stored.client) ?? 0);
  }

  #lane({ stored }: Entry): number {
    return stored ? this.#clients.indexOf(stored.client) : LAST;
  }
}

function isAdded(set: Set<string>, value: string): boolean {
  const before = set.size;
  return set.add(value).size > before;
}

function entryOf(client: string, { id, ...mutation }: Mutation): Entry {
  return { mutation, dropped: [], stored: { client, id } };
}

function idOf({ stored }: Entry): number {
  return stored?.id ?? LAST;
}
