import { Refusal } from '../shared/http';
import { sentence } from '../shared/words';
import type { Credentials } from './account';

export const DOORS = ['sign-in', 'register'] as const;
export type Door = (typeof DOORS)[number];

/** What is wrong with a try to enter, each sentence at the field it is about. */
export interface EntryErrors {
  readonly email?: string;
  readonly password?: string;
  readonly form?: string;
}

const SHORTEST_PASSWORD = 8;

/** What the page itself can see before it asks. */
export function missing(door: Door, { email, password }: Credentials): EntryErrors {
  return {
    ...(/^\S+@\S+$/.test(email.trim()) ? {} : { email: emailWanted(email) }),
    ...(password === '' ? { password: 'Enter your password.' } : tooShort(door, password)),
  };
}

function emailWanted(email: string): string {
  return email.trim() === ''
    ? 'Enter your email address.'
    : 'Enter the whole address, like ana@example.com.';
}

function tooShort(door: Door, password: string): EntryErrors {
  return door === 'register' && [...password].length < SHORTEST_PASSWORD
    ? { password: `Use at least ${SHORTEST_PASSWORD} characters.` }
    : {};
}

/** What the service said, or why it said nothing. */
export function refused(error: unknown): EntryErrors {
  if (!(error instanceof Refusal)) {
    return { form: sentence(error) };
  }
  switch (error.status) {
    case 401:
      return { password: 'Email or password isn’t right.' };
    case 409:
      return { email: 'There is an account with this address already.' };
    case 422:
      return violated(error);
    default:
      return { form: sentence(error) };
  }
}

function violated(error: Refusal): EntryErrors {
  const email = broken(error, 'email');
  const password = broken(error, 'password');
  return email === undefined && password === undefined
    ? { form: sentence(error) }
    : {
        ...(email === undefined ? {} : { email }),
        ...(password === undefined ? {} : { password }),
      };
}

/** The service words a rule so that it is read after the name of what broke it. */
function broken(error: Refusal, field: keyof Credentials): string | undefined {
  const rule = error.violations.find(it => it.field === field)?.message;
  return rule === undefined ? undefined : `The ${field} ${rule}.`;
}
