import { http, isRecord, NoAnswer } from '../shared/http';

/** A browser that reminders are pushed to. */
export interface Device {
  readonly id: string;
  /** Its user agent. */
  readonly device: string;
  readonly lastSentAt: Date | null;
  readonly state: 'working' | 'failing' | 'gone';
  readonly lastError: string;
}

export interface PushInfo {
  /** In base64url. */
  readonly publicKey: string;
  readonly devices: readonly Device[];
}

/** The account's subscriptions, under its own path: the cookie may be another's by now. */
export const subscriptions = {
  info: async (account: string): Promise<PushInfo> =>
    infoOf(await http.get(`/api/${account}/push`)),
  put: (account: string, id: string, subscription: PushSubscription) => {
    const { endpoint, keys } = subscription.toJSON();
    return http.put(`/api/${account}/push/${id}`, { endpoint, keys });
  },
  remove: (account: string, id: string) => http.delete(`/api/${account}/push/${id}`),
  test: (account: string, id: string) => http.post(`/api/${account}/push/${id}/test`),
} as const;

/** Subscribes this browser by the service's key, in place of a subscription by another key. */
export async function subscribed(
  { pushManager }: Pick<ServiceWorkerRegistration, 'pushManager'>,
  publicKey: string | BufferSource,
): Promise<PushSubscription> {
  const options = { userVisibleOnly: true, applicationServerKey: publicKey };
  try {
    return await pushManager.subscribe(options);
  } catch (error) {
    const old = await pushManager.getSubscription();
    if (!old) {
      throw error;
    }
    await old.unsubscribe();
    return pushManager.subscribe(options);
  }
}

function infoOf(value: unknown): PushInfo {
  if (
    isRecord(value) &&
    typeof value.public_key === 'string' &&
    Array.isArray(value.subscriptions)
  ) {
    return {
      publicKey: value.public_key,
      devices: value.subscriptions.filter(isRecord).map(deviceOf),
    };
  }
  throw new NoAnswer('Not the state of the notifications');
}

function deviceOf(value: Readonly<Record<string, unknown>>): Device {
  const { id, device, last_sent_at, state, last_error } = value;
  return {
    id: String(id),
    device: typeof device === 'string' ? device : '',
    lastSentAt: typeof last_sent_at === 'string' ? new Date(last_sent_at) : null,
    state: state === 'failing' || state === 'gone' ? state : 'working',
    lastError: typeof last_error === 'string' ? last_error : '',
  };
}
