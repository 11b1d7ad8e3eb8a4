import { day, expect, PASSWORD, test } from './support/test.ts';

test('A person registers, writes a line, and sees it land under Tomorrow', async ({
  page,
  person,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Create an account' }).click();
  await person.enters(person.email, PASSWORD);

  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
  // The first task can be typed at once, without looking for where.
  await expect(person.writing).toBeFocused();
  await page.keyboard.type('Call Ana tomorrow 9am #family');
  const understood = page.getByRole('list', { name: 'Understood' });
  await expect(understood.getByRole('listitem')).toHaveText([/Tomorrow 0?9:00/, /family/]);
  await page.keyboard.press('Enter');

  const tomorrow = person.section('Tomorrow');
  await expect(tomorrow.getByRole('checkbox', { name: 'Call Ana' })).not.toBeChecked();
  await expect(tomorrow.getByRole('listitem')).toContainText(/9:00.*family/s);
  await expect(person.writing).toBeFocused();
  await expect(person.writing).toHaveValue('');

  await person.expectSaved('Call Ana');
  const [saved] = await person.savedTasks();
  expect(saved?.due_date).toBe(new Date(`${day(1)}T09:00`).toISOString().replace('.000Z', 'Z'));
  expect(saved?.tags.map(it => it.name)).toEqual(['family']);
});

test('A person finishes, deletes and undoes, and all of it is kept', async ({ page, person }) => {
  await person.isSignedIn();
  await person.opensTheApp();
  await person.adds('Call Ana', 'Buy bread');

  await person.task('Call Ana').check();
  await expect(person.note('Completed “Call Ana”')).toBeVisible();
  await expect(person.rows).toHaveText([/Buy bread/]);

  await person.chooses('Delete', 'Buy bread');
  await expect(page.getByRole('heading', { name: 'All done' })).toBeVisible();
  await person.undoes();
  await expect(person.task('Buy bread')).toBeVisible();
  await person.expectSaved('Buy bread', 'Call Ana');

  await page.reload();
  await expect(person.task('Buy bread')).not.toBeChecked();
  await person.goesTo('Completed');
  await expect(person.task('Call Ana')).toBeChecked();
});
