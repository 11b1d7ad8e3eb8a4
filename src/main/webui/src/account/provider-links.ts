import { http, isRecord, NoAnswer } from '../shared/http';
import type { Proof } from './passkeys';

/** A link to a provider, which opens the account too. */
export interface ProviderLink {
  readonly id: string;
  /** The provider's address, without its scheme. */
  readonly where: string;
}

const PATH = '/api/auth/provider';

export const providerLinks = {
  /**
   * The address at the provider where the person signs in.
   *
   * @param invitation by which they may register; empty without one
   */
  signIn: async (invitation: string): Promise<string> =>
    locationOf(await http.post(PATH, invitation ? { invitation } : {})),
  list: async (): Promise<readonly ProviderLink[]> => linksOf(await http.get(`${PATH}/identities`)),
  /** The address at the provider where the person confirms the link. */
  begin: async (proof: Proof): Promise<string> =>
    locationOf(await http.post(`${PATH}/link`, proof)),
  remove: (id: string, proof: Proof) => http.delete(`${PATH}/identities/${id}`, proof),
} as const;

function locationOf(value: unknown): string {
  if (isRecord(value) && typeof value.location === 'string') {
    return value.location;
  }
  throw new NoAnswer('Not an address');
}

function linksOf(value: unknown): readonly ProviderLink[] {
  if (!(isRecord(value) && Array.isArray(value.identities))) {
    throw new NoAnswer('Not a list of links');
  }
  return value.identities.filter(isRecord).map(({ id, issuer }) => ({
    id: String(id),
    where: String(issuer).replace(/^https?:\/\//, ''),
  }));
}
