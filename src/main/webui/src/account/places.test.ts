import { expect, test } from 'vitest';
import { lastUsed, placeName } from './places';

const APPLE = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox on Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36',
    'Chrome on Linux',
  ],
  [
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${APPLE} Version/18.1 Safari/605.1.15`,
    'Safari on Mac',
  ],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) ${APPLE} CriOS/142.0 Mobile/15E148 Safari/604.1`,
    'Chrome on iPhone',
  ],
  ['curl/8.5.0', 'curl'],
  ['', 'Unknown device'],
])('%s is called %s', (userAgent, name) => {
  expect(placeName(userAgent)).toBe(name);
});

test.each([
  ['2026-11-20T11:00:00Z', 'Active recently'],
  ['2026-11-20T09:00:00Z', 'Active 3 hours ago'],
  ['2026-11-19T12:00:00Z', 'Active yesterday'],
  ['2026-11-15T12:00:00Z', 'Active 5 days ago'],
])('what was used at %s reads "%s"', (at, said) => {
  expect(lastUsed(new Date(at), new Date('2026-11-20T12:30:00Z'), 'en-GB')).toBe(said);
});
