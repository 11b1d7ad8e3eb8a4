import type { Locator, Page } from '@playwright/test';
import { day, expect, type Person, test } from './support/test.ts';

test.beforeEach(async ({ person }) => person.isSignedIn());

/** The one task there is, as the service has it. */
const saved = (person: Person) =>
  expect.poll(async () => (await person.savedTasks())[0] as unknown as Record<string, unknown>);

test('A title and a description are written, and Markdown is shown', async ({ page, person }) => {
  await person.has({ title: 'Call Anna' });
  await person.opensTheApp();
  const details = await person.opensDetails('Call Anna');

  const title = details.getByRole('textbox', { name: 'Title' });
  await title.fill('Call Ana');
  await page.keyboard.press('Enter');
  await expect(person.task('Call Ana')).toBeVisible();

  await details.getByRole('button', { name: 'Add a description' }).click();
  await page.keyboard.type('About the **flat**');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(details.locator('strong')).toHaveText('flat');
  await expect(details.getByRole('button', { name: 'Edit the description' })).toBeFocused();
  await saved(person).toMatchObject({ title: 'Call Ana', description: 'About the **flat**' });

  await page.getByRole('button', { name: 'Undo' }).click();
  await saved(person).toMatchObject({ title: 'Call Ana', description: null });
});

test('Boxes of a list in the description are ticked where they stand', async ({ person }) => {
  await person.has({ title: 'Shop', description: '- [ ] Bread\n- [x] Milk' });
  await person.opensTheApp();
  const details = await person.opensDetails('Shop');
  await expect(details.getByRole('checkbox', { name: 'Milk' })).toBeChecked();

  await details.getByRole('checkbox', { name: 'Bread' }).click();

  await expect(details.getByRole('checkbox', { name: 'Bread' })).toBeChecked();
  await saved(person).toMatchObject({ description: '- [x] Bread\n- [x] Milk' });
});

test('A description’s HTML is text, and its links run nothing', async ({ page, person }) => {
  await person.has({
    title: 'Trap',
    description: '<img src=x onerror="document.title=1"> [link](javascript:alert(1))',
  });
  await person.opensTheApp();

  const details = await person.opensDetails('Trap');

  await expect(details.getByText('<img src=x')).toBeVisible();
  await expect(details.getByRole('link')).toHaveCount(0);
  await expect(page).toHaveTitle(/Todo/);
});

test('The fields stand before long notes, and what closes and completes stays in sight', async ({
  page,
  person,
}) => {
  await person.has({
    title: 'Call Ana about the flat '.repeat(8),
    description: 'A line of notes\n\n'.repeat(60),
  });
  await person.opensTheApp();
  const details = await person.opensDetails('Call Ana');
  const title = details.getByRole('textbox', { name: 'Title' });

  await expect(details.getByRole('button', { name: /^Due/ })).toBeInViewport();
  await expect(details.getByRole('combobox', { name: 'Tags' })).toBeInViewport();
  const lines = () =>
    title.evaluate(it => it.clientHeight / Number.parseFloat(getComputedStyle(it).lineHeight));
  expect(await lines()).toBeLessThan(5);
  await title.focus();
  expect(await lines()).toBeGreaterThan(5);

  await details.getByRole('button', { name: 'Delete' }).scrollIntoViewIfNeeded();
  await expect(title).not.toBeInViewport();
  await expect(page.getByRole('checkbox', { name: 'Completed' })).toBeInViewport();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(details).toBeHidden();
});

test('A due date is chosen by a word, in the calendar and with an hour', async ({
  page,
  person,
}) => {
  await person.has({ title: 'Call Ana' });
  await person.opensTheApp();
  const details = await person.opensDetails('Call Ana');
  const due = details.getByRole('button', { name: /^Due/ });
  const choice = page.getByRole('dialog', { name: 'Choose a due date' });

  await due.click();
  await choice.getByRole('button', { name: /^Tomorrow/ }).click();
  await expect(due).toContainText('Tomorrow');
  await expect(due).toBeFocused();
  await saved(person).toMatchObject({ due_date: day(1) });

  // By keys from tomorrow, which has the focus of its month.
  await due.click();
  await choice.getByRole('gridcell').locator('[aria-pressed=true]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await saved(person).toMatchObject({ due_date: day(2) });

  await due.click();
  await choice.getByLabel('Time').fill('09:30');
  await page.keyboard.press('Escape');
  const moment = new Date(`${day(2)}T09:30`).toISOString().replace('.000Z', 'Z');
  await saved(person).toMatchObject({ due_date: moment });

  await due.click();
  await choice.getByRole('button', { name: 'No date' }).click();
  await saved(person).toMatchObject({ due_date: null });
});

test('A task is reminded of several times, never after it is due', async ({ page, person }) => {
  await person.has({ title: 'Call Ana', due_date: `${day(2)}T09:00:00Z` });
  await person.opensTheApp();
  const details = await person.opensDetails('Call Ana');
  const add = details.getByRole('combobox', { name: 'Reminders' });
  const reminders = details.getByRole('list', { name: 'Reminders' }).getByRole('listitem');

  await add.selectOption('1 hour before');
  await saved(person).toMatchObject({
    reminders: ['PT1H'],
    reminder_time: `${day(2)}T08:00:00Z`,
  });
  await expect(person.row('Call Ana')).toContainText('Reminds');

  await add.selectOption('Custom time…');
  const own = details.getByLabel('Reminder date and time');
  await own.fill(`${day(3)}T09:00`);
  await page.keyboard.press('Enter');
  await expect(details.getByText('The reminder must be before the due time.')).toBeVisible();
  await own.fill(`${day(1)}T09:00`);
  await page.keyboard.press('Enter');
  await saved(person).toMatchObject({ reminder_time: expect.stringContaining(day(1)) });

  await add.selectOption('Custom time…');
  await details.getByLabel('Or type it').fill('20 minutes before');
  await page.keyboard.press('Enter');
  await expect(reminders).toContainText([/Tomorrow/, /1 hour before/, /20 minutes before/]);

  await details.getByRole('button', { name: 'Remove the reminder Tomorrow' }).click();
  await saved(person).toMatchObject({ reminders: ['PT1H', 'PT20M'] });
});

test('Reminders before the due time wait for a date', async ({ person }) => {
  await person.has({
    title: 'Call Ana',
    due_date: `${day(2)}T09:00:00Z`,
    reminders: ['PT10M'],
  });
  await person.opensTheApp();
  const details = await person.opensDetails('Call Ana');
  const reminder = details.getByRole('list', { name: 'Reminders' }).getByRole('listitem');
  await expect(reminder).toHaveText('10 minutes before');

  await details.getByRole('button', { name: /^Due/ }).click();
  await details.getByRole('button', { name: 'No date' }).click();

  await expect(reminder).toContainText('Needs a date');
  await saved(person).toMatchObject({ due_date: null, reminders: ['PT10M'] });
});

test('A priority is chosen', async ({ person }) => {
  await person.has({ title: 'Call Ana' });
  await person.opensTheApp();
  const details = await person.opensDetails('Call Ana');

  await details.getByRole('radio', { name: 'Urgent' }).check({ force: true });

  await expect(person.row('Call Ana')).toContainText('Urgent');
  await saved(person).toMatchObject({ priority: 'urgent' });
});

test('Tags are found, made and taken away, by keys', async ({ page, person }) => {
  await person.has({ title: 'Ask Rui', tags: ['family', 'fun'] }, { title: 'Call Ana' });
  await person.opensTheApp();
  const details = await person.opensDetails('Call Ana');
  const field = details.getByRole('combobox', { name: 'Tags' });
  const chosen = details.getByRole('list', { name: 'Tags' }).getByRole('listitem');

  await field.fill('fa');
  await expect(
    page.getByRole('listbox', { name: 'Tags' }).getByRole('option').first(),
  ).toContainText('family');
  await page.keyboard.press('Enter');
  await expect(chosen).toHaveText([/family/]);

  await page.keyboard.type('Work at home');
  await expect(page.getByRole('option', { name: 'Create “Work at home”' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(chosen).toHaveText([/family/, /Work at home/]);
  await names(person).toEqual(['family', 'Work at home']);

  await page.keyboard.press('Backspace');
  await expect(chosen).toHaveText([/family/]);
  await details.getByRole('button', { name: 'Remove the tag family' }).click();
  await names(person).toEqual([]);
});

test('A repeat is chosen and composed, with the dates that come', async ({ person }) => {
  await person.has({ title: 'Water the plants', due_date: '2040-01-31' });
  await person.opensTheApp();
  const details = await person.opensDetails('Water the plants');
  const repeat = details.getByRole('combobox', { name: 'Repeat' });
  const next = (date: string) => details.locator(`time[datetime="${date}"]`);

  await repeat.selectOption('Every month');
  await expect(next('2040-02-29')).toBeVisible();
  await expect(next('2040-03-31')).toBeVisible();
  await saved(person).toMatchObject({ recurrence_pattern: { frequency: 'monthly', interval: 1 } });

  await repeat.selectOption('Custom…');
  await details
    .getByRole('combobox', { name: 'Days, weeks, months or years' })
    .selectOption('weekly');
  await expect(details.getByRole('button', { name: 'Tuesday', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await press(details, 'Monday');
  await press(details, 'Thursday');
  await details.getByRole('button', { name: 'Tuesday', exact: true }).click();
  await expect(next('2040-02-02')).toBeVisible();
  await expect(next('2040-02-06')).toBeVisible();
  await saved(person).toMatchObject({ recurrence_pattern: { frequency: 'monthly' } });

  await details.getByRole('combobox', { name: 'Ends' }).selectOption('After');
  await details.getByRole('radio', { name: 'the day it’s completed' }).check();
  await details.getByRole('button', { name: 'Save' }).click();
  await expect(repeat).toBeFocused();
  await saved(person).toMatchObject({
    recurrence_pattern: { frequency: 'weekly', days_of_week: [0, 3], from: 'completion' },
  });

  await repeat.selectOption('Never');
  await saved(person).toMatchObject({ recurrence_pattern: null });
});

test('What another device does meanwhile is seen, and what is being typed stays', async ({
  page,
  person,
}) => {
  const [task] = await person.has({ title: 'Call Ana' });
  await person.opensTheApp();
  const details = await person.opensDetails('Call Ana');
  const title = details.getByRole('textbox', { name: 'Title' });
  await title.fill('Call Ana about the flat');

  await person.patches(`/api/tasks/${task?.id}`, { priority: 'urgent', title: 'Call Ana soon' });

  await expect(details.getByRole('radio', { name: 'Urgent' })).toBeChecked();
  await expect(title).toHaveValue('Call Ana about the flat');
  await page.keyboard.press('Enter');
  await saved(person).toMatchObject({ title: 'Call Ana about the flat', priority: 'urgent' });
});

test.describe('What is being typed is not lost when another device deletes the task:', () => {
  const WORDS = 'Ask about the flat';

  for (const [field, type] of Object.entries({
    description: async (page: Page, details: Locator) => {
      await details.getByRole('button', { name: 'Add a description' }).click();
      await page.keyboard.type(WORDS);
    },
    title: (_: Page, details: Locator) =>
      details.getByRole('textbox', { name: 'Title' }).fill(WORDS),
  })) {
    test(`a ${field}`, async ({ page, person }) => {
      const [, task] = await person.has({ title: 'Below' }, { title: 'Call Ana' });
      await person.opensTheApp();
      const details = await person.opensDetails('Call Ana');
      await type(page, details);

      await person.deletes(`/api/tasks/${task?.id}`);

      await expect
        .poll(async () => (await person.savedTasks()).find(it => it.id === task?.id))
        .toMatchObject({ [field]: WORDS });
    });
  }
});

test('A task is deleted from its details, which close', async ({ person }) => {
  await person.has({ title: 'Call Ana' });
  await person.opensTheApp();
  const details = await person.opensDetails('Call Ana');

  await details.getByRole('button', { name: 'Delete' }).click();

  await expect(details).toBeHidden();
  await person.expectSaved();
  await person.undoes();
  await person.expectSaved('Call Ana');
});

test('A task that another device deletes while it is open says so, and can be restored', async ({
  page,
  person,
}) => {
  const [task] = await person.has({ title: 'Call Ana' });
  await person.opensTheApp();
  const details = await person.opensDetails('Call Ana');

  await person.deletes(`/api/tasks/${task?.id}`);

  await expect(details).toBeHidden();
  const note = person.note('“Call Ana” was deleted elsewhere.');
  await note.getByRole('button', { name: 'Restore' }).click();
  await expect(details).toBeVisible();
  await person.expectSaved('Call Ana');

  await details.getByRole('button', { name: 'Delete' }).click();
  await expect(person.note('Moved “Call Ana” to the trash')).toBeVisible();
  await expect(page).toHaveURL('/');
});

test('A link to a task that isn’t there says so', async ({ page, person }) => {
  const [task] = await person.has({ title: 'Call Ana' });
  await person.opensTheApp(`/?task=${task?.id?.replace(/.$/, it => (it === '0' ? '1' : '0'))}`);
  await expect(person.note('This task doesn’t exist')).toBeVisible();
  await expect(page).toHaveURL('/');

  await person.deletes(`/api/tasks/${task?.id}`);
  await expect(person.task('Call Ana')).toBeHidden();
  await person.opensTheApp(`/tasks/${task?.id}`);
  await expect(person.note('“Call Ana” is in the trash.')).toBeVisible();
  await person.note('is in the trash').getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByRole('article', { name: 'Task details' })).toBeVisible();
});

const names = (person: Person) =>
  expect.poll(async () => (await person.savedTasks())[0]?.tags.map(it => it.name));

async function press(details: Locator, weekday: string): Promise<void> {
  const button = details.getByRole('button', { name: weekday });
  if ((await button.getAttribute('aria-pressed')) !== 'true') {
    await button.click();
  }
  await expect(button).toHaveAttribute('aria-pressed', 'true');
}
