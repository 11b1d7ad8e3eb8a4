import type { Page } from '@playwright/test';
import { expect, type Person, SYNC, test } from './support/test.ts';

test.beforeEach(async ({ person }) => {
  await person.isSignedIn();
  await person.has({ title: 'Call Ana' });
});

const notStored = (person: Person) => person.note('Not saved in this browser');

/** What a browser does in private windows, and where its profile is broken. */
async function hasNoStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('No storage here', 'UnknownError');
    };
  });
}

/** Whether the browser asks before the page goes. */
async function isWarned(page: Page): Promise<boolean> {
  const asked = new Promise<boolean>(resolve => {
    page.once('dialog', async it => {
      await it.dismiss();
      resolve(it.type() === 'beforeunload');
    });
    page.once('close', () => resolve(false));
  });
  await page.close({ runBeforeUnload: true });
  return asked;
}

test('Without storage, the page works, says so, and warns while something would be lost', async ({
  context,
  page,
  person,
}) => {
  await hasNoStorage(page);
  await person.opensTheApp();
  await expect(notStored(person)).toBeVisible();

  await person.adds('Pay rent');
  await person.expectSaved('Call Ana', 'Pay rent');
  await context.setOffline(true);
  await person.adds('Buy bread');

  await expect(
    person.note('Offline. 1 change isn’t saved anywhere yet – keep this page open'),
  ).toBeVisible();
  expect(await isWarned(page)).toBe(true);
  await context.setOffline(false);
  await person.expectSaved('Buy bread', 'Call Ana', 'Pay rent');
  await expect(page.getByText('keep this page open')).toBeHidden();
  expect(await isWarned(page)).toBe(false);
});

test('What is stored needs no warning', async ({ context, page, person }) => {
  await person.opensTheApp();
  await context.setOffline(true);
  await person.adds('Pay rent');
  await expect(person.note('1 change will sync later')).toBeVisible();

  expect(await isWarned(page)).toBe(false);
});

test('With the quota full, the page works and says so', async ({ context, page, person }) => {
  const debugging = await context.newCDPSession(page);
  await debugging.send('Storage.overrideQuotaForOrigin', { origin: person.origin, quotaSize: 1 });

  await person.opensTheApp();
  await person.adds('Pay rent');

  await expect(notStored(person)).toBeVisible();
  await person.expectSaved('Call Ana', 'Pay rent');
});

test('With a full disk, nothing that is written is lost', async ({ context, page, person }) => {
  await person.opensTheApp();
  await expect(person.task('Call Ana')).toBeVisible();
  await person.keepsTheApp();
  await context.setOffline(true);
  await person.adds('Stored before');
  await page.evaluate(() => {
    const full = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
    Object.assign(IDBObjectStore.prototype, { add: full, put: full });
  });

  await person.adds('Buy bread', 'Pay rent');

  await expect(person.note(/changes? (isn’t|aren’t) saved anywhere yet/)).toBeVisible();
  await context.setOffline(false);
  await person.expectSaved('Buy bread', 'Call Ana', 'Pay rent', 'Stored before');
});

test('With the database deleted under the page, nothing that is written is lost', async ({
  context,
  page,
  person,
}) => {
  await person.opensTheApp();
  await expect(person.task('Call Ana')).toBeVisible();
  await context.setOffline(true);
  await person.adds('Stored before');
  await expect(person.note('1 change will sync later')).toBeVisible();
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      await new Promise(resolve => {
        indexedDB.deleteDatabase(name ?? '').onsuccess = resolve;
      });
    }
  });

  await person.adds('Buy bread');

  await expect(person.note(/changes? (isn’t|aren’t) saved anywhere yet/)).toBeVisible();
  await expect(person.task('Stored before')).toBeVisible();
  await context.setOffline(false);
  await person.expectSaved('Buy bread', 'Call Ana', 'Stored before');
});

test('That changes of others come late is said when it lasts', async ({ page, person }) => {
  await page.clock.install();
  await page.route('/api/*/events', route => route.abort());
  const followed = page.waitForRequest('/api/*/events');
  await person.opensTheApp();
  await followed;
  const late = person.note('Changes from other devices may take a moment to appear');
  const polls = async () => {
    const answered = page.waitForResponse(SYNC);
    await page.clock.runFor(31_000);
    await answered;
  };
  await polls();
  await expect(late).toBeHidden();

  await polls();
  await expect(late).toBeVisible();
  await person.has({ title: 'Buy bread' });
  await polls();
  await expect(person.task('Buy bread')).toBeVisible();

  await page.unroute('/api/*/events');
  const opened = page.waitForResponse('/api/*/events');
  await page.clock.runFor(60_000);
  await opened;
  await expect(late).toBeHidden();
});

test('A first download that was cut goes on after a reload', async ({ page, person }) => {
  const sent_at = new Date().toISOString();
  const mutations = Array.from({ length: 500 }, (_, index) => ({
    id: index + 1,
    at: sent_at,
    kind: 'task',
    // Ids are of version 7.
    row: crypto.randomUUID().replace(/^(.{14})4/, '$17'),
    do: 'create',
    set: { title: `Task ${index + 1}` },
  }));
  await person.posts('/api/sync', { client_id: crypto.randomUUID(), sent_at, mutations });
  await person.has({ title: 'Newest' });
  let pages = 0;
  await page.route(SYNC, route => {
    pages += 1;
    return pages > 1 ? route.abort() : route.fallback();
  });
  await page.goto('/?sort=title');
  await expect(person.note(/Offline|retrying/)).toBeVisible();
  await page.unrouteAll();

  await page.reload();

  await expect(page.getByRole('main').locator('.heading')).toContainText('502');
  await page.getByRole('searchbox').fill('newest');
  await expect(person.task('Newest')).toBeVisible();
});
