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
}

/** How much the account uses, and the most that it may. */
export interface Usage {
  /** Tasks and tags. */
  readonly rows: number;
  readonly maxRows: number;
  readonly bytes: number;
  readonly maxBytes: number;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** A place where the account is signed in. */
export interface Place {
  readonly id: string;
  /** To the hour. */
  readonly lastUsedAt: Date;
  /** Empty where the client said nothing of itself. */
  readonly userAgent: string;
  /** Whether it is here. */
  readonly isThis: boolean;
}

// The session itself is a cookie that no script can read; the token in the answers stays unread.
export const accounts = {
  me: async (): Promise<Profile> => profileOf(await http.get('/api/auth/me')),
  register: async (credentials: Credentials): Promise<Account> =>
    userOf(await http.post('/api/auth/register', credentials)),
  signIn: async (credentials: Credentials): Promise<Account> =>
    userOf(await http.post('/api/auth/login', credentials)),
  signOut: () => http.post('/api/auth/logout'),
  liveIn: (timeZone: string, isPinned: boolean) =>
    http.patch('/api/auth/me', { time_zone: timeZone, time_zone_pinned: isPinned }),
  /** Every other session ends. */
  changePassword: (current: string, next: string) =>
    http.post('/api/auth/password', { current_password: current, new_password: next }),
  usage: async (): Promise<Usage> => usageOf(await http.get('/api/usage')),
  places: async (): Promise<readonly Place[]> => placesOf(await http.get('/api/auth/sessions')),
  endPlace: (id: string, password: string) => http.delete(`/api/auth/sessions/${id}`, { password }),
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
    };
  }
  throw new NoAnswer('Not an account');
}

function usageOf(value: unknown): Usage {
  if (
    isRecord(value) &&
    typeof value.rows === 'number' &&
    typeof value.max_rows === 'number' &&
    typeof value.bytes === 'number' &&
    typeof value.max_bytes === 'number'
  ) {
    return {
      rows: value.rows,
      maxRows: value.max_rows,
      bytes: value.bytes,
      maxBytes: value.max_bytes,
    };
  }
  throw new NoAnswer('Not a usage');
}

function placesOf(answer: unknown): readonly Place[] {
  if (isRecord(answer) && Array.isArray(answer.sessions)) {
    return answer.sessions.map(placeOf);
  }
  throw new NoAnswer('Not a list of sessions');
}

function placeOf(value: unknown): Place {
  if (
    isRecord(value) &&
    typeof value.id === 'string' &&
    typeof value.last_used_at === 'string' &&
    typeof value.current === 'boolean'
  ) {
    return {
      id: value.id,
      lastUsedAt: new Date(value.last_used_at),
      userAgent: typeof value.user_agent === 'string' ? value.user_agent : '',
      isThis: value.current,
    };
  }
  throw new NoAnswer('Not a session');
}
