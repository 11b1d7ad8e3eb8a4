import type { Page } from '@playwright/test';
import { expect, PASSWORD, test } from './support/test.ts';

test.beforeEach(async ({ person }) => {
  await person.isSignedIn();
  await person.has({ title: 'Call Ana' });
  await person.opensTheApp();
});

/** The page goes without a word, as in a crash. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}

/** The half-typed texts that the browser has stored. */
function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const [found] = await indexedDB.databases();
    return new Promise<string>(resolve => {
      const opening = indexedDB.open(found?.name ?? '');
      opening.onsuccess = () => {
        const { result: database } = opening;
        const reading = database.transaction('drafts').objectStore('drafts').getAll();
        reading.onsuccess = () => {
          database.close();
          resolve(reading.result.join());
        };
      };
    });
  });
}

test('A line that was begun is there after a reload', async ({ page, person }) => {
  await person.writing.pressSequentially('Pay re');

  await page.reload();

  await expect(person.writing).toHaveValue('Pay re');
  await person.adds('Pay rent');
  await page.reload();
  await expect(person.task('Pay rent')).toBeVisible();
  await expect(person.writing).toHaveValue('');
});

test('A title and a description that were begun are there after a crash', async ({
  context,
  page,
  person,
}) => {
  const details = await person.opensDetails('Call Ana');
  await details.getByRole('textbox', { name: 'Title' }).pressSequentially(' at noon');
  const { href } = new URL(page.url());
  await expect.poll(() => kept(page)).toContain('Call Ana at noon');
  await crash(page);

  const next = await context.newPage();
  await next.goto(href);
  const title = next.getByRole('article').getByRole('textbox', { name: 'Title' });
  await expect(title).toHaveValue('Call Ana at noon');
  await title.focus();
  await next.keyboard.press('Enter');
  await person.expectSaved('Call Ana at noon');
  await next.getByRole('button', { name: 'Add a description' }).click();
  await next.keyboard.type('Ask about the fl');
  await expect.poll(() => kept(next)).toContain('Ask about the fl');
  await crash(next);

  const last = await context.newPage();
  await last.goto(href);
  await expect(last.getByRole('textbox', { name: 'Description' })).toHaveValue('Ask about the fl');
});

test('What was begun elsewhere in between is not written over unseen', async ({ page, person }) => {
  const [task] = await person.savedTasks();
  const details = await person.opensDetails('Call Ana');
  await details.getByRole('button', { name: 'Add a description' }).click();
  await page.keyboard.type('Ask about the flat');
  await person.patches(`/api/tasks/${task?.id}`, { description: 'From elsewhere' });

  await page.reload();

  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue(
    'Ask about the flat',
  );
  await expect(page.getByText('edited on another device while you were typing')).toBeVisible();
});

test('A text that is too long to save stays in the details', async ({ page, person }) => {
  const details = await person.opensDetails('Call Ana');
  const title = details.getByRole('textbox', { name: 'Title' });
  await title.fill('x'.repeat(201));

  await page.keyboard.press('Tab');
  await page.goto('/');
  await person.opensDetails('Call Ana');

  await expect(title).toHaveValue('x'.repeat(201));
  await expect(details.getByText('1 character too many')).toBeVisible();
});

test('What was begun is there after signing in again', async ({ page, person }) => {
  const details = await person.opensDetails('Call Ana');
  await details.getByRole('button', { name: 'Add a description' }).click();
  await page.keyboard.type('Ask about the flat');
  await person.isForgotten();
  await expect(page.getByRole('alert').first()).toContainText('You’ve been signed out');

  await person.enters(person.email, PASSWORD);

  await expect(page.getByRole('article')).toContainText('Ask about the flat');
});
