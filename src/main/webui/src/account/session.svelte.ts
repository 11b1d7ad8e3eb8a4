import { Refusal } from '../shared/http';
import { sentence } from '../shared/words';
import { type Account, accounts, type Credentials } from './account';

type State =
  | { readonly is: 'asking' }
  | { readonly is: 'away'; readonly why: string }
  | { readonly is: 'out'; readonly why: string; readonly last: string }
  | { readonly is: 'in'; readonly account: Account };

// Whether it is worth asking who is signed in: a first visit shows the form at once.
const VISITED = 'todo.signed-in-before';

/** Who is signed in here, as far as the page knows. */
export class Session {
  state = $state.raw<State>({ is: 'asking' });

  async resume(): Promise<void> {
    if (localStorage.getItem(VISITED) === null) {
      this.state = { is: 'out', why: '', last: '' };
      return;
    }
    this.state = { is: 'asking' };
    try {
      this.#enter(await accounts.me());
    } catch (error) {
      if (error instanceof Refusal && error.status === 401) {
        this.end();
      } else {
        this.state = { is: 'away', why: sentence(error) };
      }
    }
  }

  async register(credentials: Credentials): Promise<void> {
    this.#enter(await accounts.register(credentials));
    // Only a better default for "today": without it the account lives in UTC.
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    await accounts.liveIn(timeZone).catch(() => undefined);
  }

  async signIn(credentials: Credentials): Promise<void> {
    this.#enter(await accounts.signIn(credentials));
  }

  async signOut(): Promise<void> {
    try {
      await accounts.signOut();
    } catch (error) {
      if (!(error instanceof Refusal && error.status === 401)) {
        throw error;
      }
    }
    this.#leave('', '');
  }

  /** The service no longer knows the session. */
  end(): void {
    const last = this.state.is === 'in' ? this.state.account.email : '';
    this.#leave('Your session has ended. Sign in to go on.', last);
  }

  #enter(account: Account): void {
    localStorage.setItem(VISITED, 'yes');
    this.state = { is: 'in', account };
  }

  #leave(why: string, last: string): void {
    localStorage.removeItem(VISITED);
    this.state = { is: 'out', why, last };
  }
}
