import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { day, expect, type Person, test } from './support/test.ts';

test.beforeEach(async ({ person }) => {
  await person.isSignedIn();
  await person.has(
    { title: 'Water the fern', priority: 'low', due_date: day(0) },
    { title: 'Pay rent', priority: 'urgent', due_date: day(-1), tags: ['home'] },
    { title: 'Call Ana', priority: 'urgent' },
  );
});

const navigation = (page: Page) => page.getByRole('navigation', { name: 'Views' });
const titles = (person: Person) => person.rows.locator('.title');

async function hasFilter(person: Person, name: string, query: string): Promise<string> {
  const { id } = (await person.posts('/api/filters', { name, query })) as { id: string };
  return id;
}

async function savesUrgent(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Filter and sort' }).click();
  await page.getByRole('checkbox', { name: 'Urgent', exact: true }).check();
  await page.getByRole('button', { name: 'Save filter' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save filter' });
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Urgent things');
  await dialog.getByRole('radio', { name: 'Flag' }).check();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Urgent things' })).toBeVisible();
}

test('What is filtered is saved, found again and opened from everywhere', async ({
  page,
  person,
}) => {
  await person.opensTheApp();
  await expect(navigation(page).getByRole('heading', { name: 'Filters' })).toHaveCount(0);
  await savesUrgent(page);
  await expect(titles(person)).toHaveText(['Pay rent', 'Call Ana']);
  await expect
    .poll(() => person.asks('/api/filters'))
    .toMatchObject({
      filters: [
        { name: 'Urgent things', icon: 'flag', query: 'priority=urgent&completed=pending' },
      ],
    });

  await page.goto('/');
  await expect(person.rows).toHaveCount(3);
  await navigation(page).getByRole('link', { name: 'Urgent things' }).click();
  await expect(titles(person)).toHaveText(['Pay rent', 'Call Ana']);

  await page.goto('/');
  await expect(person.rows).toHaveCount(3);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('urgent thi');
  await page.keyboard.press('Enter');
  await expect(titles(person)).toHaveText(['Pay rent', 'Call Ana']);
});

test('The service finds by a saved query what the page shows', async ({ page, person }) => {
  await person.opensTheApp('/today?priority=urgent');
  await page.getByRole('button', { name: 'Save filter' }).click();
  await page.keyboard.type('Late and urgent');
  await page.keyboard.press('Enter');
  await expect(titles(person)).toHaveText(['Pay rent']);
  await expect
    .poll(async () => (await person.asks('/api/filters')) as { filters: { query: string }[] })
    .toMatchObject({
      filters: [{ query: 'priority=urgent&due=overdue,today&completed=pending' }],
    });
  const found = await person.asks('/api/tasks?priority=urgent&due=overdue,today&completed=pending');
  expect(found).toMatchObject({ count: 1, tasks: [{ title: 'Pay rent' }] });
});

test('Changes to a saved filter are saved or undone', async ({ page, person }) => {
  const id = await hasFilter(person, 'Urgent', 'priority=urgent&completed=pending');
  await person.opensTheApp(`/filters/${id}`);
  await expect(titles(person)).toHaveText(['Pay rent', 'Call Ana']);
  await page.getByRole('button', { name: 'Filter and sort' }).click();
  await expect(page.getByRole('button', { name: 'Save changes' })).toHaveCount(0);

  await page.getByRole('combobox', { name: 'Due' }).selectOption('No date');
  await expect(titles(person)).toHaveText(['Call Ana']);
  await page.getByRole('button', { name: 'Undo changes' }).click();
  await expect(titles(person)).toHaveText(['Pay rent', 'Call Ana']);

  await page.getByRole('combobox', { name: 'Due' }).selectOption('No date');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page).toHaveURL(`/filters/${id}`);
  await expect(titles(person)).toHaveText(['Call Ana']);
  await expect
    .poll(() => person.asks(`/api/filters/${id}`))
    .toMatchObject({ query: 'priority=urgent&due=none&completed=pending' });

  await page.getByRole('checkbox', { name: 'Urgent', exact: true }).uncheck();
  await page.getByRole('combobox', { name: 'Due' }).selectOption('Any');
  await expect(person.rows).toHaveCount(3);
});

test('A filter works and is saved without the network', async ({ context, page, person }) => {
  await person.opensTheApp();
  await person.keepsTheApp();
  await context.setOffline(true);
  await savesUrgent(page);
  await expect(titles(person)).toHaveText(['Pay rent', 'Call Ana']);
  await context.setOffline(false);
  await expect
    .poll(async () => (await person.asks('/api/filters')) as object)
    .toMatchObject({ count: 1 });
});

test('Filters are renamed, ordered and removed, and that is undone', async ({ page, person }) => {
  await hasFilter(person, 'A', 'priority=low');
  await hasFilter(person, 'B', 'priority=urgent');
  await person.opensTheApp('/filters');
  const rows = page.getByRole('list', { name: 'Your filters' }).getByRole('link');
  await expect(rows).toHaveText(['A', 'B']);

  await rows.first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(rows).toHaveText(['B', 'A']);
  await expect(rows.last()).toBeFocused();

  await page.getByRole('button', { name: 'Actions for A' }).click();
  await page.getByRole('menuitem', { name: 'Edit name and icon' }).click();
  await page.keyboard.type('Anything');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveText(['B', 'Anything']);

  await page.getByRole('button', { name: 'Actions for B' }).click();
  await page.getByRole('menuitem', { name: 'Remove filter' }).click();
  await expect(rows).toHaveText(['Anything']);
  await expect(rows.first()).toBeFocused();
  await person.undoes();
  await expect(rows).toHaveText(['B', 'Anything']);
});

test('A filter that is gone says so', async ({ page, person }) => {
  const id = await hasFilter(person, 'A', 'priority=low');
  await person.opensTheApp(`/filters/${id}`);
  await expect(titles(person)).toHaveText(['Water the fern']);
  await person.deletes(`/api/filters/${id}`);
  await expect(page.getByRole('heading', { name: 'This filter no longer exists' })).toBeVisible();
});

test('Its states have no flaws that a machine finds', async ({ page, person }) => {
  const id = await hasFilter(person, 'Urgent', 'priority=urgent&no_tag=work');
  await person.opensTheApp(`/filters/${id}`);
  await page.getByRole('button', { name: 'Filter and sort' }).click();
  await page.getByRole('combobox', { name: 'Due' }).selectOption('Today');
  const panel = await new AxeBuilder({ page }).analyze();
  await page.getByRole('button', { name: 'Edit name and icon' }).click();
  const dialog = await new AxeBuilder({ page }).analyze();
  await person.opensTheApp('/filters');
  const list = await new AxeBuilder({ page }).analyze();
  const flaws = [panel, dialog, list].flatMap(it => it.violations.map(({ id: rule }) => rule));
  expect(flaws).toEqual([]);
});
