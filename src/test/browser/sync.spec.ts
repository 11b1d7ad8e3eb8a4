import type { Page } from '@playwright/test';
import { expect, refuse, test } from './support/test.ts';

test.beforeEach(async ({ person }) => person.isSignedIn());

test.describe('Two devices of a person', () => {
  test('show each other’s changes within a second', async ({ person }, info) => {
    await person.has({ title: 'Buy bread' });
    const other = await person.elsewhere();
    await person.opensTheApp();
    const followed = other.page.waitForRequest('/api/*/events');
    await other.opensTheApp();
    await followed;

    const times: string[] = [];
    const measure = async (text: string, does: () => Promise<unknown>) => {
      const seen = whenShown(other.page, text);
      const begun = Date.now();
      await does();
      times.push(`${text}: ${(await seen) - begun} ms`);
    };
    await person.writing.fill('Call Ana');
    await measure('Call Ana', () => person.page.keyboard.press('Enter'));
    await measure('Urgent', async () => {
      await person.task('Call Ana').focus();
      await person.page.keyboard.press('1');
    });
    await person.task('Buy bread').check();
    await expect(other.task('Buy bread')).toBeHidden();

    info.annotations.push({ type: 'seen on the other device', description: times.join(', ') });
    console.log(`Seen on the other device: ${times.join(', ')}`);
    await other.page.context().close();
  });

  test('merge what each changed of one task', async ({ context, person }) => {
    await person.has({ title: 'Call Anna' });
    const other = await person.elsewhere();
    await person.opensTheApp();
    await person.keepsTheApp();
    await other.opensTheApp();

    await context.setOffline(true);
    await person.chooses('Edit title', 'Call Anna');
    await person.renames('Call Ana');
    await other.chooses('Due today', 'Call Anna');
    await expect(other.section('Today')).toContainText('Call Anna');
    await context.setOffline(false);

    await expect(other.section('Today')).toContainText('Call Ana');
    await expect(other.task('Call Ana')).toBeVisible();
    await expect(person.section('Today').getByRole('checkbox', { name: 'Call Ana' })).toBeVisible();
    await other.page.context().close();
  });
});

test('Tabs share one event stream and show each other’s writes', async ({ context, person }) => {
  const streams: string[] = [];
  context.on('request', it => it.url().endsWith('/events') && streams.push(it.url()));
  await person.opensTheApp();
  await expect.poll(() => streams.length).toBe(1);
  const tab = await person.anotherTab();
  await tab.opensTheApp();

  await person.adds('Call Ana');
  await expect(tab.task('Call Ana')).toBeVisible();
  await tab.adds('Buy bread');
  await expect(person.task('Buy bread')).toBeVisible();
  await tab.expectSaved('Buy bread', 'Call Ana');
  expect(streams).toHaveLength(1);

  // Offline, too, and the next tab follows the stream when the first is closed.
  await context.setOffline(true);
  await tab.adds('Water the plants');
  await expect(person.task('Water the plants')).toBeVisible();
  await person.page.close();
  await context.setOffline(false);
  await tab.expectSaved('Buy bread', 'Call Ana', 'Water the plants');
  await expect.poll(() => streams.length).toBeGreaterThan(1);
});

test('A later change of a task that was deleted elsewhere brings it back', async ({
  context,
  person,
}) => {
  const [task] = await person.has({ title: 'Call Anna' });
  await person.opensTheApp();
  await person.keepsTheApp();
  await context.setOffline(true);
  await person.deletes(`/api/tasks/${task?.id}`);
  await person.chooses('Edit title', 'Call Anna');
  await person.renames('Call Ana');
  await context.setOffline(false);

  await expect(person.task('Call Ana')).toBeVisible();
  await person.expectSaved('Call Ana');
});

test('A task that was deleted after a change stays deleted', async ({ context, page, person }) => {
  await page.clock.install();
  const [task] = await person.has({ title: 'Call Anna' });
  await person.opensTheApp();
  await person.keepsTheApp();
  await context.setOffline(true);
  await person.chooses('Edit title', 'Call Anna');
  await person.renames('Call Ana');
  await expect(person.task('Call Ana')).toBeVisible();
  // The service can't tell a slow network from a slow clock, so more than a moment lies between.
  await page.clock.runFor(60_000);
  await person.deletes(`/api/tasks/${task?.id}`);
  await context.setOffline(false);

  await expect(person.task('Call Ana')).toBeHidden();
  await person.expectSaved();
  await person.goesTo('Trash');
  await expect(person.rows).toHaveCount(1);
});

test('One edit is one request', async ({ page, person }) => {
  const [task] = await person.has({ title: 'Buy bread' });
  const events = await page.context().newCDPSession(page);
  await events.send('Network.enable');
  const heard = () =>
    new Promise(resolve => events.once('Network.eventSourceMessageReceived', resolve));
  const followed = heard();
  await person.opensTheApp();
  await followed;
  const told = heard();
  const asked: string[] = [];
  page.on('request', it => {
    if (it.url().includes('/api/') && !it.url().endsWith('/events')) {
      asked.push(`${it.method()} ${new URL(it.url()).pathname.split('/').at(-1)}`);
    }
  });

  await person.task('Buy bread').check();

  const saved = () => person.savedTasks().then(it => it[0]?.completed);
  await expect.poll(saved).toBe(true);
  await told;
  // The page has heard of its own edit from the event stream, too, and asks for nothing.
  await person.patches(`/api/tasks/${task?.id}`, { title: 'Buy rye bread' });
  await expect.poll(() => asked.length).toBe(2);
  expect(asked).toEqual(['POST sync', 'POST sync']);
});

test('A service in trouble is waited for, and the person can see it', async ({ page, person }) => {
  await person.opensTheApp();
  await refuse(page, '/api/**', 503);

  await person.adds('Call Ana');
  await expect(person.note('Can’t reach Todo – retrying. 1 change will sync later')).toBeVisible();
  await expect(person.task('Call Ana')).toBeVisible();
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();

  await expect(page.getByText('Can’t reach Todo – retrying')).toBeHidden();
  await person.expectSaved('Call Ana');
});

/** The moment in which a text comes to stand on a page. */
function whenShown(page: Page, text: string): Promise<number> {
  return page.evaluate(
    wanted =>
      new Promise<number>(resolve => {
        const look = () => {
          if (document.querySelector('main')?.textContent.includes(wanted)) {
            observer.disconnect();
            resolve(Date.now());
          }
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        look();
      }),
    text,
  );
}
