import { uuid7 } from '../shared/uuid';
import type { IdbStore } from './idb-store';

const SIGN_OF_LIFE_IN_MILLISECONDS = 2_000;
const CHECK_IN_MILLISECONDS = 15_000;
const LEASE_IN_MILLISECONDS = 6_000;

/** Where the tabs of a browser agree which of them sends. */
export interface Leadership {
  readonly leads: boolean;
  /** Takes the place of a leader that doesn't answer: one that sleeps, or stands in `alert()`. */
  check(): void;
  stop(): void;
}

/** Calls `onchange` when this tab begins to lead, or another took its place. */
export function leadershipOf(
  account: string,
  database: IdbStore | null,
  onchange: () => void,
): Leadership {
  if (!database) {
    return new Alone(onchange);
  }
  return navigator.locks
    ? new LockLeadership(`todo-leader-${account}`, onchange)
    : new LeaseLeadership(database, onchange);
}

/** A tab that shares nothing sends what is its own. */
class Alone implements Leadership {
  readonly leads = true;

  constructor(onchange: () => void) {
    queueMicrotask(onchange);
  }

  check(): void {}

  stop(): void {}
}

type Call = 'are you there' | 'here';

/** The leader holds a lock, which the browser frees when its tab goes. */
class LockLeadership implements Leadership {
  leads = false;
  #waiting: ReturnType<typeof setTimeout> | null = null;
  readonly #name: string;
  readonly #onchange: () => void;
  readonly #calls: BroadcastChannel;
  readonly #end = new AbortController();
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(name: string, onchange: () => void) {
    this.#name = name;
    this.#onchange = onchange;
    this.#calls = new BroadcastChannel(name);
    this.#calls.onmessage = ({ data }: MessageEvent<Call>) => this.#hear(data);
    this.#timer = setInterval(() => document.hidden || this.check(), CHECK_IN_MILLISECONDS);
    void this.#request({ signal: this.#end.signal });
  }

  check(): void {
    if (!this.leads && this.#waiting === null) {
      this.#calls.postMessage('are you there' satisfies Call);
      this.#waiting = setTimeout(() => {
        this.#waiting = null;
        void this.#request({ steal: true });
      }, SIGN_OF_LIFE_IN_MILLISECONDS);
    }
  }

  stop(): void {
    this.#change(false);
    this.#stopWaiting();
    clearInterval(this.#timer);
    this.#calls.close();
    this.#end.abort();
  }

  #hear(call: Call): void {
    if (call === 'here') {
      this.#stopWaiting();
    } else if (this.leads) {
      this.#calls.postMessage('here' satisfies Call);
    }
  }

  async #request(options: LockOptions): Promise<void> {
    try {
      await navigator.locks.request(this.#name, options, () => this.#lead());
    } catch {
      // Another tab stole the lock, or this one stops.
      this.#change(false);
      if (!this.#end.signal.aborted) {
        await this.#request({ signal: this.#end.signal });
      }
    }
  }

  #lead(): Promise<void> {
    const { signal } = this.#end;
    if (signal.aborted) {
      return Promise.resolve();
    }
    this.#stopWaiting();
    this.#change(true);
    return new Promise(resolve => {
      signal.addEventListener('abort', () => resolve());
    });
  }

  #change(leads: boolean): void {
    if (leads !== this.leads) {
      this.leads = leads;
      this.#onchange();
    }
  }

  #stopWaiting(): void {
    clearTimeout(this.#waiting ?? undefined);
    this.#waiting = null;
  }
}

/** Outside https there are no locks: the leader renews a lease in the database. */
class LeaseLeadership implements Leadership {
  leads = false;
  readonly #holder = uuid7();
  readonly #database: IdbStore;
  readonly #onchange: () => void;
  readonly #timer: ReturnType<typeof setInterval>;
  #isStopped = false;

  constructor(database: IdbStore, onchange: () => void) {
    this.#database = database;
    this.#onchange = onchange;
    this.#timer = setInterval(() => this.check(), LEASE_IN_MILLISECONDS / 3);
    this.check();
  }

  check(): void {
    const now = Date.now();
    const lease = { holder: this.#holder, until: now + LEASE_IN_MILLISECONDS };
    this.#database.lease(lease, now).then(
      held => this.#change(held),
      () => this.#change(false),
    );
  }

  stop(): void {
    this.#isStopped = true;
    clearInterval(this.#timer);
    if (this.leads) {
      this.leads = false;
      void this.#database.lease({ holder: this.#holder, until: 0 }, 0).catch(() => undefined);
    }
  }

  #change(leads: boolean): void {
    if (leads !== this.leads && !this.#isStopped) {
      this.leads = leads;
      this.#onchange();
    }
  }
}
