import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, PASSWORD, refuse, test } from './support/test.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function expectNoViolations(page: Page): Promise<void> {
  // What is still on its way has colours in between.
  await page.evaluate(() => Promise.all(document.getAnimations().map(it => it.finished)));
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(violations.map(it => `${it.id}: ${it.nodes.map(node => node.html)}`)).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`In ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('the form is accessible, also with its errors', async ({ page, person }) => {
      await page.goto('/');
      await expectNoViolations(page);

      await page.getByRole('button', { name: 'Sign in' }).click();
      await expectNoViolations(page);

      await page.getByRole('link', { name: 'Create an account' }).click();
      await refuse(page, '/api/auth/register', 503);
      await person.enters(person.email, PASSWORD);
      await expect(page.getByRole('alert')).toContainText('right now');
      await expectNoViolations(page);
    });

    test('the tasks are accessible, none, some and finished', async ({ page, person }) => {
      await person.isSignedIn();
      await person.opensTheApp();
      await expect(page.getByRole('heading', { name: 'A clear page' })).toBeVisible();
      await expectNoViolations(page);

      await person.has(
        { title: 'Water the plants', recurrence_pattern: { frequency: 'weekly' } },
        { title: 'Ask about the flat', priority: 'high', tags: ['home'] },
        { title: 'Renew passport', priority: 'urgent', due_date: '2020-02-29' },
        { title: 'Call Ana', due_date: new Date().toISOString().slice(0, 10) },
        { title: 'Send the invoice', completed: true, priority: 'urgent', tags: ['work'] },
      );
      await page.reload();
      await page.getByRole('button', { name: 'Finished 1' }).click();
      await person.task('Renew passport').hover();
      await expectNoViolations(page);

      await page.getByRole('button', { name: 'Delete Call Ana' }).click();
      await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
      await expectNoViolations(page);

      await refuse(page, '/api/*/tasks/*', 503);
      await person.task('Renew passport').click();
      await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
      await expectNoViolations(page);

      await page.getByRole('button', { name: 'Account of' }).click();
      await expectNoViolations(page);
    });
  });
}

test('Nothing is wider than the narrowest screen', async ({ page, person }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await person.isSignedIn();
  await person.has({ title: 'W'.repeat(200), tags: ['w'.repeat(50)], due_date: '2020-02-29' });
  await person.opensTheApp();
  await page.getByRole('button', { name: /^Delete W/ }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(person.task('WW')).toBeVisible();

  const [needed, there] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);

  expect(needed).toBeLessThanOrEqual(there ?? 0);
});

test('Everything that is pressed is large enough for a thumb', async ({ page, person }) => {
  await person.isSignedIn();
  await person.has({ title: 'Call Ana' });
  await person.opensTheApp();

  const heights = await page
    .locator('button, label:has(input)')
    .evaluateAll(all => all.map(it => it.getBoundingClientRect().height).filter(it => it > 0));

  expect(Math.min(...heights)).toBeGreaterThanOrEqual(40);
});
