import { rm } from 'node:fs/promises';
import { freePort, Service } from './support/service.ts';
import { expect, PASSWORD, test } from './support/test.ts';

// It has a service of its own, which takes a while to come.
test.setTimeout(90_000);

test('A service without accounts opens on making the first one', async ({ browser }, info) => {
  const data = info.outputPath('data');
  const service = new Service(await freePort(), data);
  await service.start();
  const context = await browser.newContext({ baseURL: service.url });
  const page = await context.newPage();
  try {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Create the first account' })).toBeVisible();
    await expect(page.getByText('A to-do list for all your devices')).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Language' })).toBeVisible();
    // There is nothing to sign in to.
    await expect(page.getByRole('link', { name: 'Sign in' })).toHaveCount(0);

    await expect(page.getByLabel('Email')).toBeFocused();
    await page.keyboard.type('ana@example.com');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();

    const next = await (await browser.newContext({ baseURL: service.url })).newPage();
    await next.goto('/');
    await expect(next.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await expect(next).toHaveURL('/');
    await next.context().close();
  } finally {
    await context.close();
    await service.stop();
    await rm(data, { recursive: true, force: true });
  }
});
