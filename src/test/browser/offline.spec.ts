import type { Locator, Page, Route } from '@playwright/test';
import { expect, SYNC, test } from './support/test.ts';

test('What is done offline survives a reload and reaches the service once', async ({
  context,
  page,
  person,
}) => {
  await person.isSignedIn();
  await person.has(
    { title: 'Call Anna', tags: ['family'] },
    { title: 'Buy bread' },
    { title: 'Old note' },
  );
  await person.opensTheApp();
  await person.keepsTheApp();
  await context.setOffline(true);

  await person.adds('Water the plants tomorrow #home', 'Pay rent');
  await person.chooses('Edit title', 'Call Anna');
  await person.renames('Call Ana');
  await person.task('Buy bread').check();
  await person.chooses('Delete', 'Old note');
  await person.chooses('Due today', 'Pay rent');
  await expect(person.section('Today')).toContainText('Pay rent');
  await expect(person.note(/^\s*Offline\. \d changes will sync later/)).toBeVisible();

  await page.reload();
  await expect(person.section('Tomorrow')).toContainText('Water the plants');
  await expect(person.section('Today')).toContainText('Pay rent');
  await expect(person.task('Call Ana')).toBeVisible();
  await expect(person.rows).toHaveCount(3);
  await expect(person.note(/Offline/)).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByText('Offline')).toBeHidden();
  await person.expectSaved('Buy bread', 'Call Ana', 'Pay rent', 'Water the plants');
  expect(await person.asks('/api/tasks/trash')).toMatchObject({ tasks: [{ title: 'Old note' }] });
  const saved = await person.savedTasks();
  expect(saved.find(it => it.title === 'Buy bread')).toMatchObject({ completed: true });
  expect(saved.find(it => it.title === 'Water the plants')?.tags).toMatchObject([{ name: 'home' }]);
  await expect(person.rows).toHaveCount(3);
});

test('Going offline and coming back moves nothing', async ({ context, page, person }) => {
  await person.isSignedIn();
  await person.has({ title: 'Buy bread' });
  await person.opensTheApp();
  await person.keepsTheApp();
  const before = await person.row('Buy bread').boundingBox();

  await context.setOffline(true);
  await person.adds('Pay rent');
  await expect(person.note(/Offline/)).toBeVisible();
  const heading = page.getByRole('main').locator('.heading');
  const title = await heading.boundingBox();
  const said = await person.note(/Offline/).boundingBox();

  expect((await person.row('Pay rent').boundingBox())?.y).toBe(before?.y);
  expect((said?.y ?? 0) + (said?.height ?? 0)).toBeLessThanOrEqual(title?.y ?? 0);
  await context.setOffline(false);
  await expect(page.getByText('Offline')).toBeHidden();
  expect((await person.row('Pay rent').boundingBox())?.y).toBe(before?.y);
  expect(await heading.boundingBox()).toEqual(title);
});

test('What is shown lasts, even if the page goes at once', async ({ context, page, person }) => {
  await person.isSignedIn();
  await person.opensTheApp();
  await person.keepsTheApp();
  await context.setOffline(true);

  await person.writing.fill('Buy bread');
  const gone = page.waitForEvent('load');
  await person.writing.evaluate((field: HTMLTextAreaElement) => {
    field.form?.requestSubmit();
    window.location.reload();
  });
  await gone;

  await expect(person.task('Buy bread')).toBeVisible();
});

test('The whole app opens offline', async ({ context, page, person }) => {
  await person.isSignedIn();
  await person.has({ title: 'Call Ana', tags: ['family'], description: 'About the flat' });
  await person.opensTheApp();
  await person.keepsTheApp();
  await context.setOffline(true);

  await page.goto('/today');
  await expect(page.getByRole('heading', { name: 'Nothing due today' })).toBeVisible();
  await person.goesTo('family');
  const details = await person.opensDetails('Call Ana');
  await expect(details).toContainText('About the flat');
  await page.goto('/tags');
  await expect(page.getByRole('main')).toContainText('family');
});

test('What keeps the app comes with the network', async ({ context, page, person }) => {
  await page.addInitScript(() => {
    const { serviceWorker } = navigator;
    const register = serviceWorker.register.bind(serviceWorker);
    serviceWorker.register = address =>
      register(address).catch(error => {
        document.documentElement.dataset.missed = address.toString();
        throw error;
      });
  });
  await person.isSignedIn();
  await person.opensTheApp();
  await context.setOffline(true);
  await expect(page.locator('html')).toHaveAttribute('data-missed', '/sw.js');

  await context.setOffline(false);

  await person.keepsTheApp();
});

test('The notice of it is a line of the page and covers nothing', async ({
  context,
  page,
  person,
}) => {
  await person.isSignedIn();
  await person.opensTheApp();
  await person.keepsTheApp();
  await context.setOffline(true);
  await person.adds('Pay rent');
  const notice = person.note('1 change will sync later');
  await expect(notice).toBeVisible();

  const edges = (it: Locator) =>
    it.evaluate(element => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { left, right, top, bottom };
    });
  const text = await edges(notice.getByRole('paragraph'));
  const again = await edges(notice.getByRole('button'));
  const title = await edges(page.getByRole('heading', { level: 1 }));
  const account = await edges(page.getByRole('button', { name: 'Account of' }));
  expect(text.left).toBeCloseTo(title.left, 0);
  expect((text.top + text.bottom) / 2).toBeCloseTo((again.top + again.bottom) / 2, 0);
  expect((text.top + text.bottom) / 2).toBeCloseTo((account.top + account.bottom) / 2, 0);
  expect(again.right).toBeLessThanOrEqual(account.left);
  expect(text.bottom).toBeLessThanOrEqual(title.top);
});

test('What could not be answered is sent again, and done once', async ({ page, person }) => {
  await page.clock.install();
  await person.isSignedIn();
  await person.opensTheApp();
  // The service takes it, and the answer is lost on its way back, until the person has asked.
  await page.route(SYNC, async route => {
    if (await page.evaluate(() => document.documentElement.hasAttribute('data-asked'))) {
      return route.fallback();
    }
    await route.fetch();
    return route.abort('connectionreset');
  });

  await person.adds('Call Ana');

  await expect(person.note('1 change will sync later')).toBeVisible();
  await untilThePersonAsks(page);
  const again = page.getByRole('button', { name: 'Try again' });
  await again.evaluate(button => {
    button.addEventListener('click', () => document.documentElement.setAttribute('data-asked', ''));
  });
  await again.click();
  await expect(page.getByText('1 change will sync later')).toBeHidden();
  await person.expectSaved('Call Ana');
});

test('Who asks again during an attempt that fails is not made to wait', async ({
  page,
  person,
}) => {
  await page.clock.install();
  await person.isSignedIn();
  await person.opensTheApp();
  await page.route(SYNC, route => route.abort(), { times: 1 });
  await person.adds('Call Ana');
  await expect(person.note('1 change will sync later')).toBeVisible();

  const attempt = new Promise<Route>(resolve =>
    page.route(SYNC, route => resolve(route), { times: 1 }),
  );
  const underWay = await attempt;
  await untilThePersonAsks(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await underWay.abort();

  await expect(page.getByText('1 change will sync later')).toBeHidden();
  await person.expectSaved('Call Ana');
});

/** Stops the page's timers, so that it doesn't try by itself. */
async function untilThePersonAsks(page: Page): Promise<void> {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000);
}

test.describe('Before the browser keeps the app', () => {
  test.use({ serviceWorkers: 'block' });

  test('what is asked for and can’t be had is told, and comes with the network', async ({
    context,
    page,
    person,
  }) => {
    await person.isSignedIn();
    await person.opensTheApp();
    await context.setOffline(true);

    await page.keyboard.press('?');
    await expect(page.getByRole('alert').getByText('can’t be reached')).toBeVisible();

    await context.setOffline(false);
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  });

  test('a part that can’t be had can be tried again', async ({ page, person }) => {
    const PART = '**/controls*.js';
    await page.route(PART, route => route.abort());
    await person.isSignedIn();
    await person.has({ title: 'Pay rent' });
    await person.opensTheApp();

    await page.getByRole('button', { name: 'Actions for Pay rent' }).click();
    await expect(page.getByText('Something went wrong')).toBeVisible();

    await page.unroute(PART);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('menuitem', { name: 'Due today' }).click();
    await expect(person.section('Today')).toContainText('Pay rent');
  });
});
