import type { connect } from './connection';
import type { Edit } from './edit';
import type { Fields, Kind, RowOf } from './kind';
import type { Link, Live } from './live';
import type { Made } from './made';
import { Replica } from './replica';
import { RowMap } from './row-map';
import type { Shown } from './shown';
import { FAULT, type Refused } from './store';

export interface Listeners {
  /** The session ended: the person has to sign in again. */
  signedOut(): void;
}

/** Loads what speaks to the service, which the first rows don't need; null where it can't be had. */
export type LoadConnection = () => Promise<{ readonly connect: typeof connect } | null>;

const LOAD_AGAIN_AFTER_MILLISECONDS = 10_000;
/** An edit is painted before it is sent: its answer makes the lists anew, which delays the frame. */
const SENT_AFTER_MILLISECONDS = 30;

/** Changes with the rows of a kind. */
class Version {
  count = $state(0);

  step(): void {
    this.count += 1;
  }
}

const NO_ROWS = new Map<string, never>();

/**
 * An account's rows as the page sees and writes them. What is read here is followed by whatever
 * reads it: a change of a kind's rows is a change of that kind's maps.
 */
export class Engine {
  readonly account: string;
  #replica!: Replica;
  #live: Live | null = null;
  /** Whether what connects it can't be loaded now. */
  #isAway = false;
  #loadAgain = () => {};
  #isClosed = false;
  /** Whether its tabs share a storage and agree on who sends. */
  #isShared = true;
  #state = $state(0);
  readonly #versions: ReadonlyMap<string, Version>;
  readonly #listeners: Listeners;

  private constructor(account: string, kinds: readonly Kind[], listeners: Listeners) {
    this.account = account;
    this.#versions = new Map(kinds.map(it => [it.name, new Version()]));
    this.#listeners = listeners;
  }

  /** Opens what the browser kept, and then asks the service. */
  static async open(
    account: string,
    kinds: readonly Kind[],
    timeZone: () => string,
    listeners: Listeners,
    load: LoadConnection,
  ): Promise<Engine> {
    const engine = new Engine(account, kinds, listeners);
    const now = () => new Date();
    engine.#replica = await Replica.open({
      account,
      kinds,
      now,
      timeZone,
      changed: names => engine.#changed(names),
      waits: () => setTimeout(() => engine.#live?.nudge(), SENT_AFTER_MILLISECONDS),
    });
    void engine.#connect(load, now, timeZone);
    return engine;
  }

  /** Removes all that the browser keeps of an account; never waits for other tabs. */
  static async wipe(account: string): Promise<void> {
    await Replica.wipe(account);
  }

  /** Rows that are not in the trash, by their ids. */
  rows<F extends Fields>(kind: Kind<F>): ReadonlyMap<string, RowOf<F>> {
    return this.#mapOf(kind, 'live');
  }

  trash<F extends Fields>(kind: Kind<F>): ReadonlyMap<string, RowOf<F>> {
    return this.#mapOf(kind, 'trash');
  }

  get link(): Link {
    void this.#state;
    return this.#live?.link ?? (this.#isAway ? 'away' : 'unknown');
  }

  /** Whether changes of others arrive by themselves. */
  get live(): boolean {
    void this.#state;
    return this.#live?.live ?? false;
  }

  /** Whether what is written here is still there when the page is opened again. */
  get kept(): boolean {
    void this.#state;
    return this.#replica.isKept;
  }

  /** How many mutations the service doesn't have yet. */
  get unsent(): number {
    void this.#state;
    return this.#replica.unsentCount;
  }

  /** Whether these are all rows, not the beginning of a first download. */
  get isFilled(): boolean {
    void this.#state;
    return this.#replica.isFilled;
  }

  /** What the service refused, oldest first, until the person decides. */
  get refused(): readonly Refused[] {
    void this.#state;
    return this.#replica.refused;
  }

  /** What the service fails on, so that nothing after it is sent. */
  get stuck(): Refused | null {
    const mutation = this.link === 'stuck' ? this.#replica.next : null;
    return mutation && { mutation, problem: FAULT };
  }

  /** Whether another tab has signed out and removed the data. */
  get isWiped(): boolean {
    void this.#state;
    return this.#replica.isClosed && !this.#isClosed;
  }

  /** Shows at once what the edits do, and sends them. */
  write(edits: readonly Edit[]): readonly Made[] {
    return this.#replica.write(edits);
  }

  /** Sends what was refused once more. */
  retry(refused: readonly Refused[]): void {
    this.#replica.retry(refused);
  }

  /** Sends these edits in place of what was refused. */
  replace(refused: readonly Refused[], edits: readonly Edit[]): readonly Made[] {
    return this.#replica.write(edits, refused);
  }

  /** Moves what is stuck to the refused ones, if the service fails on it once more. */
  setAside(): void {
    this.#live?.setAside();
  }

  discard(refused: readonly Refused[]): void {
    void this.#replica.discard(refused);
  }

  /** A half-typed text that was kept for a field; empty when there is none. */
  draft(key: string): string {
    return this.#replica.draft(key);
  }

  /** Keeps a text while it is typed; an empty one is forgotten. Ends when it is stored. */
  saveDraft(key: string, text: string): Promise<void> {
    return this.#replica.saveDraft(key, text);
  }

  /** Ends when all that was written until now is stored. */
  get stored(): Promise<void> {
    return this.#replica.stored;
  }

  /** The rows as they are shown and as kinds' hooks read them. */
  get shown(): Shown {
    return this.#replica.shown;
  }

  /** Doesn't wait for the next try. */
  tryNow(): void {
    this.#live?.wake();
    this.#loadAgain();
  }

  close(): void {
    this.#isClosed = true;
    this.#loadAgain();
    this.#live?.stop();
    this.#replica.close();
  }

  async wipe(): Promise<void> {
    this.close();
    await Replica.wipe(this.account);
  }

  async #connect(load: LoadConnection, now: () => Date, timeZone: () => string): Promise<void> {
    let loaded = await load();
    while (!loaded && !this.#isClosed) {
      this.#isAway = true;
      this.#changed([]);
      await new Promise<void>(resolve => {
        this.#loadAgain = resolve;
        setTimeout(resolve, LOAD_AGAIN_AFTER_MILLISECONDS);
      });
      loaded = await load();
    }
    if (loaded && !this.#isClosed) {
      this.#isShared = this.#replica.isKept;
      const replica = this.#replica;
      this.#live = loaded.connect(replica, this.account, now, timeZone, () => this.#changed([]));
      this.#changed([]);
    }
  }

  #mapOf<F extends Fields>(kind: Kind<F>, which: 'live' | 'trash'): ReadonlyMap<string, RowOf<F>> {
    // A map of its own for each version, as what is derived of one compares by identity.
    void this.#versions.get(kind.name)?.count;
    const rows = this.#replica.shown.table(kind.name)?.[which] ?? NO_ROWS;
    return new RowMap(rows as ReadonlyMap<string, RowOf<F>>);
  }

  #changed(names: readonly string[]): void {
    for (const name of names) {
      this.#versions.get(name)?.step();
    }
    this.#state += 1;
    if (this.#live && this.#isShared && !this.#replica.isKept) {
      this.#isShared = false;
      this.#live.standAlone();
    }
    if (this.link === 'signed-out') {
      this.#listeners.signedOut();
    }
  }
}
