import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { day, expect, type Person, test } from './support/test.ts';

test.beforeEach(async ({ person }) => {
  await person.isSignedIn();
  await person.has(
    { title: 'Pay rent', due_date: day(-2) },
    { title: 'Call Ana', due_date: `${day(0)}T23:00:00Z` },
    { title: 'Water the fern', due_date: day(0) },
  );
});

const as = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Show as' }).getByRole('button', { name });

/** The column of a day so many days from today on. */
function column(page: Page, fromToday: number): Locator {
  return page.locator(`[data-day="${day(fromToday)}"]`);
}

/** Opens the week that tomorrow is in, as it may be the next. */
async function opensWeek(person: Person, fromToday = 0): Promise<void> {
  await person.opensTheApp(`/upcoming?as=week&day=${day(fromToday)}`);
  await expect(person.page.getByRole('button', { name: 'Next week' })).toBeVisible();
}

async function dueOf(person: Person, title: string): Promise<string | null | undefined> {
  return (await person.savedTasks()).find(it => it.title === title)?.due_date;
}

test('Upcoming is a list, a week or a month, and stays as it was chosen', async ({
  page,
  person,
}) => {
  await person.opensTheApp('/upcoming');
  await expect(as(page, 'List')).toHaveAttribute('aria-pressed', 'true');
  await as(page, 'Week').click();
  await expect(page).toHaveURL(/as=week/);
  await expect(column(page, 0).locator('.open')).toHaveText([/Water the fern/, /Call Ana/]);

  await person.opensTheApp('/upcoming');
  await expect(as(page, 'Week')).toHaveAttribute('aria-pressed', 'true');
  await expect(column(page, 0)).toBeVisible();

  await as(page, 'Month').click();
  await page.getByRole('link', { name: /, 2 tasks$/ }).click();
  await expect(page).toHaveURL(new RegExp(`day=${day(0)}`));
  await expect(column(page, 0).locator('.open')).toHaveCount(2);
});

test('What is overdue is one line that opens', async ({ page, person }) => {
  await opensWeek(person);
  const task = page.getByRole('button', { name: 'Pay rent' });
  await expect(task).toBeHidden();
  await page.getByText('1 overdue').click();
  await expect(task).toBeVisible();
});

test('A step names the task that it belongs to', async ({ page, person }) => {
  const [cake] = await person.has({ title: 'Cake' });
  await person.has({ title: 'Eggs', parent_id: cake?.id, due_date: day(0) });
  await opensWeek(person);
  await expect(column(page, 0).getByRole('button', { name: 'Eggs' })).toHaveText(/Eggs.*Cake/s);
});

test('A day takes a task by the plus under it', async ({ page, person }) => {
  await opensWeek(person);
  await column(page, 0)
    .getByRole('button', { name: /^Add a task on/ })
    .click();
  await expect(person.writing).toBeFocused();
  await expect(page.getByRole('list', { name: 'Understood' })).toHaveText(/Today/);
  await person.adds('Buy bread');
  await expect(column(page, 0).getByText('Buy bread')).toBeVisible();
  await expect.poll(() => dueOf(person, 'Buy bread')).toBe(day(0));
});

test('Keys move a task by a day and keep its hour, also into the next week', async ({
  page,
  person,
}) => {
  await opensWeek(person);
  const task = page.locator('[data-task]', { hasText: 'Call Ana' }).locator('.open');
  await task.focus();
  for (let days = 1; days <= 8; days += 1) {
    await page.keyboard.press('Alt+ArrowRight');
    await expect(column(page, days).locator('.open')).toHaveText([/Call Ana/]);
    await expect(task).toBeFocused();
  }
  await expect.poll(() => dueOf(person, 'Call Ana')).toBe(`${day(8)}T23:00:00Z`);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(column(page, 7).locator('.open')).toHaveText([/Call Ana/]);
});

test('The mouse drags a task to another day', async ({ page, person }) => {
  // Two days of one week.
  const isLast = new Date(`${day(0)}T12:00Z`).getUTCDay() === 0;
  const [from, to] = isLast ? [1, 2] : [0, 1];
  await person.has({ title: 'Sow peas', due_date: day(from) });
  await opensWeek(person, from);
  const row = page.locator('[data-task]', { hasText: 'Sow peas' });
  await row.dragTo(column(page, to));
  await expect(column(page, to).getByText('Sow peas')).toBeVisible();
  await expect.poll(() => dueOf(person, 'Sow peas')).toBe(day(to));
  await person.undoes();
  await expect(column(page, from).getByText('Sow peas')).toBeVisible();
});

test.describe('On a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a strip of days stands above the one that is chosen', async ({ page, person }) => {
    await opensWeek(person);
    await expect(person.task('Water the fern')).toBeVisible();
    await page.getByRole('button', { name: 'Next week' }).tap();
    await expect(person.task('Water the fern')).toBeHidden();
    await expect(page.getByText('Nothing due', { exact: true })).toBeVisible();
    await person.adds('Sow peas');
    await expect(person.task('Sow peas')).toBeVisible();
    await expect.poll(() => dueOf(person, 'Sow peas')).toBe(day(7));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  });
});

test.describe('From right to left', () => {
  test.use({ locale: 'ar-EG' });

  test('the week begins on Saturday, and the left arrow goes on', async ({ page, person }) => {
    await person.opensTheApp('/upcoming?as=week');
    const first = page.locator('.days section').first();
    await expect(first.locator('h3')).toHaveText(/السبت/);
    const task = page.locator('[data-task]', { hasText: 'Water the fern' }).locator('.open');
    await task.focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(column(page, 1).getByText('Water the fern')).toBeVisible();
  });
});

for (const [name, width] of [
  ['a desktop', 1280],
  ['a phone', 360],
] as const) {
  test(`Week and month have no flaws that a machine finds on ${name}`, async ({ page, person }) => {
    await page.setViewportSize({ width, height: 740 });
    const flaws: string[] = [];
    for (const choice of ['week', 'month']) {
      await person.opensTheApp(`/upcoming?as=${choice}`);
      await expect(page.getByRole('button', { name: `Next ${choice}` })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      flaws.push(...violations.map(it => `${it.id}: ${it.nodes.map(node => node.html)}`));
    }
    expect(flaws).toEqual([]);
  });
}
