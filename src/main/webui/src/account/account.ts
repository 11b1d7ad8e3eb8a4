import { http, isRecord, NoAnswer } from '../shared/http';

/** The person who is signed in. */
export interface Account {
  readonly id: string;
  readonly email: string;
}

/** What the account says of itself. */
export interface Profile extends Account {
  /** An IANA name; it decides when a day begins. */
  readonly timeZone: string;
  /** Whether it stays when a device is in another zone. */
  readonly timeZonePinned: boolean;
  /** When whole-day tasks remind, 0 to 23. */
  readonly morningHour: number;
  /** Whether the password confirms what a session alone doesn’t permit. */
  readonly asksPassword: boolean;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** The secret of a link by which the person was invited. */
  readonly invitation?: string | null;
}

// The session itself is a cookie that no script can read; the token in the answers stays unread.
export const accounts = {
  me: async (): Promise<Profile> => profileOf(await http.get('/api/auth/me')),
  /** Returns the answer too, which has the recovery codes. */
  register: async (credentials: Credentials): Promise<readonly [Account, unknown]> => {
    const answer = await http.post('/api/auth/register', credentials);
    return [userOf(answer), answer];
  },
  signIn: async (credentials: Credentials): Promise<Account> =>
    userOf(await http.post('/api/auth/login', credentials)),
  signOut: () => http.post('/api/auth/logout'),
  liveIn: (timeZone: string, isPinned: boolean) =>
    http.patch('/api/auth/me', { time_zone: timeZone, time_zone_pinned: isPinned }),
  delete: (password: string) => http.delete('/api/auth/me', { password }),
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

function profileOf(value: unknown): Profile {
  if (isRecord(value) && typeof value.time_zone === 'string') {
    return {
      ...accountOf(value),
      timeZone: value.time_zone,
      timeZonePinned: value.time_zone_pinned === true,
      morningHour: typeof value.morning_hour === 'number' ? value.morning_hour : 9,
      asksPassword: value.asks_password !== false,
    };
  }
  throw new NoAnswer('Not an account');
}
