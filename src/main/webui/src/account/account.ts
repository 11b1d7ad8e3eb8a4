import { http, isRecord, NoAnswer } from '../shared/http';

/** The person who is signed in. */
export interface Account {
  readonly id: string;
  readonly email: string;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

// The session itself is a cookie that no script can read; the token in the answers stays unread.
export const accounts = {
  me: async (): Promise<Account> => accountOf(await http.get('/api/auth/me')),
  register: async (credentials: Credentials): Promise<Account> =>
    userOf(await http.post('/api/auth/register', credentials)),
  signIn: async (credentials: Credentials): Promise<Account> =>
    userOf(await http.post('/api/auth/login', credentials)),
  signOut: () => http.post('/api/auth/logout'),
  liveIn: (timeZone: string) => http.patch('/api/auth/me', { time_zone: timeZone }),
} as const;

function userOf(answer: unknown): Account {
  return accountOf(isRecord(answer) ? answer.user : null);
}

function accountOf(value: unknown): Account {
  if (isRecord(value) && typeof value.id === 'string' && typeof value.email === 'string') {
    return { id: value.id, email: value.email };
  }
  throw new NoAnswer('Not an account');
}
