import { AxeBuilder } from '@axe-core/playwright';
import { closesTheApp, Pushed, subscribesLocally } from './support/push.ts';
import { day, expect, type Person, test } from './support/test.ts';

test.beforeEach(async ({ context, baseURL, person }) => {
  await context.grantPermissions(['notifications'], { origin: baseURL ?? '' });
  await subscribesLocally(context);
  await person.isSignedIn();
});

/** Turns notifications on where they are asked for first: at a reminder. */
async function turnsOn(person: Person): Promise<void> {
  await person.adds('Ask first tomorrow 9am !10m');
  await person.page.getByRole('button', { name: 'Notify me' }).click();
  await expect(person.page.getByText('Reminders now ring on this device.')).toBeVisible();
}

async function expectCompleted(person: Person, id: string): Promise<void> {
  await expect
    .poll(async () => (await person.savedTasks()).find(it => it.id === id)?.completed)
    .toBe(true);
}

test('The page asks in its own words before the browser does', async ({ person, page }) => {
  await person.opensTheApp();
  await person.keepsTheApp();
  await person.adds('Call Ana tomorrow 9am !30m');

  const question = page.getByRole('region', { name: /Get reminders on this device/ });
  await expect(question).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await question.getByRole('button', { name: 'Notify me' }).click();

  await expect(page.getByText('Reminders now ring on this device.')).toBeVisible();
  const { subscriptions } = (await person.asks('/api/push')) as { subscriptions: unknown[] };
  expect(subscriptions).toHaveLength(1);
});

test('“Not now” is not asked again, and is said where a reminder is set', async ({
  person,
  page,
}) => {
  await person.opensTheApp();
  await person.keepsTheApp();
  await person.adds('Call Ana tomorrow 9am !30m');
  await page.getByRole('button', { name: 'Not now' }).click();
  await person.adds('Call Ben tomorrow 9am !30m');
  await expect(person.task('Call Ben')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Notify me' })).toBeHidden();

  const details = await person.opensDetails('Call Ben');
  await expect(
    details.getByText('Reminders ring here only while Todo is open.', { exact: false }),
  ).toBeVisible();
  await details.getByRole('link', { name: 'Notifications' }).click();

  await expect(page.getByRole('heading', { name: 'Notifications' })).toBeFocused();
});

test('Devices are listed, tested, removed, and mornings begin when a person says', async ({
  person,
  page,
}) => {
  await person.opensTheApp();
  await person.keepsTheApp();
  await turnsOn(person);
  await page.goto('/account');
  const part = page.getByRole('region', { name: 'Notifications' });

  await expect(part.getByText('Reminders ring here, even when Todo is closed.')).toBeVisible();
  await part.getByRole('button', { name: 'Send a test' }).click();
  await expect(person.note('Sent a test')).toBeVisible();
  await part.getByLabel('Morning', { exact: true }).selectOption({ index: 6 });
  await expect(part.getByText('Saved')).toBeVisible();
  expect(await person.asks('/api/auth/me')).toMatchObject({ morning_hour: 6 });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);

  await part.getByRole('button', { name: 'Turn off' }).click();
  await expect(part.getByRole('button', { name: 'Turn on' })).toBeVisible();
  expect(await person.asks('/api/push')).toMatchObject({ subscriptions: [] });
});

test('E-mails come only to who wants them', async ({ person, page }) => {
  await person.opensTheApp();
  await page.goto('/account');
  const emails = page.getByRole('group', { name: 'By email' });

  await emails.getByLabel('What’s due today, every morning').check();
  await expect(emails.getByText('Saved')).toBeVisible();
  expect(await person.asks('/api/mail')).toMatchObject({ reminders: false, daily: true });
  await emails.getByLabel('What’s due today, every morning').uncheck();
  await expect
    .poll(() => person.asks('/api/mail'))
    .toMatchObject({ reminders: false, daily: false });
});

test('Reminders go to another app, whose secret shows once', async ({ person, page }) => {
  await person.opensTheApp();
  await page.goto('/account');
  const part = page.getByRole('region', { name: 'Notifications' });
  await part.getByRole('button', { name: 'Add a webhook' }).click();

  await expect(part.getByLabel('Webhook address')).toBeFocused();
  await page.keyboard.type('http://intranet/hook');
  await page.keyboard.press('Enter');
  await expect(part.getByRole('alert')).toContainText('must be an https address');
  await part.getByLabel('Webhook address').fill('https://hooks.example.com/todo');
  await page.keyboard.press('Enter');

  await expect(part.getByLabel(/Copy this secret now/)).toHaveValue(/^whsec_/);
  await expect(part.getByText('https://hooks.example.com/todo')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await page.reload();
  await expect(part.getByText('https://hooks.example.com/todo')).toBeVisible();
  await expect(part.getByLabel(/Copy this secret now/)).toBeHidden();
  await part.getByRole('button', { name: 'Remove the webhook' }).click();
  await expect(part.getByRole('button', { name: 'Add a webhook' })).toBeVisible();
  expect(await person.asks('/api/webhook')).toEqual({ webhook: null });
});

test('With every tab closed a reminder shows, and its buttons reach the other devices', async ({
  person,
  context,
  page,
}) => {
  const [ana, ben] = await person.has({ title: 'Call Ana' }, { title: 'Call Ben' });
  if (!ana || !ben) {
    throw new Error('No tasks');
  }
  await person.opensTheApp();
  await person.keepsTheApp();
  await turnsOn(person);
  const [laptop, phone] = [await person.elsewhere(), await person.elsewhere()];
  await laptop.opensTheApp();
  await phone.opensTheApp();
  const browser = await Pushed.to(context, person.origin);
  await closesTheApp(page);

  await browser.remind(ana);
  await browser.expectShown('Call Ana');
  // Chromium on a desktop shows the first two.
  expect((await browser.shown())[0]?.actions.slice(0, 2)).toEqual(['Complete', 'In 1 hour']);
  await browser.presses('done');

  await browser.expectShown();
  await expect(laptop.task('Call Ana')).toBeHidden();
  await expect(phone.task('Call Ana')).toBeHidden();
  await expectCompleted(laptop, ana.id);

  await browser.remind(ben);
  await browser.expectShown('Call Ben');
  await browser.presses('tomorrow');
  const saved = expect.poll(async () => (await laptop.savedTasks()).find(it => it.id === ben.id));
  await saved.toMatchObject({ reminder_time: expect.stringContaining(`${day(1)}T`) });
  await expect(laptop.row('Call Ben')).toContainText('Reminds');
});

test('Offline, a button waits in the outbox, before what the next tab writes', async ({
  person,
  context,
  page,
}) => {
  const [ana] = await person.has({ title: 'Call Ana' });
  if (!ana) {
    throw new Error('No task');
  }
  await person.opensTheApp();
  await person.keepsTheApp();
  await turnsOn(person);
  const laptop = await person.elsewhere();
  const browser = await Pushed.to(context, person.origin);
  await closesTheApp(page);
  await context.setOffline(true);

  await browser.remind(ana);
  await browser.expectShown('Call Ana');
  await browser.presses('done');
  expect((await laptop.savedTasks()).find(it => it.id === ana.id)?.completed).toBe(false);

  const tab = await person.anotherTabOf(context);
  await tab.opensTheApp();
  await expect(tab.task('Call Ana')).toBeHidden();
  await context.setOffline(false);
  await expectCompleted(laptop, ana.id);
});

test('A page that is looked at shows the reminder itself, once', async ({
  person,
  context,
  page,
}) => {
  const [ana] = await person.has({ title: 'Call Ana' });
  if (!ana) {
    throw new Error('No task');
  }
  await person.opensTheApp();
  await person.keepsTheApp();
  await turnsOn(person);
  const browser = await Pushed.to(context, person.origin);
  await page.bringToFront();

  await browser.remind(ana);

  await expect(person.note('Reminder: “Call Ana”')).toBeVisible();
  await browser.expectShown();
});

test('What was finished elsewhere goes from the screen, and with the sign-out all does', async ({
  person,
  context,
  page,
}) => {
  const [ana, ben] = await person.has({ title: 'Call Ana' }, { title: 'Call Ben' });
  if (!ana || !ben) {
    throw new Error('No tasks');
  }
  await person.opensTheApp();
  await person.keepsTheApp();
  await turnsOn(person);
  const browser = await Pushed.to(context, person.origin);
  await page.goto('about:blank');
  await browser.remind(ana);
  await browser.remind(ben);
  await browser.expectShown('Call Ana', 'Call Ben');

  await browser.close(ana);
  await browser.expectShown('Call Ben');

  await page.goto('/');
  await page.getByRole('button', { name: 'Account of' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByLabel('Email')).toBeVisible();
  await browser.expectShown();
});

test('The icon counts what is due today and open', async ({ person, page }) => {
  const counts: number[] = [];
  await page.exposeFunction('counted', (count: number) => counts.push(count));
  await page.addInitScript(() => {
    Object.assign(navigator, {
      setAppBadge: async (count: number) => {
        (window as unknown as { counted(count: number): void }).counted(count);
      },
    });
  });
  await person.has(
    { title: 'Today', due_date: day(0) },
    { title: 'Done', due_date: day(0), completed: true },
    { title: 'Tomorrow', due_date: day(1) },
  );
  await person.opensTheApp();
  await expect.poll(() => counts.at(-1)).toBe(1);

  await person.task('Today').click();
  await expect.poll(() => counts.at(-1)).toBe(0);
});
