import { expect, PASSWORD, test } from './support/test.ts';

test('A person can register, add, finish, delete and undo', async ({ page, person }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Create an account' }).click();
  await person.enters(person.email, PASSWORD);

  await expect(page.getByRole('heading', { name: 'A clear page' })).toBeVisible();
  // The first task can be typed at once.
  await expect(page.getByRole('textbox', { name: 'Add a task' })).toBeFocused();
  await person.adds('Call Ana');
  await person.adds('Buy bread');
  await expect(page.getByRole('textbox', { name: 'Add a task' })).toBeFocused();
  await expect(page.getByText('2 open')).toBeVisible();

  await person.task('Call Ana').check();
  await expect(page.getByText('1 open')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Open tasks' })).not.toContainText('Call Ana');

  await page.getByRole('button', { name: 'Delete Buy bread' }).click();
  await expect(page.getByRole('heading', { name: 'All done' })).toBeVisible();
  const restored = page.waitForResponse('**/restore');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(person.task('Buy bread')).toBeVisible();
  await restored;

  await page.reload();
  await expect(person.task('Buy bread')).not.toBeChecked();
  await page.getByRole('button', { name: 'Finished' }).click();
  await expect(person.task('Call Ana')).toBeChecked();
});
