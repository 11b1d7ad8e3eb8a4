import { ROLES, type Role } from '../kinds/member';
import { oneOf, text, textOrNull } from '../kinds/read';
import { http, isRecord, NoAnswer } from '../shared/http';

/** An invitation that was made and can still be used. */
export interface Invitation {
  readonly id: string;
  readonly role: Role;
  /** Null for a link. */
  readonly address: string | null;
  readonly isForMany: boolean;
  /** How often it was used. */
  readonly used: number;
  readonly expiresAt: string;
}

/** What somebody who is invited may know of the list. */
export interface Offer {
  readonly listName: string;
  /** The address of who shares it. */
  readonly owner: string;
  readonly role: Role;
  readonly expiresAt: string;
}

/** An invitation to one's own address. */
export interface Received extends Offer {
  readonly id: string;
}

export interface NewLink {
  readonly role: Role;
  readonly uses: 'one' | 'many';
  readonly expires_in_days: number;
}

// Who shares a list is the service's business alone: nothing of it works without the network.
export const sharing = {
  /** The space of a list, which is made where it is not shared yet. */
  share: async (list: string): Promise<string> =>
    member(await http.post(`/api/lists/${list}/share`), 'space_id'),
  /** Those that only an owner sees; nobody else gets any. */
  invitations: async (space: string): Promise<readonly Invitation[]> =>
    listOf(await http.get(`/api/spaces/${space}`), 'invitations', invitationOf),
  /** The token of a new link, which the service doesn't give again. */
  makeLink: async (space: string, link: NewLink): Promise<string> =>
    member(await http.post(`/api/spaces/${space}/invitations`, link), 'token'),
  invite: (space: string, address: string, role: Role) =>
    http.post(`/api/spaces/${space}/invitations`, { address, role }),
  revoke: (space: string, invitation: string) =>
    http.delete(`/api/spaces/${space}/invitations/${invitation}`),
  changeRole: (space: string, account: string, role: Role) =>
    http.patch(`/api/spaces/${space}/members/${account}`, { role }),
  remove: (space: string, account: string) =>
    http.delete(`/api/spaces/${space}/members/${account}`),
  preview: async (token: string): Promise<Offer> =>
    offerOf(await http.post('/api/invitations/preview', { token })),
  /** Answers the id of the list. */
  accept: async (token: string): Promise<string> =>
    member(await http.post('/api/invitations/accept', { token }), 'list_id'),
  received: async (): Promise<readonly Received[]> =>
    listOf(await http.get('/api/invitations'), 'invitations', it => ({
      ...offerOf(it),
      id: member(it, 'id'),
    })),
  acceptReceived: async (id: string): Promise<string> =>
    member(await http.post(`/api/invitations/${id}/accept`), 'list_id'),
  decline: (id: string) => http.delete(`/api/invitations/${id}`),
} as const;

const role = oneOf(ROLES, 'viewer');

function member(value: unknown, name: string): string {
  const found = isRecord(value) ? value[name] : undefined;
  if (typeof found !== 'string') {
    throw new NoAnswer(`No ${name}`);
  }
  return found;
}

function listOf<Item>(
  value: unknown,
  name: string,
  read: (item: unknown) => Item,
): readonly Item[] {
  const found = isRecord(value) ? value[name] : undefined;
  if (!Array.isArray(found)) {
    throw new NoAnswer(`No ${name}`);
  }
  return found.map(read);
}

function invitationOf(value: unknown): Invitation {
  const it = isRecord(value) ? value : {};
  return {
    id: member(value, 'id'),
    role: role(it.role),
    address: textOrNull(it.address),
    isForMany: it.uses === 'many',
    used: Number(it.used) || 0,
    expiresAt: text(it.expires_at),
  };
}

function offerOf(value: unknown): Offer {
  const it = isRecord(value) ? value : {};
  return {
    listName: member(value, 'list_name'),
    owner: member(value, 'owner'),
    role: role(it.role),
    expiresAt: text(it.expires_at),
  };
}
