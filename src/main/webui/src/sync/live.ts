import type { Exchange } from './exchange';
import { type Leadership, leadershipOf } from './leader';
import type { Replica } from './replica';
import { Stream } from './stream';

/** How the service is, as the last exchange found it. */
export type Link = 'unknown' | 'ok' | 'offline' | 'away' | 'stuck' | 'gateway' | 'signed-out';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;
const LONGEST_ASKED_WAIT = 600_000;
const POLL_VISIBLE = 30_000;
const POLL_HIDDEN = 300_000;

/** How the connection of all tabs is, which their leader knows. */
interface State {
  readonly link: Link;
  readonly live: boolean;
}

type Call = 'wake' | 'set-aside' | 'state' | State;

/** Decides when a replica exchanges with the service: one tab of an account does it for all. */
export class Live {
  link: Link = 'unknown';
  /** Whether changes of others arrive by themselves, without polling. */
  live = false;
  #leadership!: Leadership;
  #stream: Stream | null = null;
  #isExchanging = false;
  #isWanted = false;
  /** Whether somebody asked during an exchange, so that they aren't made to wait when it fails. */
  #isAsked = false;
  #failures = 0;
  #place: string | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  readonly #account: string;
  readonly #replica: Replica;
  readonly #exchange: Exchange;
  readonly #onchange: () => void;
  readonly #calls: BroadcastChannel;
  readonly #end = new AbortController();

  constructor(account: string, replica: Replica, exchange: Exchange, onchange: () => void) {
    this.#account = account;
    this.#replica = replica;
    this.#exchange = exchange;
    this.#onchange = onchange;
    this.#calls = new BroadcastChannel(`todo-live-${account}`);
    this.#calls.onmessage = ({ data }: MessageEvent<Call>) => this.#hear(data);
    this.#calls.postMessage('state' satisfies Call);
    const { signal } = this.#end;
    window.addEventListener('online', () => this.wake(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden || this.wake(), { signal });
    window.addEventListener('pageshow', it => it.persisted && void this.#return(), { signal });
    this.#stand();
  }

  /** Asks now: the network came back, the person looks again or doesn't want to wait. */
  wake(): void {
    if (this.#end.signal.aborted) {
      return;
    }
    if (this.#leadership.leads) {
      this.#isAsked = true;
      this.#now();
    } else {
      this.#calls.postMessage('wake' satisfies Call);
      this.#leadership.check();
    }
  }

  /** Something waits: it goes now, unless the service is given time. */
  nudge(): void {
    if (this.#end.signal.aborted) {
      return;
    }
    if (!this.#leadership.leads) {
      this.#leadership.check();
    } else if (this.#failures === 0) {
      this.#now();
    }
  }

  /** Tries what is stuck once more, and moves it to the refused ones if that fails. */
  setAside(): void {
    if (this.#leadership.leads) {
      this.#exchange.setAside();
      this.wake();
    } else if (!this.#end.signal.aborted) {
      this.#calls.postMessage('set-aside' satisfies Call);
    }
  }

  /** The storage failed: from here on the tab is on its own. */
  standAlone(): void {
    this.#leadership.stop();
    this.#stand();
  }

  stop(): void {
    this.#end.abort();
    this.#leadership.stop();
    this.#calls.close();
    this.#stream?.close();
    clearTimeout(this.#timer ?? undefined);
  }

  #stand(): void {
    this.#leadership = leadershipOf(this.#account, this.#replica.database, () => this.#lead());
  }

  #lead(): void {
    if (this.#end.signal.aborted) {
      return;
    }
    if (this.#leadership.leads) {
      this.#now();
    } else {
      this.#unfollow();
    }
  }

  #unfollow(): void {
    this.#stream?.close();
    this.#stream = null;
    clearTimeout(this.#timer ?? undefined);
  }

  /** A page that was asleep heard nothing. */
  async #return(): Promise<void> {
    await this.#replica.reload();
    this.wake();
  }

  #now(): void {
    this.#isWanted = true;
    if (!this.#isExchanging) {
      this.#isExchanging = true;
      void this.#exchangeAll().finally(() => {
        this.#isExchanging = false;
      });
    }
  }

  async #exchangeAll(): Promise<void> {
    clearTimeout(this.#timer ?? undefined);
    while (this.#isWanted && this.#leadership.leads && !this.#end.signal.aborted) {
      this.#isWanted = false;
      this.#isAsked = false;
      const failure = await this.#exchange.run().catch(() => OUR_FAULT);
      this.#failures = failure ? this.#failures + 1 : 0;
      this.#connect({ link: failure?.is ?? 'ok', live: this.live });
      if (failure && !this.#isAsked) {
        if (failure.is === 'signed-out') {
          this.#unfollow();
        }
        this.#again(this.#pause('retryAfter' in failure ? failure.retryAfter : null));
        return;
      }
      this.#isWanted ||= this.#isBehind();
    }
    this.#follow();
    this.#again(this.#pollPause());
  }

  /** Whether the stream named a place that the last answer was not at. */
  #isBehind(): boolean {
    const place = this.#place;
    this.#place = null;
    return place !== null && !isAt(this.#exchange.cursor, place);
  }

  /** Later each time, and not all browsers at once. Who has to sign in is waited for. */
  #pause(retryAfter: number | null): number | null {
    if (this.link === 'signed-out') {
      return null;
    }
    const asked = Math.min((retryAfter ?? 0) * 1_000, LONGEST_ASKED_WAIT);
    const backOff = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (this.#failures - 1));
    return Math.max(asked, backOff * (0.5 + Math.random() / 2));
  }

  #pollPause(): number | null {
    return this.live ? null : document.hidden ? POLL_HIDDEN : POLL_VISIBLE;
  }

  #again(pause: number | null): void {
    clearTimeout(this.#timer ?? undefined);
    if (pause !== null && this.#leadership.leads && !this.#end.signal.aborted) {
      this.#timer = setTimeout(() => this.#now(), pause);
    }
  }

  #follow(): void {
    if (!this.#stream && this.#leadership.leads && !this.#end.signal.aborted) {
      this.#stream = new Stream(this.#account, {
        changed: place => this.#hearOf(place),
        worked: works => this.#work(works),
      });
    }
  }

  #hearOf(place: string): void {
    this.#place = place;
    if (!this.#isExchanging && this.#failures === 0 && this.#isBehind()) {
      this.#now();
    }
  }

  /** Why a stream broke off, an exchange finds out. */
  #work(works: boolean): void {
    const before = this.live;
    this.#connect({ link: this.link, live: works });
    if (before && !works) {
      this.#now();
    } else if (works && !before && this.#failures === 0) {
      clearTimeout(this.#timer ?? undefined);
    }
  }

  #connect(state: State): void {
    const isChanged = state.link !== this.link || state.live !== this.live;
    if (isChanged && !this.#end.signal.aborted) {
      this.#take(state);
      this.#calls.postMessage(state);
    }
  }

  #take({ link, live }: State): void {
    this.link = link;
    this.live = live;
    this.#onchange();
  }

  #hear(call: Call): void {
    const { leads } = this.#leadership;
    if (call === 'wake') {
      leads && this.wake();
    } else if (call === 'set-aside') {
      leads && this.setAside();
    } else if (call === 'state') {
      leads && this.#calls.postMessage({ link: this.link, live: this.live } satisfies State);
    } else if (!leads) {
      this.#take(call);
    }
  }
}

const OUR_FAULT = { is: 'away', retryAfter: null } as const;

/** Whether a cursor is at a place that the event stream named. */
function isAt(cursor: string | null, place: string): boolean {
  return cursor !== null && (cursor === place || cursor.startsWith(`${place}@`));
}
