import type { Page } from '@playwright/test';
import { day, expect, type Mutation, PASSWORD, test } from './support/test.ts';

test.beforeEach(async ({ person }) => person.isSignedIn());

test.describe('A tag', () => {
  test.beforeEach(async ({ person }) => {
    await person.has({ title: 'Call Ana', tags: ['family'] }, { title: 'Play', tags: ['fun'] });
    await person.opensTheApp('/tags');
  });

  test('is renamed with all its tasks, and undone', async ({ page, person }) => {
    await renames(page, 'family', 'Kin');
    await expect(tags(page)).toHaveText([/fun.*1 open/s, /Kin.*1 open/s]);
    await expect
      .poll(async () => (await person.savedTasks()).flatMap(it => it.tags.map(tag => tag.name)))
      .toEqual(['fun', 'Kin']);
    await person.goesTo('All tasks');
    await expect(person.row('Call Ana')).toContainText('Kin');

    await page.keyboard.press('ControlOrMeta+z');
    await expect(person.row('Call Ana')).toContainText('family');
  });

  test('has no name that another has', async ({ page }) => {
    await renames(page, 'family', 'FUN');

    await expect(page.getByText('You already have a tag “fun”.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(tags(page)).toHaveText([/family/, /fun/]);
  });

  test('has another colour, everywhere', async ({ page, person }) => {
    await page.getByRole('button', { name: 'Colour of family' }).click();
    await page.getByRole('button', { name: 'Teal' }).click();

    await expect(page.getByRole('button', { name: 'Colour of family: Teal' })).toBeFocused();
    const before = (await person.savedTasks()).find(it => it.title === 'Play')?.tags[0]?.color;
    await expect
      .poll(async () => (await person.savedTasks()).find(it => it.title === 'Call Ana')?.tags)
      .not.toMatchObject([{ color: before }]);
  });

  test('is deleted, which leaves its tasks, and undone with all of them', async ({
    page,
    person,
  }) => {
    await page.getByRole('button', { name: 'Delete family' }).click();
    await expect(tags(page)).toHaveText([/fun/]);
    await expect(tags(page).getByRole('link', { name: 'fun' })).toBeFocused();
    await expect
      .poll(async () => (await person.savedTasks()).map(it => it.tags.length))
      .toEqual([1, 0]);

    await person.undoes();
    await expect(tags(page)).toHaveText([/family.*1 open/s, /fun/]);
    await expect
      .poll(async () => (await person.savedTasks()).map(it => it.tags.length))
      .toEqual([1, 1]);
  });

  test('is deleted, and undone in its colour', async ({ page, person }) => {
    await page.getByRole('button', { name: 'Colour of family' }).click();
    await page.getByRole('button', { name: 'Red' }).click();
    await expect(page.getByRole('button', { name: 'Colour of family: Red' })).toBeFocused();
    const made: unknown[] = [];
    page.on('request', it => {
      if (it.url().endsWith('/sync')) {
        const { mutations } = it.postDataJSON() as { mutations: readonly Mutation[] };
        made.push(...mutations.filter(each => /create|restore/.test(`${each.do}`)));
      }
    });
    await page.getByRole('button', { name: 'Delete family' }).click();
    await expect(tags(page)).toHaveText([/fun/]);
    await expect
      .poll(async () => (await person.savedTasks()).map(it => it.tags.length))
      .toEqual([1, 0]);

    await page.keyboard.press('ControlOrMeta+z');

    await expect(page.getByRole('button', { name: 'Colour of family: Red' })).toBeVisible();
    await expect
      .poll(async () => (await person.savedTasks()).find(it => it.title === 'Call Ana')?.tags)
      .toMatchObject([{ name: 'family', color: '#EF4444' }]);
    expect(made).toHaveLength(1);
  });

  test('is made, and made only once', async ({ page, person }) => {
    const name = page.getByRole('textbox', { name: 'Add a tag' });
    await name.fill('Work');
    await page.keyboard.press('Enter');
    await expect(tags(page)).toHaveText([/family/, /fun/, /Work/]);
    await expect(name).toBeFocused();
    await name.fill('work');
    await page.keyboard.press('Enter');

    await expect(page.getByText('You already have a tag “Work”.')).toBeVisible();
    await expect(tags(page)).toHaveCount(3);
    await expect
      .poll(async () => ((await person.asks('/api/tags')) as { tags: object[] }).tags.length)
      .toBe(3);
  });
});

test('Statistics count as the service does, and as things happen', async ({ page, person }) => {
  await person.has(
    { title: 'One', completed: true },
    { title: 'Two', completed: true },
    { title: 'Renew passport', due_date: '2020-02-29', priority: 'urgent', tags: ['papers'] },
    { title: 'Call Ana', due_date: day(0), tags: ['papers'] },
  );
  await person.opensTheApp('/statistics');
  const main = page.getByRole('main');

  await expect(main.getByText('2 completed today')).toBeVisible();
  await expect(main.getByText('2 of 4 (50%)')).toBeVisible();
  await expect(main.getByRole('term').filter({ hasText: 'Overdue' })).toBeVisible();
  await expect(main.locator('dl')).toContainText(/Open\s*2.*Overdue\s*1.*Due today\s*1/s);
  await expect(main.getByRole('link', { name: 'papers' })).toBeVisible();
  expect(await person.asks('/api/stats/tasks')).toMatchObject({
    total: 4,
    completed: 2,
    overdue: 1,
    due_today: 1,
  });

  await person.has({ title: 'Three', completed: true });
  await expect(main.getByText('3 of 5 (60%)')).toBeVisible();
});

test.describe('The account', () => {
  test('lives in another time zone, and so do its tasks', async ({ page, person }) => {
    await person.has({ title: 'Call Ana', due_date: '2039-05-01T20:30:00Z' });
    await person.opensTheApp('/account');

    await page.getByRole('combobox', { name: 'Time zone' }).selectOption('Asia/Tokyo');

    await expect(page.getByText('Your days now follow Tokyo time.')).toBeVisible();
    await expect.poll(() => person.asks('/api/auth/me')).toMatchObject({ time_zone: 'Asia/Tokyo' });
    await person.opensTheApp();
    await expect(person.row('Call Ana')).toContainText('2 May 2039 5:30');
    // As it was remembered, before the service is asked.
    await page.route('/api/auth/me', route => route.abort());
    await person.opensTheApp();
    await expect(person.row('Call Ana')).toContainText('2 May 2039 5:30');
  });

  test('has another password, and everybody else is signed out', async ({ page, person }) => {
    const other = await person.elsewhere();
    await person.opensTheApp('/account');
    await page.getByRole('button', { name: 'Change password' }).click();
    const change = page.getByRole('dialog').getByRole('button', { name: 'Change password' });
    await page.getByLabel('Current password').fill('not my password');
    await page.getByLabel('New password').fill('another correct horse');
    await change.click();
    await expect(page.getByLabel('Current password')).toHaveAccessibleDescription(
      'That password isn’t right.',
    );

    await page.getByLabel('Current password').fill(PASSWORD);
    await change.click();

    await expect(person.note('Password changed.')).toBeVisible();
    expect((await other.page.request.get('/api/auth/me')).status()).toBe(401);
    await other.page.context().close();
  });

  test('signs a lost device out', async ({ page, person }) => {
    const other = await person.elsewhere();
    await other.opensTheApp();
    await person.opensTheApp('/account');

    await page.getByRole('button', { name: /^Sign out .* on / }).click();
    await page.getByRole('dialog').getByLabel('Enter your password').fill(PASSWORD);
    await page.keyboard.press('Enter');

    await expect(other.page.getByRole('alert').first()).toContainText(
      'You’ve been signed out from another device',
    );
    await other.page.context().close();
  });

  test('wears the colours that the person wants, also next time', async ({ page, person }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await person.opensTheApp('/account');
    const colours = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    expect(await colours()).toBe('light dark');

    await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
    expect(await colours()).toBe('dark');
    await page.reload();

    expect(await colours()).toBe('dark');
  });

  test('speaks the language that the person wants', async ({ page, person }) => {
    await person.opensTheApp('/account');

    await page.getByRole('radio', { name: 'العربية' }).press('Space');

    await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  });

  test('is deleted with all in it, after a password', async ({ page, person }) => {
    await person.has({ title: 'Call Ana' });
    await person.opensTheApp('/account');
    await page.getByRole('button', { name: 'Delete account' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Delete account' }).click();

    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await expect(person.note('Your account has been deleted.')).toBeVisible();
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await person.enters(person.email, PASSWORD);
    await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(
      'Wrong email or password.',
    );
  });
});

const tags = (page: Page) => page.getByRole('list', { name: 'Your tags' }).locator('> li');

async function renames(page: Page, tag: string, name: string): Promise<void> {
  await page.getByRole('button', { name: `Rename ${tag}` }).click();
  const input = page.getByRole('textbox', { name: `New name for ${tag}` });
  await expect(input).toBeFocused();
  await input.fill(name);
  await page.keyboard.press('Enter');
}
