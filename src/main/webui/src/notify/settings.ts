import { http, isRecord, NoAnswer, Refusal } from '../shared/http';

/** An address of the account's own that each reminder is sent to. */
export interface Webhook {
  readonly url: string;
  /** Only in the answer that made it. */
  readonly secret: string | null;
}

/** What became of a reminder that was sent there. */
export interface Delivery {
  readonly at: Date;
  readonly state: 'delivered' | 'failed' | 'waiting';
  /** The status of the answer, or why there was none. */
  readonly why: string;
}

const PATH = '/api/webhook';

export const notifySettings = {
  keep: (change: { readonly morning_hour: number } | { readonly daily_email: boolean }) =>
    http.patch('/api/auth/me', change),
  /** Null where there is none. */
  webhook: async (): Promise<Webhook | null> => webhookOf(await unlessMissing(PATH)),
  saveWebhook: async (url: string): Promise<Webhook | null> =>
    webhookOf(await http.put(PATH, { url })),
  removeWebhook: () => http.delete(PATH),
  /** Null where the service has no webhooks. */
  deliveries: async (): Promise<readonly Delivery[] | null> => {
    const answer = await unlessMissing(`${PATH}/deliveries`);
    if (answer === null) {
      return null;
    }
    if (isRecord(answer) && Array.isArray(answer.deliveries)) {
      return answer.deliveries.filter(isRecord).map(deliveryOf);
    }
    throw new NoAnswer('Not a list of deliveries');
  },
} as const;

async function unlessMissing(path: string): Promise<unknown> {
  try {
    return await http.get(path);
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) {
      return null;
    }
    throw error;
  }
}

function webhookOf(value: unknown): Webhook | null {
  return isRecord(value) && typeof value.url === 'string'
    ? { url: value.url, secret: typeof value.secret === 'string' ? value.secret : null }
    : null;
}

function deliveryOf({ at, status, error, delivered }: Readonly<Record<string, unknown>>): Delivery {
  return {
    at: new Date(String(at)),
    state: delivered === true ? 'delivered' : delivered === false ? 'failed' : 'waiting',
    why: typeof error === 'string' ? error : String(status ?? ''),
  };
}
