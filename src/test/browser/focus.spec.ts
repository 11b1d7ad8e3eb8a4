import { day, expect, type Person, type TaskView, test } from './support/test.ts';

test.beforeEach(async ({ person }) => person.isSignedIn());

test.describe('A row that moves keeps the focus', () => {
  let tasks: readonly TaskView[];

  test.beforeEach(async ({ person }) => {
    tasks = await person.has({ title: 'One' }, { title: 'Two' }, { title: 'Three' });
    await person.opensTheApp();
    await order(person).toEqual(['Three', 'Two', 'One']);
  });

  test('by a key', async ({ page, person }) => {
    await title(person, 'One').focus();

    await page.keyboard.press('1');
    await order(person).toEqual(['One', 'Three', 'Two']);
    await expect(title(person, 'One')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(title(person, 'Three')).toBeFocused();
  });

  test('with the control that has it', async ({ page, person }) => {
    await person.task('One').focus();

    await page.keyboard.press('1');

    await order(person).toEqual(['One', 'Three', 'Two']);
    await expect(person.task('One')).toBeFocused();
  });

  test('by its menu, to another day', async ({ page, person }) => {
    await title(person, 'One').focus();

    await page.keyboard.press('m');
    await page.getByRole('menuitem', { name: 'Due tomorrow' }).press('Enter');

    await expect(person.section('Tomorrow')).toContainText('One');
    await expect(title(person, 'One')).toBeFocused();
  });

  test('by its menu, in an order of one’s own', async ({ page, person }) => {
    await person.opensTheApp('/?sort=manual');
    await title(person, 'Three').focus();
    await page.keyboard.press('m');
    await page.getByRole('menuitem', { name: 'Move down' }).press('Enter');

    await order(person).toEqual(['Two', 'Three', 'One']);
    await expect(title(person, 'Three')).toBeFocused();
  });

  test('by Ctrl+Z', async ({ page, person }) => {
    await title(person, 'One').focus();
    await page.keyboard.press('1');
    await order(person).toEqual(['One', 'Three', 'Two']);

    await page.keyboard.press('ControlOrMeta+z');

    await order(person).toEqual(['Three', 'Two', 'One']);
    await expect(title(person, 'One')).toBeFocused();
  });

  test('by another device', async ({ person }) => {
    await title(person, 'One').focus();

    await person.patches(`/api/tasks/${tasks[0]?.id}`, { due_date: day(0) });

    await expect(person.section('Today')).toContainText('One');
    await expect(title(person, 'One')).toBeFocused();
  });

  test('by the Undo of its note', async ({ page, person }) => {
    await title(person, 'One').focus();
    await page.keyboard.press('1');
    await order(person).toEqual(['One', 'Three', 'Two']);

    await page.getByRole('button', { name: 'Undo' }).press('Enter');

    await order(person).toEqual(['Three', 'Two', 'One']);
    await expect(title(person, 'One')).toBeFocused();
  });
});

test('A note gives the focus back to the list when the row it came from is gone', async ({
  page,
  person,
}) => {
  await person.has({ title: 'One' }, { title: 'Two' });
  await person.opensTheApp();
  await person.task('Two').focus();
  await page.keyboard.press('d');
  await page.getByRole('button', { name: 'Close this note' }).focus();
  await expect(person.rows).toHaveCount(1);

  await page.keyboard.press('Enter');

  await expect(title(person, 'One')).toBeFocused();
});

test('The focus goes on in the list when what is done ends a selection', async ({
  page,
  person,
}) => {
  await person.has({ title: 'One' }, { title: 'Two' }, { title: 'Three' });
  await person.opensTheApp();
  const bar = page.getByRole('toolbar', { name: 'Selected tasks' });
  await title(person, 'Three').focus();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar).toContainText('2 selected');

  await bar.getByRole('button', { name: 'Delete' }).press('Enter');

  await expect(person.note('Moved 2 tasks to the trash')).toBeVisible();
  await expect(bar).toBeHidden();
  await expect(title(person, 'One')).toBeFocused();
  await page.keyboard.press('x');
  await bar.getByRole('button', { name: 'Priority' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Urgent' }).press('Enter');
  await expect(person.row('One')).toContainText('Urgent');
  await expect(bar).toBeHidden();
  await expect(title(person, 'One')).toBeFocused();
});

for (const [deed, key] of [
  ['delete', 'Delete'],
  ['finish', 'd'],
] as const) {
  test(`A selection ends with the key that is to ${deed} all of it`, async ({ page, person }) => {
    await person.has({ title: 'One' }, { title: 'Two' }, { title: 'Three' });
    await person.opensTheApp();
    const bar = page.getByRole('toolbar', { name: 'Selected tasks' });
    await title(person, 'Three').focus();
    await page.keyboard.press('x');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(bar).toContainText('2 selected');

    await page.keyboard.press(key);

    await expect(person.rows).toHaveCount(1);
    await expect(bar).toBeHidden();
    await expect(title(person, 'One')).toBeFocused();
  });
}

/** What has the focus while keys walk through the list. */
const title = (person: Person, text: string) => person.row(text).locator('.open');

const order = (person: Person) =>
  expect.poll(() => person.rows.locator('.title').allTextContents());
