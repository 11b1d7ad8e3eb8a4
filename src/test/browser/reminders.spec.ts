import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

test.beforeEach(async ({ person }) => person.isSignedIn());

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

const NOTE = 'Reminder: “Call Ana”';

/** Lets the clock run on, and answers how often the reminder came to stand in a note of these pages. */
async function timesShown(seconds: number, ...pages: readonly Page[]): Promise<number> {
  let times = 0;
  for (let passed = 0; passed < seconds; passed += 10) {
    // The clock is one for all pages of a browser.
    await pages[0]?.clock.runFor(10_000);
    for (const page of pages) {
      const note = page.getByRole('status').filter({ hasText: NOTE });
      if (await note.isVisible()) {
        times += 1;
        // A click would wait until the note stands still, which can take longer than it is shown.
        await page.getByRole('button', { name: 'Close this note' }).dispatchEvent('click');
        await expect(note).toBeHidden();
      }
    }
  }
  return times;
}

test('A reminder is shown once', async ({ page, person }) => {
  await page.clock.install();
  await person.has({ title: 'Call Ana', reminder_time: inSeconds(35) });
  await person.opensTheApp();
  await expect(person.task('Call Ana')).toBeVisible();

  expect(await timesShown(200, page)).toBe(1);
});

test('A reminder is shown by one of two tabs', async ({ context, person }) => {
  await context.clock.install();
  await person.has({ title: 'Call Ana', reminder_time: inSeconds(35) });
  await person.opensTheApp();
  await expect(person.task('Call Ana')).toBeVisible();
  const tab = await person.anotherTab();
  await tab.opensTheApp();
  await expect(tab.task('Call Ana')).toBeVisible();

  expect(await timesShown(200, person.page, tab.page)).toBe(1);
});

test('A task that was finished on another device is not reminded of', async ({ page, person }) => {
  await page.clock.install();
  const [task] = await person.has({ title: 'Call Ana', reminder_time: inSeconds(35) });
  await person.opensTheApp();
  await expect(person.task('Call Ana')).toBeVisible();

  await person.patches(`/api/tasks/${task?.id}`, { completed: true });
  await expect(person.task('Call Ana')).toBeHidden();

  expect(await timesShown(120, page)).toBe(0);
});
