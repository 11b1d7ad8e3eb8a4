import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { chromium } from './support/chromium.js';

const target = resolve(import.meta.dirname, '../../../target');

const jar = join(target, 'quarkus-app/quarkus-run.jar');
const data = join(target, 'browser-data');

// Every worker reads this file; the first reading decides for all of them.
if (process.env.TODO_BROWSER_TEST_PORT === undefined) {
  process.env.TODO_BROWSER_TEST_PORT = String(await freePort());
  rmSync(data, { recursive: true, force: true });
}
const port = process.env.TODO_BROWSER_TEST_PORT;
const baseURL = `http://127.0.0.1:${port}`;
const executablePath = chromium();

export default defineConfig({
  testDir: '.',
  outputDir: join(target, 'browser'),
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
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
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'phone',
      testMatch: /(accessibility|first-minute)\.spec/,
      use: { ...devices['Pixel 7'], viewport: { width: 360, height: 740 } },
    },
  ],
  webServer: {
    // Starts sooner; nothing here runs for long.
    command: `"${java()}" -XX:TieredStopAtLevel=1 -jar "${jar}"`,
    url: `${baseURL}/health`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: {
      PORT: port,
      MANAGEMENT_PORT: String(await freePort()),
      QUARKUS_HTTP_HOST: '127.0.0.1',
      DATABASE_URL: '',
      TODO_DATA_DIR: data,
    },
  },
});

function java(): string {
  return process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}
