import { expect, test } from './support/test.ts';

test.beforeEach(async ({ person }) => person.isSignedIn());

test('What was deleted comes back as it was', async ({ person }) => {
  await person.has({ title: 'Call Ana', tags: ['family'], priority: 'high' });
  await person.opensTheApp();
  await person.chooses('Delete', 'Call Ana');
  await person.expectSaved();

  await person.goesTo('Trash');
  await person.row('Call Ana').getByRole('button', { name: 'Restore' }).click();
  await expect(person.note('Restored “Call Ana”')).toBeVisible();
  await person.goesTo('All tasks');

  await expect(person.row('Call Ana')).toContainText(/High.*family/s);
  await person.expectSaved('Call Ana');
});

test('What another device deleted can be restored here', async ({ person }) => {
  const [task] = await person.has({ title: 'Call Ana' });
  await person.deletes(`/api/tasks/${task?.id}`);
  await person.opensTheApp('/trash');

  await person.row('Call Ana').getByRole('button', { name: 'Restore' }).click();

  await person.expectSaved('Call Ana');
});

test('Several are restored together', async ({ page, person }) => {
  await person.has({ title: 'One' }, { title: 'Two' }, { title: 'Three' });
  await person.opensTheApp();
  await person.chooses('Select', 'Two');
  const bar = page.getByRole('toolbar');
  await bar.getByRole('button', { name: 'Select all' }).click();
  await bar.getByRole('button', { name: 'Delete' }).click();
  await expect(person.note('Moved 3 tasks to the trash')).toBeVisible();

  await person.undoes();

  await expect(person.rows).toHaveCount(3);
  await person.expectSaved('One', 'Three', 'Two');
});

test('The trash is emptied for good, after asking', async ({ page, person }) => {
  const made = await person.has({ title: 'One' }, { title: 'Two' }, { title: 'Kept' });
  for (const { id } of made.slice(0, 2)) {
    await person.deletes(`/api/tasks/${id}`);
  }
  await person.opensTheApp('/trash');
  await expect(person.rows).toHaveCount(2);

  await page.getByRole('button', { name: 'Empty the trash' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete 2 tasks permanently?' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(person.rows).toHaveCount(2);

  await page.getByRole('button', { name: 'Empty the trash' }).click();
  await dialog.getByRole('button', { name: 'Empty the trash' }).click();
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
  await expect.poll(() => person.asks('/api/tasks/trash')).toMatchObject({ count: 0 });
  await person.expectSaved('Kept');
});

test('One task is deleted for good, with the steps that went with it, after asking', async ({
  page,
  person,
}) => {
  const [trip, ...others] = await person.has({ title: 'Trip' }, { title: 'One' }, { title: 'Two' });
  await person.has({ title: 'Book the hotel', parent_id: trip?.id });
  for (const { id } of [...others, { id: trip?.id }]) {
    await person.deletes(`/api/tasks/${id}`);
  }
  await person.opensTheApp('/trash');
  await expect(person.rows).toHaveCount(3);
  await expect(person.row('Trip')).toContainText('30 days left');
  const purge = person.row('Trip').getByRole('button', { name: 'Delete permanently Trip' });

  await purge.click();
  const dialog = page.getByRole('dialog', { name: 'Delete 2 tasks permanently?' });
  await expect(dialog.getByRole('listitem')).toHaveText(['Trip', 'Book the hotel']);
  await page.keyboard.press('Escape');
  await expect(purge).toBeFocused();

  // The key asks, too.
  await page.keyboard.press('Delete');
  await dialog.getByRole('button', { name: 'Delete permanently' }).click();
  await expect(person.note('Deleted 2 tasks permanently')).toBeVisible();
  await expect(person.rows).toHaveCount(2);
  const [left] = await person.rows.locator('.title').allTextContents();
  await expect(page.getByRole('button', { name: `Restore ${left}` })).toBeFocused();
  await expect.poll(() => person.asks('/api/tasks/trash')).toMatchObject({ count: 2 });
});

test('An empty trash says once how long it keeps what is deleted', async ({ page, person }) => {
  await person.opensTheApp('/trash');
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
  await expect(page.getByText('Deleted tasks are kept for 30 days.')).toHaveCount(1);
});

test('A task in the trash has a button only for what can be done', async ({ page, person }) => {
  for (const { id } of await person.has({ title: 'One' }, { title: 'Two' })) {
    await person.deletes(`/api/tasks/${id}`);
  }
  await person.opensTheApp('/trash');
  const restore = (title: string) =>
    person.row(title).getByRole('button', { name: `Restore ${title}` });

  await expect(person.row('One')).toBeVisible();
  await expect(person.row('One').getByRole('button')).toHaveText([
    'Restore One',
    'Delete permanently One',
  ]);

  // Keys walk from one to the next.
  await restore('One').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  const [, last] = await person.rows.locator('.title').allTextContents();
  await expect(restore(last ?? '')).toBeFocused();

  // With Ctrl, the pointer selects.
  await person
    .row('Two')
    .getByText('Two', { exact: true })
    .first()
    .click({ modifiers: ['ControlOrMeta'] });
  await expect(page.getByRole('toolbar', { name: 'Selected tasks' })).toContainText('1 selected');
});
