import { AxeBuilder } from '@axe-core/playwright';
import { expect, PASSWORD, test } from './support/test.ts';

test('A person saves their recovery codes and comes back by one', async ({ page, person }) => {
  await page.goto('/register');
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Recovery codes' });
  await expect(dialog.getByRole('listitem')).toHaveCount(10);
  const [code = ''] = await dialog.getByRole('listitem').allTextContents();
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  expect((await saved).suggestedFilename()).toBe('todo-recovery-codes.txt');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('Save your recovery codes')).toBeHidden();

  await page.goto('/recover');
  await page.getByRole('button', { name: 'Use a recovery code instead' }).click();
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Recovery code').fill(code.toUpperCase());
  await page.getByLabel('New password').fill('battery horse correct');
  await page.getByRole('button', { name: 'Set new password' }).click();
  await expect(page.getByRole('heading', { name: 'Your password is set' })).toBeFocused();
});

test('A code that is none is said at its field', async ({ page, person }) => {
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await page.getByRole('button', { name: 'Use a recovery code instead' }).click();
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Recovery code').fill('nothing');
  await page.getByLabel('New password').fill('battery horse correct');
  await page.getByRole('button', { name: 'Set new password' }).click();
  await expect(page.getByLabel('Recovery code')).toBeFocused();
  await expect(page.getByLabel('Recovery code')).toHaveAccessibleDescription(
    /isn’t an unused recovery code/,
  );
});

for (const [device, width, height] of [
  ['desktop', 1280, 800],
  ['small phone', 320, 640],
] as const) {
  test(`A link is asked for by e-mail on a ${device}`, async ({ page, person }, info) => {
    await page.setViewportSize({ width, height });
    await page.goto('/recover');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.getByRole('button', { name: 'Send the link' })).toBeVisible();
      await page.screenshot({ path: info.outputPath(`${colorScheme}.png`) });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(it => it.id)).toEqual([]);
    }
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByLabel('Email')).toBeFocused();
    await page.getByLabel('Email').fill(person.email);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Check your e-mail' })).toBeFocused();
    await expect(page.getByText(person.email, { exact: false })).toBeVisible();
  });
}

test('A link that is dead says so', async ({ page }) => {
  await page.goto('/recover#nothing');
  await expect(
    page.getByRole('heading', { name: 'This link doesn’t work any more' }),
  ).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
});

test('A person makes new codes and signs out everywhere else', async ({ page, person }) => {
  await person.isSignedIn();
  await person.elsewhere();
  await person.opensTheApp('/account');
  await page.getByRole('button', { name: 'Make new codes' }).click();
  let dialog = page.getByRole('dialog');
  await dialog.getByLabel('Enter your password to confirm').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Make new codes' }).click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(10);
  await page.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('button', { name: 'Sign out others' }).click();
  dialog = page.getByRole('dialog');
  await dialog.getByLabel('Enter your password to confirm').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Sign out others' }).click();
  await expect(page.getByText('Signed out everywhere else')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign out others' })).toBeHidden();
});
