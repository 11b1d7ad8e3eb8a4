import { http, isRecord, NoAnswer } from '../shared/http';

export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  /** Null before its first use. */
  readonly lastUsedAt: Date | null;
}

export interface Passkeys {
  readonly all: readonly Passkey[];
  /** Whether signing in by password also wants one. */
  readonly demanded: boolean;
}

const PATH = '/api/auth/passkeys';

/** Whether the browser offers passkeys while an address is typed. */
export async function offersPasskeys(): Promise<boolean> {
  return (await PublicKeyCredential.isConditionalMediationAvailable?.()) ?? false;
}

export const passkeys = {
  list: async (): Promise<Passkeys> => passkeysOf(await http.get(PATH)),

  /** Has the browser make a passkey; the person may say no, which is a `NotAllowedError`. */
  add: async (proof: Proof, name: string): Promise<void> => {
    const options = await http.post(`${PATH}/options`, proof);
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
      options as PublicKeyCredentialCreationOptionsJSON,
    );
    const credential = await navigator.credentials.create({ publicKey });
    await http.post(PATH, { name, credential: written(credential) });
  },

  /**
   * Signs in with a passkey.
   *
   * @param mediation `conditional` waits until the person chooses one where they type their address
   */
  signIn: async (mediation: CredentialMediationRequirement, signal: AbortSignal): Promise<void> => {
    const options = await http.post(`${PATH}/sign-in/options`);
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
      options as PublicKeyCredentialRequestOptionsJSON,
    );
    const credential = await navigator.credentials.get({ publicKey, mediation, signal });
    await http.post(`${PATH}/sign-in`, { credential: written(credential) });
  },

  rename: (id: string, name: string) => http.patch(`${PATH}/${id}`, { name }),
  remove: (id: string, proof: Proof) => http.delete(`${PATH}/${id}`, proof),
  demand: (demanded: boolean, proof: Proof) => http.put(`${PATH}/demand`, { demanded, ...proof }),
} as const;

/** The password, or nothing where the account has none. */
export interface Proof {
  readonly password?: string;
}

export function proofOf(password: string): Proof {
  return password === '' ? {} : { password };
}

function written(credential: Credential | null): unknown {
  if (credential instanceof PublicKeyCredential) {
    return credential.toJSON();
  }
  throw new DOMException('The browser gave no passkey', 'NotAllowedError');
}

function passkeysOf(value: unknown): Passkeys {
  if (isRecord(value) && Array.isArray(value.passkeys)) {
    return { all: value.passkeys.map(passkeyOf), demanded: value.demanded === true };
  }
  throw new NoAnswer('Not a list of passkeys');
}

function passkeyOf(value: unknown): Passkey {
  if (isRecord(value) && typeof value.id === 'string' && typeof value.name === 'string') {
    const { id, name, created_at, last_used_at } = value;
    return {
      id,
      name,
      createdAt: new Date(String(created_at)),
      lastUsedAt: typeof last_used_at === 'string' ? new Date(last_used_at) : null,
    };
  }
  throw new NoAnswer('Not a passkey');
}
