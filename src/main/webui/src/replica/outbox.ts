import type { Stored } from './storage';
import type { Write } from './writes';

/** A write on its way. */
export interface Entry {
  readonly write: Write;
  /** Its place in the order of all tabs, once it is stored. */
  seq: number | null;
  /** The service has it; the rows that say so may not be here yet. */
  answered: boolean;
}

/** The place of what could not be stored, on a full disk, say: it is sent from memory. */
const UNSTORED = Number.MAX_SAFE_INTEGER;

/** Writes in the order in which they were done, until the rows of the service show them. */
export class Outbox {
  #entries: Entry[] = [];

  get writes(): readonly Write[] {
    return this.#entries.map(it => it.write);
  }

  get unsent(): readonly Write[] {
    return this.#entries.filter(it => !it.answered).map(it => it.write);
  }

  add(writes: readonly Write[]): readonly Entry[] {
    const added = writes.map((write): Entry => ({ write, seq: null, answered: false }));
    this.#entries.push(...added);
    return added;
  }

  /** Sorts the entries in where all tabs see them; without places they could not be stored. */
  place(added: readonly Entry[], places: readonly number[] = []): void {
    added.forEach((entry, index) => {
      entry.seq = places[index] ?? UNSTORED;
    });
    this.#entries.sort(byPlace);
  }

  /** The first to be sent. One without a place waits: those of other tabs may come before it. */
  next(): Entry | undefined {
    return this.#entries.find(it => !it.answered && it.seq !== null);
  }

  /** Those that make no sense when this one is refused, itself first. */
  dependentOn(entry: Entry): readonly Entry[] {
    const { kind, id } = entry.write;
    const rest = this.#entries.filter(it => it !== entry && !it.answered && it.write.id === id);
    return [entry, ...(kind === 'add-task' || kind === 'add-tag' ? rest : [])];
  }

  remove(entry: Entry): void {
    this.#entries = this.#entries.filter(it => it !== entry);
  }

  /** The rows show now what was answered. */
  forgetAnswered(): void {
    this.#entries = this.#entries.filter(it => !it.answered);
  }

  /** Those known before a look at the storage, to tell what the look can't have seen. */
  snapshot(): ReadonlySet<Entry> {
    return new Set(this.#entries.filter(it => it.seq !== null && it.seq !== UNSTORED));
  }

  /** Makes the storage's word its own, and keeps what was not stored when that was read. */
  follow(stored: readonly Stored[], before: ReadonlySet<Entry>): void {
    const known = new Map(this.#entries.map(it => [it.seq, it]));
    const now = stored.map(it => known.get(it.seq) ?? { ...it, answered: false });
    const later = this.#entries.filter(it => !before.has(it) && !now.includes(it));
    const shownStill = this.#entries.filter(it => it.answered && before.has(it));
    this.#entries = [...new Set([...shownStill, ...now, ...later])].sort(byPlace);
  }
}

function byPlace(one: Entry, other: Entry): number {
  return (one.seq ?? UNSTORED) - (other.seq ?? UNSTORED);
}
