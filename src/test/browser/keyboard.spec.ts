import { expect, PASSWORD, test } from './support/test.ts';

test('The keyboard alone is enough', async ({ page, person }) => {
  const { keyboard } = page;
  await page.goto('/register');
  await expect(page.getByLabel('Email')).toBeFocused();
  await keyboard.type(person.email);
  await keyboard.press('Tab');
  await keyboard.type(PASSWORD);
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Tasks' })).toBeVisible();

  await page.getByRole('textbox', { name: 'Add a task' }).focus();
  for (const title of ['One', 'Two', 'Three']) {
    await keyboard.type(title);
    await keyboard.press('Enter');
  }
  await expect(page.getByRole('checkbox')).toHaveCount(3);

  // Past the button that adds, to the newest task.
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await expect(person.task('Three')).toBeFocused();
  await keyboard.press('Space');
  await expect(person.task('Three')).toBeHidden();
  await expect(person.task('Two')).toBeFocused();

  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(person.task('Two')).toBeHidden();
  await expect(person.task('One')).toBeFocused();

  await keyboard.press('ControlOrMeta+z');
  await expect(person.task('Two')).toBeVisible();
});

test('The focus goes to the input when the last task is gone', async ({ page, person }) => {
  await person.isSignedIn();
  await person.has({ title: 'Call Ana' });
  await person.opensTheApp();

  await page.getByRole('button', { name: 'Delete Call Ana' }).focus();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('textbox', { name: 'Add a task' })).toBeFocused();
});

test('The focus goes to the input when the last finished task is opened again', async ({
  page,
  person,
}) => {
  await person.isSignedIn();
  await person.has({ title: 'Call Ana', completed: true });
  await person.opensTheApp();

  await page.getByRole('button', { name: 'Finished' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');

  await expect(page.getByRole('textbox', { name: 'Add a task' })).toBeFocused();
});

test('Signing out needs no pointer', async ({ page, person }) => {
  await person.isSignedIn();
  await person.opensTheApp();

  await page.getByRole('button', { name: 'Account of' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});
