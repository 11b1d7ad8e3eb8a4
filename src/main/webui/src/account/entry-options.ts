import { later } from '../app/load-later';
import { http, isRecord } from '../shared/http';
import type { Session } from './session.svelte';

/** What a page has to know before anybody has signed in. */
export interface SignInOptions {
  readonly registration: 'open' | 'invited' | 'closed';
  /** Whom to ask, as the operator wants to be named; empty where nobody is. */
  readonly operator: string;
  /** Whether a link that sets a new password can be sent by e-mail. */
  readonly mail: boolean;
  /** Whether nobody has an account here yet. */
  readonly isFirst: boolean;
  readonly passwords: boolean;
  readonly passkeys: boolean;
  /** The name of the provider to sign in with; null where there is none. */
  readonly provider: string | null;
  /** Whether there is more than a password to show. */
  readonly others: boolean;
}

/** Without an answer everything is tried: the service has the last word. */
export async function signInOptions(): Promise<SignInOptions> {
  const answer = await http.get('/api/auth/options').catch(() => null);
  const { registration, operator, first_account, passwords, passkeys, provider, mail } = isRecord(
    answer,
  )
    ? answer
    : {};
  // Whether this browser reads the service's options by itself.
  const reads =
    passkeys === true && 'parseRequestOptionsFromJSON' in (window.PublicKeyCredential ?? {});
  return {
    registration: registration === 'invited' || registration === 'closed' ? registration : 'open',
    operator: typeof operator === 'string' ? operator : '',
    mail: mail === true,
    isFirst: first_account === true,
    passwords: passwords !== false,
    passkeys: reads,
    provider: typeof provider === 'string' ? provider : null,
    others: reads || typeof provider === 'string',
  };
}

/** Offers the recovery codes to somebody who has just registered. */
export function hasRegistered(answer: unknown, session: Session): void {
  void later()
    .then(it => it.offerCodes(answer, session))
    .catch(() => undefined);
}
