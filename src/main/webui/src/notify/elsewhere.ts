import { http, isRecord, NoAnswer } from '../shared/http';

/** Which e-mails an account wants. */
export interface MailChoice {
  /** Whether the service sends e-mail at all. */
  readonly offered: boolean;
  readonly reminders: boolean;
  readonly daily: boolean;
}

/** A try to post to a webhook. */
export interface Attempt {
  readonly at: Date;
  readonly isTest: boolean;
  /** What the server answered. */
  readonly status: number | null;
  /** Empty where it arrived. */
  readonly error: string;
}

/** Where an account's reminders are posted to. */
export interface Webhook {
  readonly url: string;
  readonly isGone: boolean;
  /** The newest first. */
  readonly attempts: readonly Attempt[];
}

/** E-mails, under the account's own path: the cookie may be another's by now. */
export const mail = {
  choice: async (account: string): Promise<MailChoice> =>
    choiceOf(await http.get(`/api/${account}/mail`)),
  choose: async (
    account: string,
    choice: Partial<Omit<MailChoice, 'offered'>>,
  ): Promise<MailChoice> => choiceOf(await http.patch(`/api/${account}/mail`, choice)),
} as const;

export const webhooks = {
  find: async (account: string): Promise<Webhook | null> =>
    foundOf(await http.get(`/api/${account}/webhook`)),
  /** Returns the secret, which is not told again. */
  set: async (account: string, url: string): Promise<string> =>
    secretOf(await http.put(`/api/${account}/webhook`, { url })),
  remove: (account: string) => http.delete(`/api/${account}/webhook`),
  test: (account: string) => http.post(`/api/${account}/webhook/test`),
} as const;

function choiceOf(value: unknown): MailChoice {
  if (isRecord(value) && typeof value.offered === 'boolean') {
    const { offered, reminders, daily } = value;
    return { offered, reminders: reminders === true, daily: daily === true };
  }
  throw new NoAnswer('Not the choice of e-mails');
}

function foundOf(value: unknown): Webhook | null {
  if (!isRecord(value) || !('webhook' in value)) {
    throw new NoAnswer('Not a webhook');
  }
  const { webhook } = value;
  return isRecord(webhook) ? webhookOf(webhook) : null;
}

function webhookOf({ url, state, attempts }: Readonly<Record<string, unknown>>): Webhook {
  return {
    url: String(url),
    isGone: state === 'gone',
    attempts: Array.isArray(attempts) ? attempts.filter(isRecord).map(attemptOf) : [],
  };
}

function attemptOf({ at, event, status, error }: Readonly<Record<string, unknown>>): Attempt {
  return {
    at: new Date(String(at)),
    isTest: event === 'test',
    status: typeof status === 'number' ? status : null,
    error: typeof error === 'string' ? error : '',
  };
}

function secretOf(value: unknown): string {
  if (isRecord(value) && typeof value.secret === 'string') {
    return value.secret;
  }
  throw new NoAnswer('Not a secret');
}
