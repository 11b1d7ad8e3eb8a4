import { isRecord, secondsToWait } from '../shared/http';
import {
  answerOf,
  type Outcome,
  type Problem,
  problemOf,
  type Request,
  type Transport,
} from './protocol';

const TIME_OUT_IN_MILLISECONDS = 20_000;

/**
 * Asks the service under the account's own path: whichever account the cookie belongs to by now,
 * nobody's mutations and rows come into the hands of another.
 */
export function transportTo(account: string, fetched: typeof fetch = fetchInTime): Transport {
  return async request => {
    try {
      const response = await fetched(`/api/${account}/sync`, post(request));
      return await outcomeOf(response);
    } catch (error) {
      return { is: isTimeOut(error) ? 'timed-out' : 'offline' };
    }
  };
}

function fetchInTime(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  return fetch(input, { ...init, signal: AbortSignal.timeout(TIME_OUT_IN_MILLISECONDS) });
}

function isTimeOut(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}

function post(request: Request): RequestInit {
  return {
    method: 'POST',
    headers: {
      accept: 'application/json, application/problem+json',
      'content-type': 'application/json',
    },
    body: JSON.stringify(request),
    // A sign-in page of somebody in front of the service must not be taken for the service.
    redirect: 'manual',
  };
}

async function outcomeOf(response: Response): Promise<Outcome> {
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    return { is: 'gateway' };
  }
  if (response.status === 200) {
    const answer = answerOf(await contentOf(response));
    return answer ? { is: 'answer', answer } : { is: 'away', retryAfter: null };
  }
  if (response.status === 413) {
    return { is: 'too-large' };
  }
  const problem = await ownProblemOf(response);
  if (problem && isSignedOut(response, problem)) {
    return { is: 'signed-out' };
  }
  return problem?.violations.some(it => it.field === 'cursor')
    ? { is: 'cursor-refused' }
    : {
        is: response.status === 429 ? 'busy' : 'away',
        retryAfter: secondsToWait(response.headers.get('retry-after'), new Date()),
      };
}

/** The service's own word about the request, not a proxy's. */
async function ownProblemOf(response: Response): Promise<Problem | null> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json');
  const content = isProblem && (await contentOf(response));
  return isRecord(content) ? problemOf(content) : null;
}

function isSignedOut({ status, headers }: Response, { detail }: Problem): boolean {
  if (status === 401) {
    return /^bearer\b/i.test(headers.get('www-authenticate') ?? '');
  }
  // The path of an account that isn't the session's is not found.
  return status === 404 && detail === 'Not found';
}

async function contentOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
