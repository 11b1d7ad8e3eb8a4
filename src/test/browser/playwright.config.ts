import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { chromium } from './support/chromium.js';
import { freePort, options, program, settings, target } from './support/service.ts';

const data = join(target, 'browser-data');

// Every worker reads this file; the first reading decides for all of them.
if (process.env.TODO_BROWSER_TEST_PORT === undefined) {
  process.env.TODO_BROWSER_TEST_PORT = String(await freePort());
  rmSync(data, { recursive: true, force: true });
}
const port = process.env.TODO_BROWSER_TEST_PORT;
// A service that runs already, that of a development server say, is taken as it is.
const running = process.env.TODO_BROWSER_TEST_URL;
const baseURL = running ?? `http://127.0.0.1:${port}`;
const executablePath = chromium();

/** What a phone is asked to show, too: all that has another shape there. */
const ON_A_PHONE = /(accessibility|first-minute|offline|phone|quick-add|steps|tasks|views)\.spec/;

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: join(target, 'browser'),
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  // A busy machine may be slower than anybody's patience; what needs a second try is told as flaky.
  expect: { timeout: 10_000 },
  retries: 1,
  use: {
    baseURL,
    locale: 'en-GB',
    timezoneId: 'Europe/Lisbon',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: /phone\.spec/,
      use: { viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      testMatch: ON_A_PHONE,
      use: { ...devices['Pixel 7'], viewport: { width: 360, height: 740 } },
    },
  ],
  ...(running === undefined
    ? {
        webServer: {
          command: [program, ...options].map(it => `"${it}"`).join(' '),
          url: `${baseURL}/health`,
          timeout: 120_000,
          gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
          env: await settings(port, data),
        },
      }
    : {}),
});
