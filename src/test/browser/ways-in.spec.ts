import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { FakeMail } from './support/mail.ts';
import { FakeProvider } from './support/provider.ts';
import { freePort, Service } from './support/service.ts';
import { expect, isInhabited, PASSWORD, Person, test } from './support/test.ts';

// A service of their own, which knows a provider and a mail server.
test.describe.configure({ mode: 'serial', timeout: 90_000 });

let service: Service;
let provider: FakeProvider;
let mail: FakeMail;
let data: string;
let origin: string;
let context: BrowserContext;
let page: Page;

test.beforeAll(async () => {
  // On a busy machine a first start takes its time.
  test.setTimeout(90_000);
  data = await mkdtemp(join(tmpdir(), 'todo-ways-'));
  provider = new FakeProvider(await freePort(), `${randomUUID()}@example.com`);
  mail = new FakeMail(await freePort());
  const port = await freePort();
  // Browsers have passkeys for names alone.
  origin = `http://localhost:${port}`;
  service = new Service(port, data, {
    TODO_URL: origin,
    TODO_OIDC_ISSUER: provider.issuer,
    TODO_OIDC_CLIENT_ID: 'todo',
    TODO_OIDC_NAME: 'Example',
    SMTP_URL: mail.url,
  });
  await Promise.all([service.start(), provider.start(), mail.start()]);
  await isInhabited(origin);
});

test.afterAll(async () => {
  provider.stop();
  mail.stop();
  await service.stop();
  await rm(data, { recursive: true, force: true });
});

test.beforeEach(async ({ browser }) => {
  context = await browser.newContext({ baseURL: origin, locale: 'en-GB' });
  page = await context.newPage();
});

test.afterEach(() => context.close());

test('A person signs in through the provider, and comes back', async () => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with Example' }).click();
  await expect(page.getByRole('textbox', { name: 'Add a task' })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/');

  await context.clearCookies();
  await page.evaluate(() => localStorage.clear());
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with Example' }).click();
  await expect(page.getByRole('textbox', { name: 'Add a task' })).toBeVisible();
});

test('Nothing moves when the other ways come', async () => {
  let answer = () => {};
  const asked = new Promise<void>(resolve => {
    answer = resolve;
  });
  await page.route('/api/auth/options', async route => {
    await asked;
    await route.continue();
  });
  await page.goto('/sign-in');
  const link = page.getByRole('link', { name: 'Create an account' });
  const before = await link.boundingBox();
  answer();
  await expect(page.getByRole('button', { name: 'Sign in with Example' })).toBeVisible();
  expect(await link.boundingBox()).toEqual(before);
});

test('A provider that is away leaves the form', async () => {
  await page.route('/api/auth/provider', route =>
    route.fulfill({
      status: 409,
      contentType: 'application/problem+json',
      json: { type: 'about:blank', title: 'Conflict', status: 409, detail: '', errors: [] },
    }),
  );
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with Example' }).click();
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toContainText('isn’t answering');

  await page.goto('/sign-in?provider=away');
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toContainText('isn’t answering');
  await expect(page.getByLabel('Email')).toBeVisible();
});

test('A person makes two passkeys, uses one and loses it', async () => {
  const device = await deviceOf(page);
  const person = new Person(page, origin);
  await person.isSignedIn();
  await addPasskey(page);
  const ways = page.getByRole('region', { name: 'Passkeys and other sign-ins' });
  await expect(ways.getByRole('button', { name: /^Remove / })).toHaveCount(1);
  await page.getByRole('button', { name: /^Rename / }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Laptop');
  await page.getByRole('button', { name: 'Rename', exact: true }).last().click();
  await expect(ways.getByText('Laptop')).toBeVisible();

  const key = await device.replaced();
  await addPasskey(page);
  await expect(ways.getByRole('button', { name: /^Remove / })).toHaveCount(2);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await signOut(page);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await isIn(page);

  await page.goto('/account');
  await page.getByRole('button', { name: /^Remove (?!Laptop)/ }).click();
  await page.getByLabel('Enter your password').fill(PASSWORD);
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(ways.getByRole('button', { name: /^Remove / })).toHaveCount(1);
  await signOut(page);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toContainText(
    'doesn’t open an account here',
  );
  await key.away();
});

test('The browser offers a passkey where the address is typed', async () => {
  await deviceOf(page);
  const person = new Person(page, origin);
  await person.isSignedIn();
  await addPasskey(page);
  await signOut(page);
  // The virtual device answers as soon as it is asked, as a person who picks the passkey.
  await isIn(page);
});

test('A password that also wants a passkey asks for it', async () => {
  const device = await deviceOf(page);
  const person = new Person(page, origin);
  await person.isSignedIn();
  await addPasskey(page);
  await page.getByRole('checkbox', { name: 'Ask for a passkey' }).click();
  await page.getByLabel('Enter your password').fill(PASSWORD);
  await page.getByRole('dialog').getByRole('button', { name: 'Turn on' }).click();
  await expect(page.getByRole('checkbox', { name: 'Ask for a passkey' })).toBeChecked();

  await device.present(false);
  await signOut(page);
  await person.enters(person.email, PASSWORD);
  await expect(page.getByText('Now use your passkey')).toBeVisible();
  await device.present(true);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await isIn(page);
});

test('A person changes their address by a link that comes there', async () => {
  const person = new Person(page, origin);
  await person.isSignedIn();
  const email = `${randomUUID()}@example.com`;
  await page.goto('/account');
  await page.getByRole('button', { name: 'Change email' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change email' });
  await dialog.getByRole('button', { name: 'Send the link' }).click();
  await expect(dialog.getByLabel('New email')).toBeFocused();
  await dialog.getByLabel('New email').fill(email);
  await dialog.getByLabel('Enter your password').fill(PASSWORD);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  await page.keyboard.press('Enter');
  await expect(page.getByText(`sent to ${email}`)).toBeVisible();

  await expect.poll(() => mail.linkTo(email)).not.toBe('');
  await page.goto(mail.linkTo(email));
  await expect(page.getByRole('heading', { name: 'Your email is changed' })).toBeFocused();
  expect(new URL(page.url()).hash).toBe('');
  await page.getByRole('link', { name: 'Account' }).click();
  await expect(page.getByRole('definition').filter({ hasText: email })).toBeVisible();

  await context.clearCookies();
  await page.goto('about:blank');
  await page.goto(mail.linkTo(email));
  await expect(page.getByRole('heading', { name: 'Sign in first' })).toBeVisible();
});

/** Back where they signed out, on the account page. */
async function isIn(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^Account of / })).toBeVisible();
}

async function addPasskey(page: Page): Promise<void> {
  await page.goto('/account');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByLabel('Enter your password').fill(PASSWORD);
  await page.getByRole('dialog').getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Passkey added' })).toBeVisible();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
}

/** A virtual authenticator of Chromium's, as a laptop or phone has one. */
async function deviceOf(page: Page) {
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  const add = async () => {
    const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return authenticatorId;
  };
  let authenticatorId = await add();
  const device = {
    /** Another one in its place. */
    replaced: async () => {
      await device.away();
      authenticatorId = await add();
      return device;
    },
    away: () => client.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId }),
    /** Whether somebody is there to touch it. */
    present: (enabled: boolean) =>
      client.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled }),
  };
  return device;
}
