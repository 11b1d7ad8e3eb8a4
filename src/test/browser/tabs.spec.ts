import { expect, type Person, test } from './support/test.ts';

const HOST = 'todo.example';

test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${HOST} 127.0.0.1`],
    }),
});

test('A tab that stands in a dialog of the browser holds up no other', async ({ page, person }) => {
  await person.isSignedIn();
  const followed = page.waitForRequest('/api/*/events');
  await person.opensTheApp();
  await followed;
  const tab = await person.anotherTab();
  await tab.opensTheApp();
  // Nobody answers it.
  const asked = new Promise(resolve => page.once('dialog', resolve));
  await page.evaluate(() => {
    setTimeout(() => window.alert('Stay a while'));
  });
  await asked;

  await tab.adds('Call Ana');

  await tab.expectSaved('Call Ana');
  await tab.page.close();
});

test('Signing out does not wait for a tab that holds the database', async ({ page, person }) => {
  await person.isSignedIn();
  await person.has({ title: 'A secret' });
  await person.opensTheApp();
  await expect(person.task('A secret')).toBeVisible();
  const tab = await person.anotherTab();
  await tab.page.goto('/robots.txt');
  await tab.page.evaluate(async () => {
    const [found] = await indexedDB.databases();
    const opening = indexedDB.open(found?.name ?? '');
    // It heeds nothing, as an old page or a sleeping one.
    await new Promise(resolve => {
      opening.onsuccess = resolve;
    });
    Object.assign(window, { held: opening.result });
  });

  await page.getByRole('button', { name: 'Account of' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();

  await page.getByRole('link', { name: 'Create an account' }).click();
  await person.enters(`other.${person.email}`, 'correct horse battery');
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
  expect(await rowsIn(tab)).toBe(0);
});

/** How many rows a tab finds in the database that it holds. */
function rowsIn({ page }: Person): Promise<number> {
  return page.evaluate(() => {
    const { held } = window as unknown as { held: IDBDatabase };
    const counting = held.transaction('rows').objectStore('rows').count();
    return new Promise<number>(resolve => {
      counting.onsuccess = () => resolve(counting.result);
    });
  });
}

test('Without TLS, two tabs write and show the same', async ({ baseURL, page, person }) => {
  const origin = `http://${HOST}:${new URL(baseURL ?? '').port}`;
  await page.goto(`${origin}/register`);
  expect(await page.evaluate(() => [isSecureContext, 'locks' in navigator])).toEqual([
    false,
    false,
  ]);
  await person.enters(person.email, 'correct horse battery');
  await expect(person.writing).toBeFocused();
  const tab = await person.anotherTab();
  await tab.page.goto(origin);
  await expect(tab.writing).toBeVisible();

  await person.adds('One');
  await expect(tab.task('One')).toBeVisible();
  await tab.adds('Two', 'Three');
  await tab.task('One').check();
  await person.adds('Four');

  for (const { page: each } of [person, tab]) {
    await expect(each.locator('li[data-task]')).toHaveCount(3);
  }
  const saved = () =>
    page.evaluate(async () => {
      const { tasks } = await (await fetch('/api/tasks?status=all')).json();
      return tasks.map((it: { title: string; completed: boolean }) =>
        it.completed ? `${it.title}, done` : it.title,
      );
    });
  await expect
    .poll(async () => (await saved()).toSorted())
    .toEqual(['Four', 'One, done', 'Three', 'Two']);
  await page.close();
  await tab.adds('Five');
  await expect(tab.page.getByText('will sync later')).toBeHidden();
  await tab.page.reload();
  await expect(tab.task('Five')).toBeVisible();
});
