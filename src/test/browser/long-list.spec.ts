import { expect, type Person, test } from './support/test.ts';

const COUNT = 250;

test.beforeEach(async ({ page, person }) => {
  test.slow();
  await person.isSignedIn();
  await Promise.all(
    Array.from({ length: 10 }, (_, batch) =>
      person.has(
        ...Array.from({ length: COUNT / 10 }, (_, n) => ({
          title: `Task ${1000 + (batch * COUNT) / 10 + n}`,
        })),
      ),
    ),
  );
  await person.opensTheApp('/?sort=title');
  await expect(page.locator('.heading')).toContainText(String(COUNT));
  await expect(person.rows.first()).toContainText('Task 1000');
});

test('A task far down is opened and closed where it stands', async ({ page, person }) => {
  await reach(person, 'Task 1220');
  const before = await person.row('Task 1220').boundingBox();

  await person.opensDetails('Task 1220');
  await expect(person.row('Task 1220')).toBeInViewport();
  await expect(person.rows).toHaveCount(COUNT);
  await page.keyboard.press('Escape');

  await expect(person.row('Task 1220').locator('.open')).toBeFocused();
  await expect(person.rows).toHaveCount(COUNT);
  expect((await person.row('Task 1220').boundingBox())?.y).toBeCloseTo(before?.y ?? 0, -1);
});

test('A task that an address names is where the focus goes when it is closed', async ({
  page,
  person,
}) => {
  const { tasks } = (await person.asks('/api/tasks?search=1220')) as {
    tasks: readonly { id: string }[];
  };
  await person.opensTheApp(`/?sort=title&task=${tasks[0]?.id}`);
  await expect(page.getByRole('article', { name: 'Task details' })).toBeVisible();

  await page.keyboard.press('Escape');

  await expect(person.row('Task 1220').locator('.open')).toBeFocused();
});

test('Keys lead to the end of a long list and back', async ({ page, person }) => {
  await person.row('Task 1000').locator('.open').focus();

  await page.keyboard.press('End');
  await expect(person.row('Task 1249').locator('.open')).toBeFocused();
  await page.keyboard.press('Home');

  await expect(person.row('Task 1000').locator('.open')).toBeFocused();
});

test('Whoever sees the end of what is made sees more, however tall the window', async ({
  page,
  person,
}) => {
  // As in a window that is turned upright, more than the first rows fit.
  await page.setViewportSize({ width: 1280, height: 7_000 });

  await expect(person.rows).toHaveCount(COUNT);
  await expect(page.getByRole('button', { name: 'Show more' })).toBeHidden();
});

/** Scrolls down until a task is there. */
async function reach(person: Person, title: string): Promise<void> {
  await expect(async () => {
    await person.rows.last().scrollIntoViewIfNeeded();
    await expect(person.row(title)).toBeAttached({ timeout: 500 });
  }).toPass();
  await person.row(title).scrollIntoViewIfNeeded();
}
