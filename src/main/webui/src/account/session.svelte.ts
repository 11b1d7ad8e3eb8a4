import { isRecord, Refusal } from '../shared/http';
import { keepMorningHour } from '../time/morning';
import { deviceZone, pinZone } from '../time/zone.svelte';
import { words } from '../words/words';
import { type Account, accounts, type Credentials } from './account';

type State =
  | { readonly is: 'in'; readonly account: Account }
  | {
      readonly is: 'out';
      /** Why the person is asked to sign in again, where they did not ask for it. */
      readonly why: string;
      /** The address of who was signed in here. */
      readonly last: string;
    };

/** Who is signed in in this browser, and for all its tabs: the cookie, too, is one for all. */
const REMEMBERED = 'todo.account';

/** The type of the service's 401 for a session that was ended from another place. */
const ENDED_ELSEWHERE = 'urn:todo:session-ended';

/**
 * Who is signed in here. It is remembered, so that the app starts without asking, also offline;
 * the service has the last word, with its first refusal.
 */
export class Session {
  state = $state.raw<State>({ is: 'out', why: '', last: '' });
  #isLeaving = false;
  readonly #wipe: (account: string) => Promise<void>;

  /** @param wipe removes what the browser keeps of an account */
  constructor(wipe: (account: string) => Promise<void>) {
    this.#wipe = wipe;
    this.#recall();
    window.addEventListener('storage', ({ key }) => {
      if (key === REMEMBERED || key === null) {
        this.#recall();
      }
    });
    // The cookie may be somebody else's by now: the API's own page signs in too.
    if (this.state.is === 'in') {
      void this.refresh();
    }
  }

  /** Asks the service whether it is still so; without an answer it is. */
  async refresh(): Promise<void> {
    const { state } = this;
    try {
      const profile = await accounts.me();
      if (this.state === state) {
        this.#enter(profile);
        pinZone(profile.timeZonePinned ? profile.timeZone : null);
        keepMorningHour(profile.morningHour);
      }
    } catch (error) {
      if (this.state === state && isUnknown(error)) {
        await this.#end(error.type === ENDED_ELSEWHERE);
      }
    }
  }

  /** Returns the service's answer, which has the recovery codes. */
  async register(credentials: Credentials): Promise<unknown> {
    const [account, answer] = await accounts.register(credentials);
    this.#enter(account);
    // Only a better default for "today": without it the account lives in UTC.
    await accounts.liveIn(deviceZone(), false).catch(() => undefined);
    return answer;
  }

  async signIn(credentials: Credentials): Promise<void> {
    this.#enter(await accounts.signIn(credentials));
    // Only the profile says which zone is pinned.
    void this.refresh();
  }

  /** Ends the session at the service, then forgets in the browser what should not stay. */
  async signOut(forget: () => Promise<void>): Promise<void> {
    await this.#leave(() => accounts.signOut().catch(unlessUnknown), forget);
  }

  /** Deletes the account, and with it the session. */
  async deleteAccount(password: string, forget: () => Promise<void>): Promise<void> {
    await this.#leave(() => accounts.delete(password), forget);
  }

  async #end(isFromElsewhere: boolean): Promise<void> {
    if (this.state.is !== 'in' || this.#isLeaving) {
      return;
    }
    const { account } = this.state;
    if (isFromElsewhere) {
      await this.#leave(
        async () => undefined,
        () => this.#wipe(account.id),
      );
      this.state = { is: 'out', why: words.service.endedElsewhere, last: '' };
    } else {
      // The session ran out: who it was stays known, to go on where they were.
      remember(account, true);
      this.#recall();
    }
  }

  /** Nobody is signed in here any more: another tab has signed out, unless this one does. */
  leave(): void {
    const { state } = this;
    const isNews = state.is === 'in' && !this.#isLeaving;
    const before = state.is === 'out' && state.last === '' ? state.why : '';
    this.state = {
      is: 'out',
      why: isNews ? words.service.signedOutElsewhere : before,
      last: '',
    };
  }

  #enter(account: Account): void {
    remember(account, false);
    this.#recall();
  }

  async #leave(leave: () => Promise<unknown>, forget: () => Promise<void>): Promise<void> {
    // Requests still under way are refused; the session's end is known already.
    this.#isLeaving = true;
    try {
      await leave();
      await forget().catch(() => undefined);
      localStorage.removeItem(REMEMBERED);
      pinZone(null);
      // Its worker has reminders of the account on the screen, and takes more of them.
      navigator.serviceWorker?.controller?.postMessage('forget');
      this.#recall();
    } finally {
      this.#isLeaving = false;
    }
  }

  #recall(): void {
    const known = remembered();
    if (!known) {
      this.leave();
    } else if (known.hasEnded) {
      this.state = { is: 'out', why: words.service.sessionEnded, last: known.account.email };
    } else if (!isSame(this.state, known.account)) {
      this.state = { is: 'in', account: known.account };
    }
  }
}

function isSame(state: State, { id, email }: Account): boolean {
  return state.is === 'in' && state.account.id === id && state.account.email === email;
}

function isUnknown(error: unknown): error is Refusal {
  return error instanceof Refusal && error.status === 401;
}

/** A session that the service does not know has been signed out. */
function unlessUnknown(error: unknown): void {
  if (!isUnknown(error)) {
    throw error;
  }
}

function remember({ id, email }: Account, hasEnded: boolean): void {
  localStorage.setItem(REMEMBERED, JSON.stringify({ id, email, hasEnded }));
}

function remembered(): { account: Account; hasEnded: boolean } | null {
  const value = parsed(localStorage.getItem(REMEMBERED) ?? 'null');
  return isRecord(value) && typeof value.id === 'string' && typeof value.email === 'string'
    ? { account: { id: value.id, email: value.email }, hasEnded: value.hasEnded === true }
    : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
