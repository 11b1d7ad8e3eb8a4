import { expect, test } from './support/test.ts';

// The page's own policy takes no address of a worker but the page's.
test.use({ bypassCSP: true });

test('A new version is announced, and taken when the person wants it', async ({ page, person }) => {
  await person.isSignedIn();
  await person.opensTheApp();
  await person.keepsTheApp();
  await expect(page.getByRole('button', { name: 'Update' })).toBeHidden();

  // To the browser a worker from another address is a newer one.
  await page.evaluate(() => navigator.serviceWorker.register('/sw.js?newer'));
  await expect(page.getByText('A new version of Todo is ready.')).toBeVisible();
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Update' }).click();
  await reloaded;

  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const running = await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL);
  expect(running).toMatch(/\?newer$/);
});
