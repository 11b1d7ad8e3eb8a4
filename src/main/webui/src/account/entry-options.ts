import { http, isRecord } from '../shared/http';
import type { Session } from './session.svelte';

/** What a page has to know before anybody has signed in. */
export interface SignInOptions {
  readonly registration: 'open' | 'invited' | 'closed';
  /** Whom to ask, as the operator wants to be named; empty where nobody is. */
  readonly operator: string;
  /** Whether a link that sets a new password can be sent by e-mail. */
  readonly mail: boolean;
}

/** Without an answer everything is tried: the service has the last word. */
export async function signInOptions(): Promise<SignInOptions> {
  const answer = await http.get('/api/auth/options').catch(() => null);
  const { registration, operator, mail } = isRecord(answer) ? answer : {};
  return {
    registration: registration === 'invited' || registration === 'closed' ? registration : 'open',
    operator: typeof operator === 'string' ? operator : '',
    mail: mail === true,
  };
}

/** Offers the recovery codes to somebody who has just registered. */
export function hasRegistered(answer: unknown, session: Session): void {
  void import('../app/later').then(it => it.offerCodes(answer, session)).catch(() => undefined);
}
