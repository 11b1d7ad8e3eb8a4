import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { day, expect, PASSWORD, Person, test } from './support/test.ts';

const MUTATIONS = join(import.meta.dirname, '../resources/export-mutations.json');

const TODOIST = `TYPE,CONTENT,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE
task,Pay rent @flat,1,1,,,every month,en,
task,Find the form,4,2,,,,,
task,Call Ana,4,1,,,12 May 2039,en,
`;

test.beforeEach(async ({ person }) => {
  await person.isSignedIn();
  await person.has({ title: 'Was here' });
});

test('A file is shown before it is imported, and is taken back by one undo', async ({
  page,
  person,
}) => {
  await person.opensTheApp('/account');
  const file = { name: 'Home.csv', mimeType: 'text/csv', buffer: Buffer.from(TODOIST) };
  await page.getByLabel('Choose a file').setInputFiles(file);

  await expect(page.getByRole('status').getByText('3 tasks')).toBeVisible();
  await expect(page.getByRole('status').getByText('1 new list')).toBeVisible();
  await person.expectSaved('Was here');
  await page.getByRole('button', { name: 'Import 3 tasks' }).click();

  await expect(person.note('Imported 3 tasks')).toBeVisible();
  await person.expectSaved('Call Ana', 'Find the form', 'Pay rent', 'Was here');
  await page.getByLabel('Choose a file').setInputFiles(file);
  await expect(page.getByText('3 tasks are already here and stay as they are')).toBeVisible();
  await person.undoes();
  await person.expectSaved('Was here');
});

test('An import is undone after a reload, and that can be undone', async ({ page, person }) => {
  await person.opensTheApp('/account');
  const file = { name: 'Home.csv', mimeType: 'text/csv', buffer: Buffer.from(TODOIST) };
  await page.getByLabel('Choose a file').setInputFiles(file);
  await page.getByRole('button', { name: 'Import 3 tasks' }).click();
  await person.expectSaved('Call Ana', 'Find the form', 'Pay rent', 'Was here');
  await page.reload();

  await page.getByRole('button', { name: 'Undo this import' }).click();
  await person.expectSaved('Was here');
  expect(((await person.asks('/api/tags')) as { tags: unknown[] }).tags).toEqual([]);
  await expect(page.getByRole('button', { name: 'Undo this import' })).toBeHidden();
  await expect(person.note('Undid: imported 3 tasks')).toBeVisible();
  await person.undoes();
  await person.expectSaved('Call Ana', 'Find the form', 'Pay rent', 'Was here');
});

test('What an export wrote comes back in another account', async ({ browser, page, person }) => {
  await person.opensTheApp('/account');
  const path = await downloaded(page);

  const context = await browser.newContext();
  const other = new Person(await context.newPage(), person.origin);
  await other.isSignedIn();
  await other.opensTheApp('/account');
  await other.page.getByLabel('Choose a file').setInputFiles(path);
  await other.page.getByRole('button', { name: 'Import 1 task' }).click();

  await other.expectSaved('Was here');
  await context.close();
});

test('Columns whose names mean nothing here are chosen by hand', async ({ page, person }) => {
  await person.opensTheApp('/account');
  const buffer = Buffer.from('Was;Wann\nBrot kaufen;24.12.2039\nAna anrufen;\n');
  const file = { name: 'Liste.csv', mimeType: 'text/csv', buffer };
  await page.getByLabel('Choose a file').setInputFiles(file);
  await expect(page.getByText('Choose the column that has the titles.')).toBeVisible();
  const columns = page.getByRole('group').filter({ hasText: 'Choose columns' });
  await columns.getByLabel('Title').selectOption('Was (Brot kaufen)');
  await columns.getByLabel('Due date').selectOption('Wann (24.12.2039)');
  await page.getByRole('button', { name: 'Import 2 tasks' }).click();
  await person.expectSaved('Ana anrufen', 'Brot kaufen', 'Was here');
  const { tasks } = (await person.asks('/api/tasks?search=Brot')) as { tasks: object[] };
  expect(tasks).toMatchObject([{ title: 'Brot kaufen', due_date: '2039-12-24' }]);
});

test('Columns on a phone are accessible, light and dark', async ({ page, person }, info) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await person.opensTheApp('/account');
  const buffer = Buffer.from('Was;Wann\nBrot kaufen;24.12.2039\n');
  const file = { name: 'Liste.csv', mimeType: 'text/csv', buffer };
  await page.getByLabel('Choose a file').setInputFiles(file);
  await page.getByText('Choose the column that has the titles.').scrollIntoViewIfNeeded();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: info.outputPath(`${colorScheme}.png`) });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(it => it.id)).toEqual([]);
  }
});

test('A file that holds no tasks is refused in words', async ({ page, person }) => {
  await person.opensTheApp('/account');
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from([137, 80, 78]) });
  await expect(page.getByText('This file has no tasks that Todo can read.')).toBeVisible();
});

test('Everything comes back byte for byte in another account', async ({
  browser,
  page,
  person,
}) => {
  // Ids of its own, and a trash that is not emptied yet.
  const fresh = randomUUID().slice(0, 8);
  const mutations = (await readFile(MUTATIONS, 'utf8'))
    .replaceAll('01940000', fresh)
    .replaceAll('2026-11-20', day(-10));
  await person.posts('/api/sync', {
    client_id: randomUUID(),
    mutations: JSON.parse(mutations),
  });
  await person.opensTheApp('/account');
  await expect(page.getByRole('button', { name: 'Download' })).toBeEnabled();
  const file = await downloaded(page);
  const bytes = await readFile(file, 'utf8');
  expect(bytes).toContain('"title":"In the trash with its list"');
  expect(await exportOf(person)).toBe(bytes);
  // The ids are free once the account is gone.
  await person.deletes('/api/auth/me', { password: PASSWORD });

  const context = await browser.newContext();
  const other = new Person(await context.newPage(), person.origin);
  await other.isSignedIn();
  await other.opensTheApp('/account');
  await other.page.getByLabel('Choose a file').setInputFiles(file);
  await other.page.getByRole('button', { name: /^Import \d+ tasks$/ }).click();

  await expect.poll(() => exportOf(other)).toBe(bytes);
  await expect.poll(async () => readFile(await downloaded(other.page), 'utf8')).toBe(bytes);
  await context.close();
});

async function downloaded(page: Page): Promise<string> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  return (await downloading).path();
}

async function exportOf(person: Person): Promise<string> {
  const response = await person.page.request.get('/api/export');
  return response.text();
}
