/** A rule that was broken, and the member of the body that broke it. */
export interface Violation {
  readonly field: string;
  readonly message: string;
}

/** The service understood and said no: its problem (RFC 9457), narrowed. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    readonly detail: string,
    readonly violations: readonly Violation[] = [],
    /** Seconds, where the service named them. */
    readonly retryAfter: number | null = null,
    /** The problem's type: what a page acts on, where there is more to do than to say it. */
    readonly type = 'about:blank',
  ) {
    super(`${status} ${detail}`);
  }

  /** The rule that a member of the body broke, worded to be read after the member's name. */
  ruleOf(field: string): string | undefined {
    return this.violations.find(it => it.field === field)?.message;
  }
}

/** No answer came that the service could have given: it can't be reached, or a proxy answered. */
export class NoAnswer extends Error {
  override readonly name: string = 'NoAnswer';
}

/** Somebody else answered: a proxy, a captive portal, a load balancer without a service behind it. */
export class ForeignAnswer extends NoAnswer {
  override readonly name = 'ForeignAnswer';
}

/** A gateway in front of the service redirects to a sign-in of its own. */
export class GatewayRedirect extends NoAnswer {
  override readonly name = 'GatewayRedirect';
}

const PATIENCE_IN_MILLISECONDS = 20_000;

export const http = {
  get: (path: string) => send('GET', path),
  post: (path: string, body?: unknown) => send('POST', path, body),
  /** Sends a merge patch (RFC 7396): what is absent stays, what is null is cleared. */
  patch: (path: string, body: unknown) => send('PATCH', path, body, 'application/merge-patch+json'),
  put: (path: string, body: unknown) => send('PUT', path, body),
  delete: (path: string, body?: unknown) => send('DELETE', path, body),
} as const;

async function send(
  method: string,
  path: string,
  body?: unknown,
  contentType = 'application/json',
): Promise<unknown> {
  const response = await answer(path, {
    method,
    headers: {
      accept: 'application/json, application/problem+json',
      ...(body === undefined ? {} : { 'content-type': contentType }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    // The service never redirects.
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_IN_MILLISECONDS),
  });
  if (response.type === 'opaqueredirect') {
    throw new GatewayRedirect(`Redirected: ${method} ${path}`);
  }
  if (response.status === 401 && !isOurs(response)) {
    throw new ForeignAnswer(`Not our 401: ${method} ${path}`);
  }
  if (!response.ok) {
    throw await refusal(response);
  }
  // What is put or taken for later may be answered without a body.
  const isBare = method === 'PUT' || response.status === 202;
  return response.status === 204 ? undefined : content(response, isBare);
}

async function answer(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, request);
  } catch (cause) {
    throw new NoAnswer(`No answer to ${request.method} ${path}`, { cause });
  }
}

/** Only the service's own 401 says that a session has ended. */
function isOurs({ headers }: Response): boolean {
  const isProblem = headers.get('content-type')?.startsWith('application/problem+json') ?? false;
  return isProblem && headers.get('www-authenticate')?.trim() === 'Bearer';
}

async function content(response: Response, isBare: boolean): Promise<unknown> {
  try {
    const text = await response.text();
    return isBare && text === '' ? undefined : JSON.parse(text);
  } catch (cause) {
    // A sign-in page of a hotel's network, for example.
    throw new ForeignAnswer(`Not JSON: ${response.url}`, { cause });
  }
}

async function refusal(response: Response): Promise<Refusal> {
  const problem: unknown = await response.json().catch(() => null);
  const { detail, violations, type } = narrowed(problem);
  const retryAfter = secondsToWait(response.headers.get('retry-after'), new Date());
  return new Refusal(response.status, detail, violations, retryAfter, type);
}

interface Narrowed {
  readonly detail: string;
  readonly violations: Violation[];
  readonly type: string;
}

function narrowed(problem: unknown): Narrowed {
  const members = isRecord(problem) ? problem : {};
  const detail = typeof members.detail === 'string' ? members.detail : '';
  const violations = Array.isArray(members.violations) ? members.violations : [];
  const type = typeof members.type === 'string' ? members.type : 'about:blank';
  return { detail, violations: violations.filter(isViolation), type };
}

export function isViolation(value: unknown): value is Violation {
  return isRecord(value) && typeof value.field === 'string' && typeof value.message === 'string';
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads `Retry-After` (RFC 9110, 10.2.3): seconds, or the date to wait for. */
export function secondsToWait(retryAfter: string | null, now: Date): number | null {
  if (retryAfter === null) {
    return null;
  }
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - now.getTime()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null;
}
