import { expect, test } from './support/test.ts';

test('Swagger UI keeps its policy and shows the API', async ({ page }) => {
  await page.goto('/docs');

  await expect(page.getByText('/api/auth/login')).toBeVisible();
  await page.getByText('/api/auth/login').click();
  await expect(page.getByRole('button', { name: 'Try it out' })).toBeVisible();
});
