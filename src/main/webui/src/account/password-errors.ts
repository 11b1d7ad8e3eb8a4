import './entry-words';
import { Refusal } from '../shared/http';
import { sentence } from '../shared/words';
import { words } from '../words/words';
import { isTooShort, SHORTEST_PASSWORD } from './entry-errors';

/** What is wrong with a password that is asked for again, or with a new one, each sentence at the field it is about. */
export interface PasswordErrors {
  readonly current?: string;
  readonly next?: string;
  readonly form?: string;
}

/** What is wrong with a new password before the service is asked; empty when nothing is. */
export function missingNext(next: string): string {
  if (next === '') {
    return words.settings.nextMissing;
  }
  return isTooShort(next) ? words.entry.passwordTooShort(SHORTEST_PASSWORD) : '';
}

/** What the service said, or why it said nothing. */
export function refusedChange(error: unknown): PasswordErrors {
  const current = error instanceof Refusal ? error.ruleOf('current_password') : undefined;
  const next = error instanceof Refusal ? error.ruleOf('new_password') : undefined;
  return current === undefined && next === undefined
    ? { form: sentence(error) }
    : {
        ...(current === undefined ? {} : { current: words.settings.passwordWrong }),
        ...(next === undefined ? {} : { next: words.entry.passwordRefused(next) }),
      };
}

/** What the service said to something that wants the password once more. */
export function refusedProof(error: unknown): PasswordErrors {
  return error instanceof Refusal && error.ruleOf('password') !== undefined
    ? { current: words.settings.passwordWrong }
    : { form: sentence(error) };
}
