import type { Locator, Page } from '@playwright/test';
import { expect, type Person, test } from './support/test.ts';

test.beforeEach(async ({ person }) => person.isSignedIn());

test('Everything within reach is at the foot of the screen', async ({ page, person }) => {
  await person.has({ title: 'Call Ana', tags: ['family'] });
  await person.opensTheApp('/completed');
  const bar = page.getByRole('navigation', { name: 'Views' });
  expect((await bar.boundingBox())?.y).toBeGreaterThan(640);

  await bar.getByRole('button', { name: 'Add a task' }).tap();
  await expect(page).toHaveURL('/');
  await expect(person.writing).toBeFocused();

  await bar.getByRole('link', { name: 'Today' }).tap();
  await expect(page).toHaveURL('/today');
  await expect(bar.getByRole('link', { name: 'Today' })).toHaveAttribute('aria-current', 'page');

  await bar.getByRole('button', { name: 'More' }).tap();
  const menu = page.getByRole('dialog', { name: 'Menu' });
  await menu.getByRole('link', { name: 'family' }).tap();
  await expect(menu).toBeHidden();
  await expect(person.task('Call Ana')).toBeVisible();

  await bar.getByRole('button', { name: 'More' }).tap();
  await expect(menu.locator('kbd')).toHaveCount(0);
  await menu.getByRole('button', { name: 'Search tasks and commands' }).tap();
  await expect(menu).toBeHidden();
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
});

test('so it is with letters of twice the size', async ({ page, person }) => {
  await person.opensTheApp();
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const bar = page.getByRole('navigation', { name: 'Views' });

  const parts = await bar
    .getByRole('link')
    .or(bar.getByRole('button'))
    .evaluateAll(all =>
      all.map(it => {
        const { left, right } = it.getBoundingClientRect();
        return {
          isThere: left >= 0 && right <= innerWidth,
          isCut: it.scrollWidth > it.clientWidth,
        };
      }),
    );
  expect(parts).toEqual(Array(5).fill({ isThere: true, isCut: false }));
  await bar.getByRole('button', { name: 'More' }).tap();
  await page.getByRole('dialog', { name: 'Menu' }).getByRole('link', { name: 'Completed' }).tap();
  await expect(page).toHaveURL('/completed');
});

test('Lists are among the places, with what is open in them', async ({ page, person }) => {
  const list = (await person.posts('/api/lists', { name: 'Garden' })) as { id: string };
  await person.has({ title: 'Mow', list_id: list.id }, { title: 'Call Ana' });
  await person.opensTheApp();
  const bar = page.getByRole('navigation', { name: 'Views' });
  const menu = page.getByRole('dialog', { name: 'Menu' });

  await bar.getByRole('button', { name: 'More' }).tap();
  await menu.getByRole('link', { name: 'Garden 1' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: 'Garden' })).toBeVisible();
  await expect(person.rows.locator('.title')).toHaveText(['Mow']);

  await bar.getByRole('button', { name: 'More' }).tap();
  await menu.getByRole('link', { name: 'New list' }).tap();
  await expect(menu).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Add a list' })).toBeFocused();
});

test('Details are a sheet that covers the list and gives it back', async ({ page, person }) => {
  await person.has({ title: 'Call Ana' });
  await person.opensTheApp();

  const details = await person.opensDetails('Call Ana');
  await expect(page.getByRole('dialog', { name: 'Details' })).toBeVisible();
  // A touch screen shows a Save button in place of the key that saves.
  await details.getByRole('button', { name: 'Add a description' }).tap();
  await page.keyboard.type('By phone');
  await expect(details.getByText('Ctrl+Enter')).toBeHidden();
  await details.getByRole('button', { name: 'Save' }).tap();
  await expect(details.locator('.text')).toHaveText('By phone');
  await details.getByRole('radio', { name: 'Urgent' }).check({ force: true });
  await page.getByRole('button', { name: 'Close', exact: true }).tap();

  await expect(details).toBeHidden();
  await expect(person.row('Call Ana')).toContainText('Urgent');
});

test('A finger pushes a task aside to complete it or to give it a date, and selects by resting', async ({
  page,
  person,
}) => {
  await person.has({ title: 'One' }, { title: 'Two' }, { title: 'Three' }, { title: 'Four' });
  await person.opensTheApp();
  await expect(person.rows).toHaveCount(4);

  await swipe(page, person.row('One'), 160);
  await expect(person.note('Completed “One”')).toBeVisible();
  await swipe(page, person.row('Two'), -160);
  const dates = page.getByRole('dialog', { name: 'Choose a due date' });
  // A click, because Chromium drops the click of a tap that comes right after a swipe.
  await dates.getByRole('button', { name: 'Tomorrow' }).click();
  await expect(person.section('Tomorrow')).toContainText('Two');
  // Less far is nothing, not even a press.
  await swipe(page, person.row('Three'), 60);
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(person.rows).toHaveCount(3);

  await drag(page, person.row('Three'), [0, 0], () =>
    expect(page.getByRole('toolbar', { name: 'Selected tasks' })).toContainText('1 selected'),
  );
  await page.getByRole('button', { name: 'End selection' }).tap();

  await person.task('Three').tap();
  await expect(person.note('Completed “Three”')).toBeVisible();
  await person.chooses('Delete', 'Four');
  await expect
    .poll(async () => (await person.savedTasks()).map(it => [it.title, it.completed]))
    .toEqual([
      ['Three', true],
      ['Two', false],
      ['One', true],
    ]);
});

test('A row that is pushed shows what it will do', async ({ page, person }) => {
  await person.has({ title: 'One' });
  await person.opensTheApp();
  await expect(person.rows).toHaveCount(1);
  const mark = person.row('One').locator('> span');

  for (const [way, look] of [
    [30, /complete(?!.*meant)/],
    [160, /complete.*meant/],
    [-30, /date(?!.*meant)/],
    [-160, /date.*meant/],
  ] as const) {
    await drag(page, person.row('One'), [way, 0], async back => {
      await expect(mark).toHaveClass(look);
      await back();
    });
    await expect(mark).toHaveCount(0);
  }
});

test('A note is one line, and covers no sheet', async ({ page, person }) => {
  await person.has({ title: 'Call Ana about the flat, the garden and the summer' });
  await person.opensTheApp();
  await person.task('Call Ana about the flat, the garden and the summer').check();
  const note = page.locator('.note');
  await expect(note).toBeVisible();
  expect((await note.boundingBox())?.height).toBeLessThan(60);
  await page.getByRole('button', { name: 'Undo' }).tap();

  await person.opensDetails('Call Ana');
  const sheet = page.getByRole('dialog', { name: 'Details' });
  await sheet.getByRole('radio', { name: 'High' }).check({ force: true });
  await expect(sheet.locator('.note')).toBeVisible();
  const [noteBox, sheetBox] = [await note.boundingBox(), await sheet.boundingBox()];
  expect((noteBox?.y ?? 0) + (noteBox?.height ?? 0)).toBeLessThanOrEqual(sheetBox?.y ?? 0);
});

test('A finger that scrolls moves no task', async ({ page, person }) => {
  await person.has(...Array.from({ length: 20 }, (_, n) => ({ title: `Task ${n + 1}` })));
  await person.opensTheApp();
  await expect(person.rows).toHaveCount(20);

  await drag(page, person.row('Task 14'), [4, -300]);

  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  await expect(person.rows).toHaveCount(20);
});

test('A finger puts tasks in another order', async ({ page, person }) => {
  await person.has(
    { title: 'One', position: 'a0' },
    { title: 'Two', position: 'a1' },
    { title: 'Three', position: 'a2' },
  );
  await person.opensTheApp('/?sort=manual');
  await expect(person.rows.locator('.title')).toHaveText(['One', 'Two', 'Three']);
  // It comes a moment later, above the list.
  await expect(page.getByLabel('Sort by')).toBeVisible();
  const height = (await person.row('One').boundingBox())?.height ?? 0;

  await drag(page, person.row('One').locator('.grip'), [0, height * 2.3]);

  await expect(person.rows.locator('.title')).toHaveText(['Two', 'Three', 'One']);
});

for (const [state, open] of [
  ['a list', async () => undefined],
  ['a menu', (it: Person) => it.page.getByRole('button', { name: 'Actions for Call Ana' }).tap()],
  [
    'filters',
    async (it: Person) => {
      await it.page.getByRole('button', { name: 'Filter and sort' }).tap();
      await expect(it.page.getByRole('checkbox', { name: 'Urgent' })).toBeVisible();
    },
  ],
  ['a selection', (it: Person) => it.chooses('Select', 'Call Ana')],
  ['details', (it: Person) => it.opensDetails('Call Ana')],
  ['the other views', (it: Person) => it.page.getByRole('button', { name: 'More' }).tap()],
] as const) {
  test(`All that is pressed in ${state} is large enough for a thumb`, async ({ page, person }) => {
    await person.has({ title: 'Call Ana', tags: ['family'] });
    await person.opensTheApp();
    await expect(person.rows).toHaveCount(1);
    await open(person);

    await expect.poll(() => tooSmall(page)).toEqual([]);
  });
}

test('Nothing is wider than the narrowest screen', async ({ page, person }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await person.has({
    title: 'W'.repeat(200),
    tags: ['home', 'w'.repeat(50)],
    due_date: '2020-02-29',
  });

  for (const path of [
    '/',
    '/tag/home',
    '/tag/gone',
    '/tags',
    '/statistics',
    '/trash',
    '/account',
  ]) {
    await person.opensTheApp(path);
    await expect.poll(() => excess(page), path).toBeLessThanOrEqual(0);
  }
  await person.opensTheApp();
  await person.opensDetails('WWW');
  expect(await excess(page)).toBeLessThanOrEqual(0);
});

/** How many pixels stand out over the side of the screen. */
async function excess(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

/** What is pressed and can't be pressed within 40 pixels around its middle. */
async function tooSmall(page: Page): Promise<readonly string[]> {
  return page.locator('button, a, input, select, textarea').evaluateAll(all => {
    const half = 19.5;
    const top = document.querySelector('dialog[open], [role=menu]:popover-open');
    const isHit = (it: Element, x: number, y: number) => {
      const hit = document.elementFromPoint(x, y);
      return it.contains(hit) || (hit?.closest('label')?.contains(it) ?? false);
    };
    const isSmall = (target: Element) => {
      const it = target.closest('label') ?? target;
      // Away from the edges, where a bar may cover a part of it.
      it.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top: start, width, height } = it.getBoundingClientRect();
      const [x, y] = [left + width / 2, start + height / 2];
      return (
        isHit(it, x, y) &&
        ![
          [-half, 0],
          [half, 0],
          [0, -half],
          [0, half],
        ].every(([aside, below]) => isHit(it, x + (aside ?? 0), y + (below ?? 0)))
      );
    };
    return all
      .filter(it => !top || top.contains(it))
      .filter(isSmall)
      .map(it => it.outerHTML.slice(0, 160));
  });
}

async function swipe(page: Page, row: Locator, x: number): Promise<void> {
  await drag(page, row, [x, 0]);
}

/** Touches something, pushes it in steps as a finger does, waits, or takes it back, and lets go. */
async function drag(
  page: Page,
  target: Locator,
  [x, y]: readonly [number, number],
  held: (back: () => Promise<unknown>) => Promise<unknown> = async () => undefined,
): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) {
    throw new Error('Nothing there to touch');
  }
  const start = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const touch = await page.context().newCDPSession(page);
  const STEPS = 8;
  for (let step = 0; step <= STEPS; step++) {
    await touch.send('Input.dispatchTouchEvent', {
      type: step === 0 ? 'touchStart' : 'touchMove',
      touchPoints: [{ x: start.x + (x * step) / STEPS, y: start.y + (y * step) / STEPS }],
    });
  }
  await held(() =>
    touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [start] }),
  );
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await touch.detach();
}
