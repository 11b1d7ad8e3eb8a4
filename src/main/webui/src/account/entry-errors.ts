import './entry-words';
import { GatewayRedirect, Refusal } from '../shared/http';
import { sentence } from '../shared/words';
import { words } from '../words/words';
import type { Credentials } from './account';

export const DOORS = ['sign-in', 'register'] as const;
export type Door = (typeof DOORS)[number];

/** What is wrong with a try to enter, each sentence at the field it is about. */
export interface EntryErrors {
  readonly email?: string;
  readonly password?: string;
  readonly form?: string;
  /** Whether a gateway in front of the service wants a sign-in of its own first. */
  readonly isGateway?: boolean;
}

export const SHORTEST_PASSWORD = 8;

/** What the page itself can see before it asks. */
export function missing(door: Door, { email, password }: Credentials): EntryErrors {
  return {
    ...(/^\S+@\S+$/.test(email.trim()) ? {} : { email: emailWanted(email) }),
    ...(password === ''
      ? { password: words.entry.passwordMissing }
      : door === 'register' && isTooShort(password)
        ? { password: words.entry.passwordTooShort(SHORTEST_PASSWORD) }
        : {}),
  };
}

/** A password counts in characters, as its owner sees them, not in units of storage. */
export function isTooShort(password: string): boolean {
  return [...password].length < SHORTEST_PASSWORD;
}

function emailWanted(email: string): string {
  return email.trim() === '' ? words.entry.emailMissing : words.entry.emailIncomplete;
}

/** What the service said, or why it said nothing. */
export function refused(error: unknown): EntryErrors {
  if (!(error instanceof Refusal)) {
    const isGateway = error instanceof GatewayRedirect;
    return { form: sentence(error), ...(isGateway ? { isGateway } : {}) };
  }
  switch (error.status) {
    case 401:
      return { password: words.entry.credentialsWrong };
    case 409:
      return { email: words.entry.emailTaken };
    case 422:
      return violated(error);
    default:
      return { form: sentence(error) };
  }
}

function violated(error: Refusal): EntryErrors {
  const email = error.ruleOf('email');
  const password = error.ruleOf('password');
  return email === undefined && password === undefined
    ? { form: sentence(error) }
    : {
        ...(email === undefined ? {} : { email: words.entry.emailRefused(email) }),
        ...(password === undefined ? {} : { password: words.entry.passwordRefused(password) }),
      };
}
