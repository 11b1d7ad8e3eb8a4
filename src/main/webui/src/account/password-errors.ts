import { Refusal } from '../shared/http';
import { sentence } from '../shared/words';
import { words } from '../words/words';
import { isTooShort, SHORTEST_PASSWORD } from './entry-errors';

/** What is wrong with a try to change the password, each sentence at the field it is about. */
export interface PasswordErrors {
  readonly current?: string;
  readonly next?: string;
  readonly form?: string;
}

/** What the page itself can see before it asks. */
export function missingForChange(current: string, next: string): PasswordErrors {
  const { account } = words;
  return {
    ...(current === '' ? { current: account.currentMissing } : {}),
    ...(next === ''
      ? { next: account.nextMissing }
      : isTooShort(next)
        ? { next: account.passwordTooShort(SHORTEST_PASSWORD) }
        : {}),
  };
}

/** What the service said, or why it said nothing. */
export function refusedChange(error: unknown): PasswordErrors {
  const current = error instanceof Refusal ? error.ruleOf('current_password') : undefined;
  const next = error instanceof Refusal ? error.ruleOf('new_password') : undefined;
  return current === undefined && next === undefined
    ? { form: sentence(error) }
    : {
        ...(current === undefined ? {} : { current: words.account.passwordWrong }),
        ...(next === undefined ? {} : { next: words.account.passwordRefused(next) }),
      };
}
