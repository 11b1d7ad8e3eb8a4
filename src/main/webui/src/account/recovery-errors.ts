import { Refusal } from '../shared/http';
import { sentence } from '../shared/words';
import { words } from '../words/words';
import { isTooShort, missing, SHORTEST_PASSWORD } from './entry-errors';

/** What is wrong with a try to set a new password, each sentence at the field it is about. */
export interface RecoveryErrors {
  readonly email?: string;
  readonly code?: string;
  readonly password?: string;
  readonly form?: string;
}

interface Claim {
  readonly email: string;
  readonly code: string;
  readonly password: string;
}

/** What the page itself can see before it asks; a link needs neither an address nor a code. */
export function missingForRecovery(claim: Claim, isByLink: boolean): RecoveryErrors {
  const { email } = missing('sign-in', claim);
  return {
    ...(isByLink || email === undefined ? {} : { email }),
    ...(isByLink || claim.code.trim() !== '' ? {} : { code: words.recovery.codeMissing }),
    ...(claim.password === ''
      ? { password: words.recovery.newPasswordMissing }
      : isTooShort(claim.password)
        ? { password: words.entry.passwordTooShort(SHORTEST_PASSWORD) }
        : {}),
  };
}

/** What the service said, or why it said nothing. */
export function refusedRecovery(error: unknown): RecoveryErrors {
  const code = error instanceof Refusal ? error.ruleOf('code') : undefined;
  const password = error instanceof Refusal ? error.ruleOf('new_password') : undefined;
  return code === undefined && password === undefined
    ? { form: sentence(error) }
    : {
        ...(code === undefined ? {} : { code: words.recovery.codeWrong }),
        ...(password === undefined ? {} : { password: words.entry.passwordRefused(password) }),
      };
}
