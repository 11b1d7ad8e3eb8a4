import { http, isRecord, NoAnswer } from '../shared/http';

/** How much the account uses, and the most that it may. */
export interface Usage {
  /** Tasks and tags. */
  readonly rows: number;
  readonly maxRows: number;
  readonly bytes: number;
  readonly maxBytes: number;
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

/** A shared list whose only owner deletes the account. */
export interface ListAfterDeletion {
  readonly name: string;
  /** The address of the next owner; null where the list is deleted. */
  readonly nextOwner: string | null;
}

// Apart from what the session needs, so that a first view doesn't load it.
export const accountDetails = {
  /** Every other session ends. */
  changePassword: (current: string, next: string) =>
    http.post('/api/auth/password', {
      ...(current ? { current_password: current } : {}),
      new_password: next,
    }),
  /** Returns whether it is changed; otherwise a link to the new address changes it. */
  changeAddress: async (email: string, password: string): Promise<boolean> =>
    isRecord(await http.post('/api/auth/me/address', { email, password })),
  usage: async (): Promise<Usage> => usageOf(await http.get('/api/usage')),
  places: async (): Promise<readonly Place[]> => placesOf(await http.get('/api/auth/sessions')),
  /** What becomes of shared lists when the account is deleted; none where others own them too. */
  afterDeletion: async (): Promise<readonly ListAfterDeletion[]> =>
    listsOf(await http.get('/api/auth/me/deletion')),
  endOtherPlaces: (password: string) => http.delete('/api/auth/sessions', { password }),
  endPlace: (id: string, password: string) => http.delete(`/api/auth/sessions/${id}`, { password }),
} as const;

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

function listsOf(answer: unknown): readonly ListAfterDeletion[] {
  if (!Array.isArray(answer)) {
    throw new NoAnswer('Not a list of lists');
  }
  return answer.filter(isRecord).map(({ list_name, to }) => ({
    name: typeof list_name === 'string' ? list_name : '',
    nextOwner: typeof to === 'string' ? to : null,
  }));
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
