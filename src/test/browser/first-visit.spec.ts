import { gzipSync } from 'node:zlib';
import type { Request } from '@playwright/test';
import { expect, test } from './support/test.ts';

const FILES = 10;
const BYTES = 100_000;
const MILLISECONDS = 3_000;

test('A first visit fetches few files and little in its first seconds', async ({
  context,
  page,
  person,
}, info) => {
  await person.isSignedIn();
  await person.has({ title: 'Call Ana', tags: ['family'], due_date: '2027-01-01' });
  const asked: { request: Request; at: number }[] = [];
  // Those of the service worker are among them.
  context.on('request', request => {
    if (/\.(js|css)$/.test(new URL(request.url()).pathname)) {
      asked.push({ request, at: Date.now() });
    }
  });

  await person.opensTheApp();
  await expect(person.rows).toHaveCount(1);
  await page.waitForFunction(until => performance.now() > until, MILLISECONDS);

  const begun = await page.evaluate(() => performance.timeOrigin);
  const first = asked.filter(({ at }) => at - begun <= MILLISECONDS);
  const sizes = await Promise.all(
    first.map(async ({ request }) => {
      const response = await request.response();
      return gzipSync((await response?.body()) ?? '', { level: 9 }).length;
    }),
  );
  const bytes = sizes.reduce((sum, it) => sum + it, 0);
  info.annotations.push({ type: 'measured', description: `${first.length} files, ${bytes} bytes` });
  console.log(`First visit: ${first.length} files, ${bytes} bytes gzip`);
  expect(first.length).toBeLessThanOrEqual(FILES);
  expect(first.length).toBeGreaterThan(2);
  expect(bytes).toBeLessThanOrEqual(BYTES);
});
