import type { Page } from '@playwright/test';
import { day, expect, test } from './support/test.ts';

/** What of a line is understood as more than words. */
const chips = (page: Page) => page.getByRole('list', { name: 'Understood' }).getByRole('listitem');

test.beforeEach(async ({ person }) => person.isSignedIn());

test('What is understood of a line is shown, and becomes the task', async ({ page, person }) => {
  await person.opensTheApp();

  await person.writing.fill('Water the plants tomorrow every 2 weeks #home #green !urgent');

  await expect(chips(page)).toHaveText([/Tomorrow/, /Every 2 weeks/, /home/, /green/, /Urgent/]);
  await page.keyboard.press('Enter');
  await expect(person.task('Water the plants')).toBeVisible();
  await expect(person.row('Water the plants')).toContainText(/Repeats.*Urgent.*(home|green)/s);
  await person.expectSaved('Water the plants');
  expect(await person.savedTasks()).toMatchObject([
    { due_date: day(1), priority: 'urgent', recurrence_pattern: { interval: 2 } },
  ]);
});

test('What is said of a line while it is written moves no task', async ({ page, person }) => {
  await person.has({ title: 'Buy bread' });
  await person.opensTheApp();
  const before = await person.row('Buy bread').boundingBox();

  await person.writing.pressSequentially('Call Ana tomorrow 9am every week #home #calls p1 ');

  await expect(chips(page)).toHaveCount(5);
  expect(await person.row('Buy bread').boundingBox()).toEqual(before);
  // Tab leads to what refuses one, and from the last one on.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(chips(page).first().getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chips(page)).toHaveCount(4);
  await page.getByRole('searchbox').focus();
  await expect(page.locator('.understood')).toHaveCSS('opacity', '0');
});

test('A tag that is written twice is one', async ({ page, person }) => {
  await person.opensTheApp();

  await person.writing.pressSequentially('Buy eggs #book #bookshop #Book tomorrow !high');

  const meanings = chips(page).locator('bdi');
  await expect(meanings).toHaveText(['#book', '#bookshop', 'Tomorrow', 'High']);
  await page.keyboard.press('Enter');
  await person.expectSaved('Buy eggs');
  const [saved] = await person.savedTasks();
  expect(saved?.tags.map(it => it.name).sort()).toEqual(['book', 'bookshop']);

  await page.goto('/tag/book');
  await person.writing.fill('Read it #BOOK');
  await expect(meanings).toHaveText(['#BOOK']);
  // The suggestions lie over it.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Keep “#BOOK” as words' }).click();
  await expect(meanings).toHaveText(['book']);
});

test('A repeat says when it begins, with the time that was said', async ({ page, person }) => {
  await person.opensTheApp();

  await person.writing.fill('Take the pills every day 8am');
  const meanings = chips(page).locator('bdi');
  await expect(meanings).toHaveText([/^Every day, first: (Today|Tomorrow) 0?8:00$/]);

  await person.writing.fill('Take the pills every month on the 31st until 1.1.2099');
  await expect(meanings).toHaveText([/^Every month on the last day, until .*2099, first: /]);

  // What is said of the day by itself is shown by itself.
  await person.writing.fill('Call Ana 5pm every friday');
  await expect(meanings).toHaveText([/ 17:00$/, 'Every week on Friday']);
});

test.describe('In Arabic', () => {
  test.use({ locale: 'ar' });

  test('a repeat says when it begins, in the order of the language', async ({ page, person }) => {
    await person.opensTheApp();
    await page.getByRole('textbox', { name: 'أضف مهمة' }).fill('الدواء every day 8am');

    await expect(page.getByRole('list', { name: 'ما فُهم' }).locator('bdi')).toHaveText(
      /^كل يوم، أول مرة: (اليوم|غدًا) .*8:00/,
    );
  });
});

test('What is misunderstood is kept as words', async ({ page, person }) => {
  await person.opensTheApp();
  await person.writing.fill('Watch The Day After Tomorrow #films');
  await expect(chips(page)).toContainText(['Tomorrow', 'films']);

  await page.getByRole('button', { name: /^Keep “.*tomorrow” as words/i }).click();

  await expect(chips(page)).toHaveText([/films/]);
  await expect(person.writing).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(person.task('Watch The Day After Tomorrow')).toBeVisible();
  await person.expectSaved('Watch The Day After Tomorrow');
  expect(await person.savedTasks()).toMatchObject([{ due_date: null }]);
});

test('Words that look like dates stay words', async ({ page, person }) => {
  await person.opensTheApp();

  await person.writing.fill('Read The 5th Wave and the 9/11 Report');

  await expect(page.getByRole('button', { name: 'Add', exact: true })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(person.task('Read The 5th Wave and the 9/11 Report')).toBeVisible();
});

test('What is added to a day or a tag belongs there, unless the person says no', async ({
  page,
  person,
}) => {
  await person.opensTheApp('/today');
  await person.writing.fill('Buy bread');
  await expect(chips(page)).toHaveText([/Today/]);
  await page.keyboard.press('Enter');
  await expect(person.section('Today').getByRole('checkbox')).toHaveCount(1);

  await person.posts('/api/tags', { name: 'home' });
  await page.goto('/tag/home');
  await person.writing.fill('Paint the door');
  await expect(chips(page)).toHaveText([/home/]);
  await page.keyboard.press('Enter');
  await expect(person.task('Paint the door')).toBeVisible();

  await person.writing.fill('Ask about the flat');
  await page.getByRole('button', { name: 'Keep “home” as words' }).click();
  await page.keyboard.press('Enter');
  await expect(person.note('Added “Ask about the flat”')).toBeVisible();
  await expect(person.task('Ask about the flat')).toBeHidden();
});

test('Several lines are several tasks, if the person wants it', async ({ page, person }) => {
  await person.opensTheApp();
  const lines = '- Bread\n- Milk tomorrow\n\n* Call Ana #family\n';

  await paste(page, lines);
  await expect(page.getByText('You pasted 3 lines.')).toBeVisible();
  await page.getByRole('button', { name: 'Add 3 tasks' }).click();

  await expect(person.rows).toHaveCount(3);
  await expect(person.section('Tomorrow').getByRole('checkbox', { name: 'Milk' })).toBeVisible();
  await person.expectSaved('Bread', 'Call Ana', 'Milk');

  await person.undoes();
  await expect(person.rows).toHaveCount(0);
  await person.expectSaved();
});

test('Several lines stand in the order they were pasted in', async ({ page, person }) => {
  await person.has({ title: 'Older', position: 'a0' });
  await person.opensTheApp();
  const titles = ['One', 'Two', 'Three', 'Four', 'Five'];

  await paste(page, [...titles, 'x'.repeat(201)].join('\n'));
  await expect(page.getByText('You pasted 6 lines. 1 of them is too long')).toBeVisible();
  await page.getByRole('button', { name: 'Add 5 tasks' }).click();

  const inOrder = [...titles, 'Older'];
  await expect(person.rows.locator('.title')).toHaveText(inOrder);
  await person.expectSaved(...inOrder);
  await expect(page.getByText('will sync later')).toBeHidden();
  await page.goto('/?sort=manual');
  await expect(person.rows.locator('.title')).toHaveText(inOrder);
  await page.goto('/?sort=created');
  await expect(person.rows.locator('.title')).toHaveText(inOrder);
  expect((await person.savedTasks()).map(it => it.title)).toEqual(inOrder);
});

test('Several lines are one task, if the person wants that', async ({ page, person }) => {
  await person.opensTheApp();

  await paste(page, 'Call Ana\nabout the flat');
  await page.getByRole('button', { name: 'Paste as one task' }).click();

  await expect(person.writing).toHaveValue('Call Ana about the flat');
  await expect(person.writing).toBeFocused();
});

test('What is left out of pasted lines is told', async ({ page, person }) => {
  await person.opensTheApp();

  await paste(page, Array.from({ length: 202 }, (_, i) => `Task ${i}`).join('\n'));
  await expect(
    page.getByText('You pasted 202 lines. 2 after the first 200 are left out.'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add 200 tasks' })).toBeFocused();
  await page.getByRole('button', { name: 'Cancel' }).click();

  await paste(page, `${'x'.repeat(201)}\n${'y'.repeat(201)}`);
  await expect(page.getByText('2 of them are too long for titles')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(page.getByRole('button', { name: /^Add \d/ })).toBeHidden();
});

test('A title that is too long is told before it is sent', async ({ page, person }) => {
  await person.opensTheApp();

  await person.writing.fill('x'.repeat(203));
  await page.keyboard.press('Enter');

  await expect(page.getByText('this has 3 too many')).toBeVisible();
  await expect(person.writing).toHaveValue('x'.repeat(203));
});

test('What is begun goes along to another view', async ({ person }) => {
  await person.opensTheApp();
  await person.writing.fill('Call Ana');

  await person.goesTo('Upcoming');

  await expect(person.writing).toHaveValue('Call Ana');
});

/** Pastes as the browser does; its clipboard is shared with whatever runs beside this test. */
async function paste(page: Page, text: string): Promise<void> {
  const input = page.getByRole('textbox', { name: 'Add a task' });
  await input.focus();
  await input.evaluate((target, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}
