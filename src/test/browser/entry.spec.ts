import { expect, PASSWORD, refuse, test } from './support/test.ts';

test('What is missing is told beside its field', async ({ page }) => {
  await page.goto('/');

  await page.getByRole('button', { name: 'Sign in' }).click();

  await expect(page.getByLabel('Email')).toHaveAccessibleDescription('Enter your email address.');
  await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(
    'Enter your password.',
  );
  await expect(page.getByLabel('Email')).toBeFocused();
  // What is wrong is red, also with the focus.
  const wrong = page.getByText('Enter your email address.');
  const red = await wrong.evaluate(it => getComputedStyle(it).color);
  const box = page.locator('.box').filter({ has: page.getByLabel('Email') });
  await expect(box).toHaveCSS('border-top-color', red);
  await expect(box).toHaveCSS('outline-color', red);
});

test('A wrong password is told beside its field', async ({ page, person }) => {
  await person.registers();
  await page.context().clearCookies();
  await page.goto('/');

  await person.enters(person.email, 'not my password');

  const password = page.getByLabel('Password', { exact: true });
  await expect(password).toHaveAccessibleDescription('Wrong email or password.');
  await expect(password).toBeFocused();
});

test('An address that is taken is told beside its field', async ({ page, person }) => {
  await person.registers();
  await page.context().clearCookies();
  await page.goto('/register');

  await person.enters(person.email, PASSWORD);

  await expect(page.getByLabel('Email')).toHaveAccessibleDescription(/already/);
});

test('A rule that only the service knows is told beside its field', async ({ page, person }) => {
  await page.goto('/register');

  await person.enters(person.email, 'x'.repeat(257));

  await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(
    /must have 8 to 256 characters/,
  );
});

test('An outage does not read as a wrong password', async ({ page, person }) => {
  await page.goto('/');
  await refuse(page, '/api/auth/login', 503);

  await person.enters(person.email, PASSWORD);

  await expect(page.getByRole('alert')).toContainText('can’t reach its data right now');
  await expect(page.getByText('isn’t right')).toBeHidden();
});

test('Too many tries are told with the time to wait', async ({ page, person }) => {
  await page.goto('/');
  await refuse(page, '/api/auth/login', 429, 90);

  await person.enters(person.email, PASSWORD);

  await expect(page.getByRole('alert')).toHaveText('Too many attempts. Try again in 2 minutes.');
});

test('A network that is down is told, and the form is kept', async ({ context, page, person }) => {
  await page.goto('/');
  await context.setOffline(true);

  await person.enters(person.email, PASSWORD);

  await expect(page.getByRole('alert')).toContainText('can’t be reached');
  await expect(page.getByLabel('Email')).toHaveValue(person.email);
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue(PASSWORD);
});

test('Password managers are told what is what', async ({ page }) => {
  await page.goto('/');
  const password = page.getByLabel('Password', { exact: true });

  await expect(page.getByLabel('Email')).toHaveAttribute('autocomplete', 'username webauthn');
  await expect(password).toHaveAttribute('autocomplete', 'current-password');
  await page.getByRole('link', { name: 'Create an account' }).click();
  await expect(password).toHaveAttribute('autocomplete', 'new-password');
});

test('A password can be looked at while it is typed', async ({ page }) => {
  await page.goto('/');
  const password = page.getByLabel('Password', { exact: true });
  await password.fill('correct horse');

  await page.getByRole('button', { name: 'Show password' }).click();
  await expect(password).toHaveAttribute('type', 'text');

  await page.getByRole('button', { name: 'Hide password' }).click();
  await expect(password).toHaveAttribute('type', 'password');
  await expect(password).toHaveValue('correct horse');
});

test('German is chosen before signing in, and quick add understands it', async ({
  page,
  person,
}) => {
  await person.registers();
  await page.context().clearCookies();
  await page.goto('/');
  await page.getByLabel('Language').selectOption({ label: 'Deutsch' });

  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await page.getByLabel('E-Mail').fill(person.email);
  await page.getByLabel('Passwort', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  const writing = page.getByRole('textbox', { name: 'Aufgabe hinzufügen' });
  await writing.fill('morgen um 9 Zahnarzt #privat');
  await expect(page.getByRole('list', { name: 'Verstanden' })).toContainText('Morgen');
  await writing.press('Enter');

  await expect(page.getByRole('checkbox', { name: 'Zahnarzt' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/Morgen .*Zahnarzt\s+9:00\s+privat/s);
});
