import type { Locator } from '@playwright/test';
import { day, expect, type Person, test } from './support/test.ts';

test.beforeEach(({ person }) => person.isSignedIn());

test('All of a long list is printed', async ({ page, person }) => {
  test.slow();
  await Promise.all(
    Array.from({ length: 5 }, (_, batch) =>
      person.has(...Array.from({ length: 25 }, (_, n) => ({ title: `Task ${batch * 25 + n}` }))),
    ),
  );
  await person.opensTheApp();
  await expect(page.locator('.heading')).toContainText('125');
  await keepsWhatIsPrinted(person);

  await page.pdf();

  expect(await printed(person)).toBe(125);
});

test('A page in dark colours is printed dark on white, without what is there to press', async ({
  page,
  person,
}) => {
  await person.has({ title: 'Call Ana', due_date: day(0), tags: ['family'] });
  await page.addInitScript(() => localStorage.setItem('todo.appearance', 'dark'));
  await person.opensTheApp();
  const title = person.row('Call Ana').locator('.title');
  await expect(page.getByRole('button', { name: 'Filter and sort' })).toBeVisible();
  await person.opensDetails('Call Ana');
  await person.adds('Pay rent');
  await expect(person.note('Added “Pay rent”')).toBeVisible();
  expect(await lightness(title)).toBeGreaterThan(0.8);

  await page.emulateMedia({ media: 'print' });

  await expect(title).toBeVisible();
  expect(await lightness(title)).toBeLessThan(0.4);
  await expect(page.getByRole('heading', { name: 'Today' })).toHaveCSS('break-after', 'avoid');
  for (const it of [
    person.writing,
    person.note('Added “Pay rent”'),
    page.getByRole('searchbox'),
    page.getByRole('navigation'),
    page.getByRole('complementary'),
    page.getByRole('button', { name: /Actions|Account|Filter/ }),
  ]) {
    await expect(it).toHaveCount(0);
  }
});

/** Notes how many rows there are when the page has made itself ready for the printer. */
async function keepsWhatIsPrinted({ page }: Person): Promise<void> {
  await page.evaluate(() => {
    window.addEventListener('beforeprint', () => {
      document.documentElement.dataset.printed = String(
        document.querySelectorAll('li[data-task]').length,
      );
    });
  });
}

async function printed({ page }: Person): Promise<number> {
  return Number(await page.locator('html').getAttribute('data-printed'));
}

/** How light the colour of its words is, of 1. */
function lightness(words: Locator): Promise<number> {
  return words.evaluate(it => Number(/oklch\(([\d.]+)/.exec(getComputedStyle(it).color)?.[1]));
}
