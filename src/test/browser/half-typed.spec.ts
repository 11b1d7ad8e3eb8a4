import type { Page } from '@playwright/test';
import { expect, PASSWORD, type Person, test } from './support/test.ts';

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

test('Escape leaves a description unsaved, and what was typed is offered', async ({
  page,
  person,
}) => {
  const details = await person.opensDetails('Call Ana');
  const text = details.getByRole('textbox', { name: 'Description' });
  await details.getByRole('button', { name: 'Add a description' }).click();
  await page.keyboard.press('Escape');
  await expect(details.getByRole('button', { name: 'Add a description' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ask about the flat');
  await page.keyboard.press('Escape');

  await expect(details.getByRole('button', { name: 'Keep writing' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await person.opensDetails('Call Ana');
  await expect(details.getByRole('region', { name: 'Not saved yet' })).toContainText(
    'Ask about the flat',
  );
  expect((await person.savedTasks())[0]?.description).toBeNull();

  await details.getByRole('button', { name: 'Keep writing' }).click();
  await expect(text).toHaveValue('Ask about the flat');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(details).toContainText('Ask about the flat');
  await expect
    .poll(async () => (await person.savedTasks())[0]?.description)
    .toBe('Ask about the flat');

  await details.getByRole('button', { name: 'Edit the description' }).click();
  await text.fill('Never mind');
  await page.keyboard.press('Escape');
  await details.getByRole('button', { name: 'Discard' }).click();
  await expect(details.getByRole('button', { name: 'Edit the description' })).toBeFocused();
  await expect(details).not.toContainText('Never mind');
});

test.describe('A description that another device changes while it is being typed', () => {
  const LIST = 'Bread\nMilk\nTea';

  test.beforeEach(async ({ page, person }) => {
    const [task] = await person.savedTasks();
    await person.patches(`/api/tasks/${task?.id}`, { description: LIST });
    const details = await person.opensDetails('Call Ana');
    await expect(details).toContainText('Tea');
    await details.getByRole('button', { name: 'Edit the description' }).click();
    await details.getByRole('textbox', { name: 'Description' }).fill(`${LIST}, green`);
    await expect.poll(() => kept(page)).toContain('green');
  });

  async function changesElsewhere(person: Person, description: string): Promise<void> {
    const [task] = await person.savedTasks();
    await person.patches(`/api/tasks/${task?.id}`, { description });
    await expect(person.page.getByText('edited on another device')).toBeVisible();
  }

  const saved = (person: Person) =>
    expect.poll(async () => (await person.savedTasks())[0]?.description);

  test('gets the lines of both', async ({ page, person }) => {
    await changesElsewhere(person, `Rye bread\nMilk\nTea`);

    await page.keyboard.press('ControlOrMeta+Enter');

    await saved(person).toBe('Rye bread\nMilk\nTea, green');
  });

  test('waits for a choice where both changed the same line', async ({ page, person }) => {
    await changesElsewhere(person, 'Bread\nMilk\nTea, black');
    const details = page.getByRole('article', { name: 'Task details' });
    await details.getByRole('button', { name: 'See theirs' }).click();
    await expect(details.getByRole('region', { name: 'Text from the other device' })).toContainText(
      'Tea, black',
    );

    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(details).toContainText('Choose what to keep.');
    await details.getByRole('button', { name: 'Merge both' }).click();
    await expect(details.getByRole('textbox', { name: 'Description' })).toHaveValue(
      'Bread\nMilk\nTea, green\nTea, black',
    );
    await page.keyboard.press('ControlOrMeta+Enter');
    await saved(person).toBe('Bread\nMilk\nTea, green\nTea, black');
  });

  test('stays mine where that is what I choose', async ({ page, person }) => {
    await changesElsewhere(person, 'Bread\nMilk\nTea, black');

    await page.getByRole('button', { name: 'Keep mine' }).click();
    await page.keyboard.press('ControlOrMeta+Enter');

    await saved(person).toBe(`${LIST}, green`);
  });

  test('is kept aside where its details are closed without a choice', async ({ page, person }) => {
    await changesElsewhere(person, 'Bread\nMilk\nTea, black');

    await page.getByRole('button', { name: 'Close', exact: true }).click();

    await expect(person.note('also edited on another device')).toBeVisible();
    const details = await person.opensDetails('Call Ana');
    await expect(details.getByRole('region', { name: 'Not saved yet' })).toContainText('green');
    await saved(person).toBe('Bread\nMilk\nTea, black');
  });
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
