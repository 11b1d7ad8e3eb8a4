import type { Transport } from '../protocol';
import { transportTo } from '../transport';
import type { FakeService } from './fake-service';

/** What becomes of a request. All but the first are ways in which networks and proxies fail. */
export const FATES = [
  'answered',
  'lost on the way',
  'answer lost',
  'timed out',
  'doubled',
  'plain 401',
  'plain 404',
  'plain 413',
  'plain 500',
  'problem 429',
  'problem 503',
  'cursor refused',
  'HTML 200',
  'JSON 200',
  'redirect',
] as const;
export type Fate = (typeof FATES)[number];

/** What a test asks for by name: the service's own word, or an answer that others overtake. */
export type Special = 'signed out' | 'held';

/** A way to the service for a device of an account, whose requests each meet the next fate. */
export function wayTo(
  service: FakeService,
  account: string,
  fate: () => Fate | Special = () => 'answered',
  released: () => Promise<void> = () => Promise.resolve(),
): Transport & { requests: number } {
  const way = Object.assign(
    transportTo(account, async (_, init) => {
      way.requests += 1;
      const request = JSON.parse(String(init?.body));
      const answer = () => response(200, service.sync(account, request));
      switch (fate()) {
        case 'answered':
          return answer();
        case 'lost on the way':
          throw new TypeError('Failed to fetch');
        case 'answer lost':
          answer();
          throw new TypeError('Failed to fetch');
        case 'timed out':
          answer();
          throw new DOMException('The operation timed out', 'TimeoutError');
        case 'doubled': {
          const first = answer();
          answer();
          return first;
        }
        case 'held': {
          const overtaken = answer();
          await released();
          return overtaken;
        }
        case 'plain 401':
          return response(401, 'Who are you?');
        case 'plain 404':
          return response(404, 'default backend - 404');
        case 'plain 413':
          return response(413, '<h1>413 Request Entity Too Large</h1>');
        case 'plain 500':
          return response(500, 'Oh');
        case 'problem 429':
          return problem(429, 'This account writes too fast.', { 'retry-after': '3' });
        case 'problem 503':
          return problem(503, 'Come back later.', { 'retry-after': '1' });
        case 'cursor refused':
          return problem(422, 'The cursor is not valid.', {}, [
            { field: 'cursor', message: 'must be the cursor of an earlier answer' },
          ]);
        case 'HTML 200':
          return response(200, '<h1>Welcome to the hotel</h1>');
        case 'JSON 200':
          return response(200, { last_mutation_id: 9_000, changes: [] });
        case 'redirect':
          return response(302, '', { location: 'https://sso.example/' });
        case 'signed out':
          return problem(401, 'Sign in.', { 'www-authenticate': 'Bearer' });
      }
    }),
    { requests: 0 },
  );
  return way;
}

function problem(
  status: number,
  detail: string,
  headers: Readonly<Record<string, string>>,
  violations: readonly object[] = [],
): Response {
  return response(
    status,
    { status, detail, violations },
    { 'content-type': 'application/problem+json', ...headers },
  );
}

/** What the transport reads of a Response; a real one takes longer than all the rest of a history. */
function response(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    type: 'basic',
    status,
    headers: { get: (name: string) => headers[name] ?? null },
    text: () => Promise.resolve(text),
  } as unknown as Response;
}
