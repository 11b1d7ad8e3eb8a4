import { day, expect, PASSWORD, Person, test } from './support/test.ts';

test.beforeEach(async ({ page, person }) => {
  await person.isSignedIn();
  await page.goto('/account');
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toBeVisible();
});

test('A person pins a time zone, and follows the device again', async ({ page, person }) => {
  const zone = page.getByRole('combobox', { name: 'Time zone' });
  await expect(zone).toHaveValue('');
  await expect(zone.getByRole('option', { selected: true })).toHaveText(
    'Follow this device (Europe/Lisbon)',
  );

  await zone.selectOption('Asia/Dubai');
  await expect(page.getByText('Your days now follow Dubai time.')).toBeVisible();
  expect(await person.asks('/api/auth/me')).toMatchObject({
    time_zone: 'Asia/Dubai',
    time_zone_pinned: true,
  });

  await expect(page.getByText('This device is on Lisbon time.')).toBeVisible();
  await page.getByRole('button', { name: 'Switch' }).click();
  await expect(page.getByText('Your days now follow this device’s time.')).toBeVisible();
  await expect(page.getByText('This device is on')).toBeHidden();
  await expect(zone).toHaveValue('');
  expect(await person.asks('/api/auth/me')).toMatchObject({
    time_zone: 'Europe/Lisbon',
    time_zone_pinned: false,
  });
});

test('The time zone that is chosen last stays, however late an answer is', async ({
  page,
  person,
}) => {
  const taken: string[] = [];
  let release = () => {};
  const held = new Promise<void>(resolve => {
    release = resolve;
  });
  await page.route('/api/auth/me', async route => {
    const zone = route.request().postDataJSON()?.time_zone;
    if (zone === 'Asia/Tokyo') {
      await held;
    }
    taken.push(zone);
    return route.continue();
  });
  const zone = page.getByRole('combobox', { name: 'Time zone' });

  await zone.selectOption('Asia/Tokyo');
  await zone.selectOption('Asia/Dubai');
  release();

  await expect(page.getByText('Your days now follow Dubai time.')).toBeVisible();
  expect(taken).toEqual(['Asia/Tokyo', 'Asia/Dubai']);
  expect(await person.asks('/api/auth/me')).toMatchObject({ time_zone: 'Asia/Dubai' });
});

test('A time zone that is not taken is told, and the one before stays', async ({ page }) => {
  await page.route('/api/auth/me', route => route.abort());
  const zone = page.getByRole('combobox', { name: 'Time zone' });

  await zone.selectOption('Asia/Dubai');

  await expect(page.getByText('Todo can’t be reached.')).toBeVisible();
  await expect(zone).toHaveValue('');
});

test('The password is changed, and other places are signed out', async ({ page, person }) => {
  const other = await person.elsewhere();
  await page.reload();
  await expect(page.getByRole('button', { name: /^Sign out Chrome/ })).toBeVisible();

  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByLabel('Current password')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Current password')).toHaveAccessibleDescription(
    'Enter your password.',
  );
  await page.getByLabel('Current password').fill('not my password');
  await page.getByLabel('New password').fill('another horse battery');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Current password')).toHaveAccessibleDescription(
    'That password isn’t right.',
  );
  await page.getByLabel('Current password').fill(PASSWORD);
  await page.keyboard.press('Enter');

  await expect(page.getByText('Password changed.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Change password' })).toBeFocused();
  await expect(page.getByRole('button', { name: /^Sign out Chrome/ })).toBeHidden();
  expect((await other.page.request.get('/api/auth/me')).status()).toBe(401);
});

test('A place that is not known is signed out', async ({ page, person }) => {
  const other = await person.elsewhere();
  await page.getByRole('button', { name: 'Refresh' }).click();

  await page.getByRole('button', { name: /^Sign out Chrome/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Sign out Chrome/ });
  await dialog.getByLabel('Enter your password').fill('not my password');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Enter your password')).toHaveAccessibleDescription(
    'That password isn’t right.',
  );
  await dialog.getByLabel('Enter your password').fill(PASSWORD);
  await page.keyboard.press('Enter');

  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: /^Sign out Chrome/ })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Active sessions' })).toBeFocused();
  expect((await other.page.request.get('/api/auth/me')).status()).toBe(401);
});

test('The colours are chosen, and there from the first sight', async ({ page }) => {
  const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);

  await page.getByRole('radio', { name: 'Dark' }).check();
  expect(await scheme()).toBe('dark');
  await page.reload();
  expect(await scheme()).toBe('dark');

  await page.getByRole('radio', { name: 'System' }).check();
  expect(await scheme()).toBe('light dark');
});

test('The language is chosen, and the page turns round', async ({ page }) => {
  await page.getByRole('radio', { name: 'العربية' }).check();

  await expect(page.getByRole('heading', { name: 'الحساب' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');

  await page.getByRole('radio', { name: 'English' }).check();
  await expect(page.getByRole('heading', { name: 'Account' })).toBeVisible();
});

test('Hours and the first day of a week are chosen', async ({ page, person }) => {
  await person.has({ title: 'Call Ana', due_date: `${day(1)}T15:00:00Z` });

  await page.getByRole('radio', { name: '3:00 pm' }).check();
  await page.getByRole('radio', { name: 'Sunday' }).check();
  await page.goto(`/upcoming?as=week&day=${day(1)}`);
  await expect(page.getByRole('main').getByText('3:00 pm')).toBeVisible();
  await expect(page.locator('.days h3').first()).toContainText('Sun');

  await page.goto('/account');
  await page.getByRole('group', { name: 'Time format' }).getByLabel('Automatic').check();
  await page.getByRole('group', { name: 'Week starts on' }).getByLabel('Automatic').check();
  await page.goto(`/upcoming?as=week&day=${day(1)}`);
  await expect(page.getByRole('main').getByText('15:00')).toBeVisible();
  await expect(page.locator('.days h3').first()).toContainText('Mon');
});

test('An account is deleted by its password alone', async ({ page, person }) => {
  await page.getByRole('button', { name: 'Delete account' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete your account?' });
  await dialog.getByLabel('Enter your password').fill('not my password');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Enter your password')).toHaveAccessibleDescription(
    'That password isn’t right.',
  );

  await dialog.getByLabel('Enter your password').fill(PASSWORD);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(page.getByText('Your account has been deleted.')).toBeVisible();
  const again = await page.request.post('/api/auth/login', {
    data: { email: person.email, password: PASSWORD },
    headers: { origin: person.origin },
  });
  expect(again.status()).toBe(401);
});

test('What becomes of shared lists is said before the account is deleted', async ({
  browser,
  page,
  person,
}) => {
  const context = await browser.newContext();
  const ana = new Person(await context.newPage(), person.origin);
  await ana.registers();
  for (const name of ['Groceries', 'Diary']) {
    const { id } = (await person.posts('/api/lists', { name })) as { id: string };
    const share = `/api/lists/${id}/share`;
    const { space_id } = (await person.posts(share, {})) as { space_id: string };
    if (name === 'Groceries') {
      const made = await person.posts(`/api/spaces/${space_id}/invitations`, { role: 'editor' });
      await ana.posts('/api/invitations/accept', { token: (made as { token: string }).token });
    }
  }

  await page.getByRole('button', { name: 'Delete account' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete your account?' });
  await expect(dialog.getByText(`The shared list “Groceries” goes to ${ana.email}.`)).toBeVisible();
  await expect(dialog.getByText('“Diary”')).toBeVisible();
  await context.close();
});

test('The page says what it can without the service, and the rest when it is back', async ({
  context,
  page,
  person,
}) => {
  await person.keepsTheApp();
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('alert').first()).toContainText('can’t be reached');
  await expect(page.getByRole('radio', { name: 'System' })).toBeChecked();

  await context.setOffline(false);

  await expect(page.getByRole('combobox', { name: 'Time zone' })).toBeVisible();
});
