import { notes } from '../shared/notes.svelte';
import { sentence } from '../shared/words';
import { words } from '../words/words';
import type { Session } from './session.svelte';

/** What a browser keeps of an account. */
export interface Belongings {
  /** How many writes the service does not have yet. */
  readonly unsent: number;
  /** Leaves nothing of the account in this browser. */
  wipe(): Promise<void>;
}

/** A person's way out: they are asked where something would be lost, and nothing stays behind. */
export class Departure {
  /** Whether the person is asked now. */
  isAsking = $state(false);
  readonly #session: Session;
  readonly #belongings: Belongings;

  constructor(session: Session, belongings: Belongings) {
    this.#session = session;
    this.#belongings = belongings;
  }

  get unsent(): number {
    return this.#belongings.unsent;
  }

  /** Signs out, or asks first. */
  begin(): void {
    if (this.unsent > 0) {
      this.isAsking = true;
    } else {
      void this.go();
    }
  }

  stay(): void {
    this.isAsking = false;
  }

  /** Signs out, whatever is lost. Without the service it can't be: no script can drop the cookie. */
  async go(): Promise<void> {
    this.isAsking = false;
    try {
      await this.#session.signOut(() => this.#belongings.wipe());
      notes.close();
    } catch (error) {
      notes.warn(words.account.stillSignedIn(sentence(error)), {
        label: words.shared.tryAgain,
        act: () => this.begin(),
      });
    }
  }

  /** Deletes the account; the dialog before has listed what is lost. */
  async goForGood(password: string): Promise<void> {
    await this.#session.deleteAccount(password, () => this.#belongings.wipe());
    notes.tell(words.account.accountDeleted);
  }
}
