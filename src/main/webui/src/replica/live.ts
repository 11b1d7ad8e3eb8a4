import { Refusal } from '../shared/http';
import type { Copy } from './copy';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;

/**
 * Decides when a copy exchanges with the service. One tab of an account does it for all: it sends
 * as soon as something waits, follows the account's event stream (a browser has six connections
 * to a host, and each stream takes one), and tries again after a while when nobody answered.
 */
export class Live {
  #leads = false;
  #isExchanging = false;
  #isWantedAgain = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #events: EventSource | null = null;

  readonly #account: string;
  readonly #copy: Copy;
  readonly #calls: BroadcastChannel;
  readonly #end = new AbortController();

  constructor(account: string, copy: Copy) {
    this.#account = account;
    this.#copy = copy;
    this.#calls = new BroadcastChannel(`todo-calls-${account}`);
    this.#calls.onmessage = () => this.#leads && this.#now();
    const { signal } = this.#end;
    window.addEventListener('online', () => this.wake(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden || this.wake(), { signal });
    this.#stand(`todo-leader-${account}`, signal);
  }

  /** Asks now: the network came back, the person looks again or does not want to wait. */
  wake(): void {
    if (this.#leads) {
      this.#now();
    } else {
      this.#calls.postMessage('wake');
    }
  }

  /** Looks whether there is something to send, unless the service is given time. */
  nudge(): void {
    if (this.#leads && this.#timer === null && this.#copy.unsent.length > 0) {
      void this.#exchange();
    }
  }

  stop(): void {
    this.#leads = false;
    this.#end.abort();
    this.#calls.close();
    this.#events?.close();
    this.#forgetTimer();
  }

  /** Waits to be the one; where tabs can't agree, outside https, or share nothing, each is. */
  #stand(name: string, signal: AbortSignal): void {
    if (!navigator.locks || !this.#copy.isKept) {
      this.#lead();
      return;
    }
    const untilTheEnd = new Promise<void>(resolve => {
      signal.addEventListener('abort', () => resolve());
    });
    navigator.locks
      .request(name, { signal }, () => {
        this.#lead();
        return untilTheEnd;
      })
      .catch(() => undefined);
  }

  #lead(): void {
    this.#leads = true;
    this.#now();
  }

  #now(): void {
    this.#forgetTimer();
    this.#isWantedAgain = true;
    void this.#exchange();
  }

  async #exchange(): Promise<void> {
    if (this.#isExchanging) {
      return;
    }
    this.#isExchanging = true;
    try {
      do {
        this.#isWantedAgain = false;
        await this.#copy.exchange();
        // What was written meanwhile goes at once.
      } while (this.#leads && (this.#isWantedAgain || this.#copy.hasToSend));
      this.#failures = 0;
      this.#follow();
    } catch (error) {
      this.#wait(error);
    } finally {
      this.#isExchanging = false;
    }
    // Whoever asked while an attempt went wrong is not made to wait for the next.
    if (this.#leads && this.#isWantedAgain) {
      this.#now();
    }
  }

  /** Later each time, and not all browsers at once. Whoever has to sign in is waited for. */
  #wait(error: unknown): void {
    if (!this.#leads || this.#copy.link === 'signed-out') {
      return;
    }
    const wanted = error instanceof Refusal ? (error.retryAfter ?? 0) * 1_000 : 0;
    const backoff = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.#failures++);
    const pause = Math.max(wanted, backoff * (0.5 + Math.random() / 2));
    this.#timer = setTimeout(() => this.#now(), pause);
  }

  #follow(): void {
    if (this.#events || !this.#leads) {
      return;
    }
    const events = new EventSource(`/api/${this.#account}/events`);
    this.#events = events;
    events.addEventListener('changes', ({ data }: MessageEvent<string>) => {
      if (data !== this.#copy.cursor) {
        this.#now();
      }
    });
    events.onerror = () => {
      // The browser reopens a stream that broke off, but not one that was refused.
      if (events.readyState === EventSource.CLOSED) {
        this.#events = null;
      }
      // Why it broke off, an exchange finds out.
      if (this.#timer === null) {
        void this.#exchange();
      }
    };
  }

  #forgetTimer(): void {
    clearTimeout(this.#timer ?? undefined);
    this.#timer = null;
  }
}
