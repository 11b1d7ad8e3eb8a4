import { expect, test } from './support/test.ts';

test.beforeEach(async ({ person }) => person.isSignedIn());

test('Deeds are undone and done again by keys, in their order', async ({ page, person }) => {
  await person.has({ title: 'Call Anna' });
  await person.opensTheApp();
  await person.chooses('Edit title', 'Call Anna');
  await person.renames('Call Ana');
  await person.adds('Pay rent #new');
  await page.keyboard.press('Escape');

  await page.keyboard.press('ControlOrMeta+z');
  await expect(person.note('Undid: added “Pay rent”')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(person.task('Call Anna')).toBeVisible();
  await person.expectSaved('Call Anna');
  // A new tag is removed with the only task that had it.
  await expect.poll(() => person.asks('/api/tags')).toMatchObject({ tags: [] });

  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(person.task('Call Ana')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(person.row('Pay rent')).toContainText('new');
  await person.expectSaved('Call Ana', 'Pay rent');

  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(person.rows).toHaveCount(2);
});

test('The palette undoes and does again', async ({ page, person }) => {
  await person.has({ title: 'Call Ana' });
  await person.opensTheApp();
  await person.task('Call Ana').check();
  await expect(person.task('Call Ana')).toBeHidden();
  const asks = async (command: string) => {
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.type(command);
    await page.keyboard.press('Enter');
  };

  await asks('undo');
  await expect(person.task('Call Ana')).toBeVisible();
  await asks('redo');
  await expect(person.task('Call Ana')).toBeHidden();
});

test('What somebody changed since is left and said', async ({ page, person }) => {
  const made = await person.has({ title: 'One' }, { title: 'Two' }, { title: 'Three' });
  await person.opensTheApp();
  await person.task('One').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('1');
  const urgent = () => person.savedTasks().then(all => all.map(it => it.priority));
  await expect.poll(urgent).toEqual(['urgent', 'urgent', 'urgent']);
  for (const { id } of made.slice(0, 2)) {
    await person.patches(`/api/tasks/${id}`, { priority: 'low' });
  }
  await expect(person.rows.filter({ hasText: 'Urgent' })).toHaveCount(1);

  await page.keyboard.press('ControlOrMeta+z');

  await expect(person.note('Undone, except for 2 that were edited since.')).toBeVisible();
  await expect.poll(urgent).toEqual(expect.arrayContaining(['low', 'low', 'medium']));
});

test('Emptying the trash deletes what the question names, and nothing else', async ({
  page,
  person,
}) => {
  const made = await person.has({ title: 'One' }, { title: 'Two' }, { title: 'Late' });
  for (const { id } of made.slice(0, 2)) {
    await person.deletes(`/api/tasks/${id}`);
  }
  await person.opensTheApp('/trash');
  await expect(person.rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Empty the trash' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete 2 tasks permanently?' });
  await expect(dialog.getByRole('listitem')).toHaveText(['Two', 'One']);

  await person.deletes(`/api/tasks/${made[2]?.id}`);
  await expect(person.rows).toHaveCount(3);
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Empty the trash' }).click();

  await expect(person.rows).toHaveCount(1);
  await expect
    .poll(() => person.asks('/api/tasks/trash'))
    .toMatchObject({ tasks: [{ title: 'Late' }] });
});
