import type { Page } from '@playwright/test';
import { expect, PASSWORD, type Person, refuse, SYNC, test } from './support/test.ts';

test.describe('When the session runs out', () => {
  let elsewhere: Person;

  test.beforeEach(async ({ person }) => {
    await person.isSignedIn();
    await person.has({ title: 'Buy bread' });
    elsewhere = await person.elsewhere();
    await person.opensTheApp();
    await expect(person.task('Buy bread')).toBeVisible();
    await person.keepsTheApp();
  });

  test.afterEach(() => elsewhere.page.context().close());

  test('the person is asked to sign in, and what they wrote is sent then', async ({
    context,
    page,
    person,
  }) => {
    await context.setOffline(true);
    await person.adds('Call Ana');
    await person.isForgotten();
    await context.setOffline(false);

    await expect(page.getByRole('alert').first()).toHaveText(
      'You’ve been signed out. Sign in to continue.',
    );
    await expect(page.getByLabel('Email')).toHaveValue(person.email);
    await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
    await elsewhere.expectSaved('Buy bread');
    await person.enters(person.email, PASSWORD);

    await expect(person.task('Call Ana')).toBeVisible();
    await person.expectSaved('Buy bread', 'Call Ana');
  });

  test('they are asked at once, and what they had begun is kept', async ({ page, person }) => {
    await person.writing.fill('Call Ana');
    await person.isForgotten();
    await expect(page.getByRole('alert').first()).toBeVisible();

    await person.enters(person.email, PASSWORD);

    await expect(person.writing).toHaveValue('Call Ana');
  });

  test('one that was ended from another place leaves nothing here', async ({ page, person }) => {
    await elsewhere.endsOtherSessions();

    await expect(page.getByRole('alert').first()).toContainText(
      'You’ve been signed out from another device',
    );
    await expect(page.getByLabel('Email')).toHaveValue('');
    const databases = () => page.evaluate(async () => (await indexedDB.databases()).length);
    await expect.poll(databases).toBe(0);
    await person.enters(person.email, PASSWORD);
    await expect(person.task('Buy bread')).toBeVisible();
  });

  test('another account sees nothing of the first, which loses nothing', async ({
    context,
    page,
    person,
  }) => {
    await context.setOffline(true);
    await person.adds('A secret');
    await person.isForgotten();
    await context.setOffline(false);
    await page.getByRole('link', { name: 'Create an account' }).click();

    await person.enters(`other.${person.email}`, PASSWORD);
    await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
    await expect(page.getByText(/secret|bread/)).toHaveCount(0);
    await person.expectSaved();
    await signOut(page);

    await person.enters(person.email, PASSWORD);
    await expect(person.task('A secret')).toBeVisible();
    await person.expectSaved('A secret', 'Buy bread');
  });
});

test('Signing out ends the session and takes everything off the browser', async ({
  context,
  page,
  person,
}) => {
  await person.isSignedIn();
  await person.has({ title: 'A secret' });
  await person.opensTheApp();
  await expect(person.task('A secret')).toBeVisible();
  const tab = await context.newPage();
  await tab.goto('/');
  await expect(tab.getByRole('checkbox', { name: 'A secret' })).toBeVisible();
  expect(await databases(page)).toHaveLength(1);

  await signOut(page);

  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(tab.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(tab.getByRole('alert').first()).toHaveText('You signed out in another tab.');
  expect(await databases(page)).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage))).not.toContain('todo.account');
  expect((await page.request.get('/api/auth/me')).status()).toBe(401);

  await page.getByRole('link', { name: 'Create an account' }).click();
  await person.enters(`other.${person.email}`, PASSWORD);
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
  await expect(page.getByText('A secret')).toHaveCount(0);
});

test('Signing out with changes that were not sent asks first', async ({ page, person }) => {
  await person.isSignedIn();
  await person.opensTheApp();
  await refuse(page, SYNC, 503);
  await person.adds('Call Ana');
  await expect(person.note('1 change will sync later')).toBeVisible();

  await signOut(page);
  const dialog = page.getByRole('dialog', { name: 'Sign out now?' });
  await expect(dialog).toContainText('1 change hasn’t been saved to the server and will be lost.');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(person.task('Call Ana')).toBeVisible();

  await signOut(page);
  await dialog.getByRole('button', { name: 'Sign out anyway' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect(await databases(page)).toEqual([]);
});

test('Without the service nobody is signed out', async ({ context, page, person }) => {
  await person.isSignedIn();
  await person.opensTheApp();
  await context.setOffline(true);

  await signOut(page);

  await expect(person.note('You are still signed in.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'All tasks' })).toBeVisible();
  expect(await databases(page)).toHaveLength(1);
});

test('A link survives signing in', async ({ page, person }) => {
  await person.registers();
  const tag = (await person.posts('/api/tags', { name: 'home' })) as { id: string };
  await page.context().clearCookies();
  await page.goto(`/tag/${tag.id}?sort=title`);

  await person.enters(person.email, PASSWORD);

  await expect(page.getByRole('heading', { name: 'home' })).toBeVisible();
  await expect(page).toHaveURL(`/tag/${tag.id}?sort=title`);
});

test('No script can read the session', async ({ context, page, person }) => {
  await page.goto('/register');
  await person.enters(person.email, PASSWORD);
  await expect(page.getByRole('heading', { name: 'All tasks' })).toBeVisible();

  const [cookies, kept] = await page.evaluate(() => [
    document.cookie,
    JSON.stringify([localStorage, sessionStorage]),
  ]);

  const all = await context.cookies();
  // The session's, and the one by which the service knows the browser again.
  expect(all).toHaveLength(2);
  expect(cookies).toBe('');
  for (const { httpOnly, sameSite, value } of all) {
    expect(httpOnly).toBe(true);
    expect(sameSite).toMatch(/Lax|Strict/);
    expect(kept).not.toContain(value);
  }
});

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Account of' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
}

/** The copies of accounts in this browser. */
async function databases(page: Page): Promise<readonly (string | undefined)[]> {
  return page.evaluate(async () => (await indexedDB.databases()).map(it => it.name));
}
