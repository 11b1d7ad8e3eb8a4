import type { Locator, Page } from '@playwright/test';
import { day, expect, type Person, type TaskView, test } from './support/test.ts';

interface Step extends TaskView {
  readonly parent_id: string | null;
}

test.beforeEach(async ({ person }) => person.isSignedIn());

const region = (page: Page) => page.getByRole('region', { name: 'Steps' });

const line = (page: Page, title: string) =>
  region(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('checkbox', { name: title, exact: true }) });

const field = (page: Page, title: string) => line(page, title).getByRole('textbox');

/** The steps as they are seen, indented. */
async function expectSteps(page: Page, ...lines: readonly string[]): Promise<void> {
  await expect
    .poll(() =>
      region(page)
        .getByRole('textbox')
        .evaluateAll(areas =>
          areas.map(area => {
            const [, level = '1'] = /(\d+)$/.exec(area.ariaLabel ?? '') ?? [];
            return '  '.repeat(Number(level) - 1) + (area as HTMLTextAreaElement).value;
          }),
        ),
    )
    .toEqual(lines);
}

/** The task and its steps as the service has them, each with the title of its parent. */
async function expectSavedSteps(person: Person, ...expected: readonly string[]): Promise<void> {
  await expect
    .poll(async () => {
      const tasks = (await person.savedTasks()) as readonly Step[];
      const titles = new Map(tasks.map(it => [it.id, it.title]));
      return tasks
        .map(({ title, parent_id, completed }) => {
          const parent = parent_id === null ? '' : ` < ${titles.get(parent_id)}`;
          return `${completed ? '✓ ' : ''}${title}${parent}`;
        })
        .sort();
    })
    .toEqual(expected.toSorted());
}

async function writes(page: Page, ...titles: readonly string[]): Promise<void> {
  await region(page).getByRole('button', { name: 'Add a step' }).click();
  for (const title of titles) {
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
}

/** A task with steps, its details open. */
async function hasSteps(person: Person, ...titles: readonly string[]): Promise<Locator> {
  await person.has({ title: 'Fence' });
  await person.opensTheApp();
  const details = await person.opensDetails('Fence');
  await writes(person.page, ...titles);
  await expectSteps(person.page, ...titles);
  return details;
}

test('Steps are made, indented, moved and finished by the keyboard alone', async ({
  page,
  person,
}) => {
  await person.has({ title: 'Fence' });
  await person.opensTheApp();
  await person.row('Fence').locator('.open').press('Enter');
  await expect(page.getByRole('article', { name: 'Task details' })).toBeVisible();
  const add = region(page).getByRole('button', { name: 'Add a step' });
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(add).toBeFocused({ timeout: 50 });
  }).toPass();
  await page.keyboard.press('Enter');

  await page.keyboard.type('Sand');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Grit');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expectSteps(page, 'Sand', '  Grit', '  ');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('Paint');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(add).toBeFocused();
  await expectSteps(page, 'Sand', '  Grit', 'Paint');
  await expectSavedSteps(person, 'Fence', 'Sand < Fence', 'Grit < Sand', 'Paint < Fence');

  // The Tab key alone changes nothing on its way through.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expectSteps(page, 'Sand', '  Grit', 'Paint');

  await field(page, 'Paint').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expectSteps(page, 'Paint', 'Sand', '  Grit');
  await expect(field(page, 'Paint')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Tab');
  await expectSteps(page, 'Paint', 'Sand', 'Grit');
  await expect(person.note('“Grit” is now a step of “Fence”.')).toBeVisible();
  await expect(field(page, 'Grit')).toBeFocused();

  await page.keyboard.press('Escape');
  await page.keyboard.press('Space');
  await expect(region(page).getByRole('checkbox', { name: 'Grit' })).toBeChecked();
  await expect(person.row('Fence')).toContainText('1/3');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Delete');
  await expectSteps(page, 'Paint', 'Grit');
  await expect(region(page).getByRole('checkbox', { name: 'Grit' })).toBeFocused();
  await expectSavedSteps(person, 'Fence', '✓ Grit < Fence', 'Paint < Fence');
});

test('A half-typed step stays where it is being written when it goes to another place', async ({
  page,
  person,
}) => {
  await hasSteps(person, 'Sand', 'Paint');
  await field(page, 'Sand').press('Enter');
  await page.keyboard.type('Grit');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Paper');
  await page.keyboard.press('Enter');
  await field(page, 'Grit').press('Enter');
  await page.keyboard.type('Mask');
  await expectSteps(page, 'Sand', '  Grit', '  Mask', '  Paper', 'Paint');

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('ing tape');
  await expectSteps(page, 'Sand', '  Grit', '  Paper', 'Masking tape', 'Paint');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');

  await expectSavedSteps(
    person,
    'Fence',
    'Sand < Fence',
    'Grit < Sand',
    'Paper < Sand',
    'Masking tape < Fence',
    'Paint < Fence',
  );
});

test('Backspace in an emptied step removes it, and Escape leaves a text as it was', async ({
  page,
  person,
}) => {
  await hasSteps(person, 'Sand', 'Paint');

  await field(page, 'Sand').fill('Sandpaper');
  await page.keyboard.press('Escape');
  await expectSteps(page, 'Sand', 'Paint');
  await field(page, 'Paint').fill('');
  await page.keyboard.press('Backspace');

  await expectSteps(page, 'Sand');
  await expect(field(page, 'Sand')).toBeFocused();
  await person.undoes();
  await expectSteps(page, 'Sand', 'Paint');
});

test('Finishing a task finishes its steps, and one undo opens all of them', async ({
  page,
  person,
}) => {
  await hasSteps(person, 'Sand', 'Paint', 'Dry');
  await region(page).getByRole('checkbox', { name: 'Sand' }).check();

  await page.getByRole('checkbox', { name: 'Completed' }).check();
  await expectSavedSteps(person, '✓ Fence', '✓ Sand < Fence', '✓ Paint < Fence', '✓ Dry < Fence');
  await person.undoes();

  await expectSavedSteps(person, 'Fence', '✓ Sand < Fence', 'Paint < Fence', 'Dry < Fence');
  await expect(region(page).getByRole('checkbox', { name: 'Paint' })).not.toBeChecked();
  await expect(region(page).getByRole('checkbox', { name: 'Sand' })).toBeChecked();
});

test('A task that repeats brings its steps back, open and on their next days', async ({
  page,
  person,
}) => {
  const repeat = { frequency: 'weekly' };
  const [fence] = await person.has({
    title: 'Fence',
    due_date: day(0),
    recurrence_pattern: repeat,
  });
  await person.has(
    { title: 'Paint', parent_id: fence?.id, due_date: day(-1) },
    { title: 'Sand', parent_id: fence?.id, completed: true },
  );
  await person.opensTheApp();

  await person.task('Fence').check();

  await expect(person.rows).toHaveCount(1);
  await expect(person.row('Fence')).toContainText('0/2');
  await expectSavedSteps(
    person,
    '✓ Fence',
    '✓ Paint < Fence',
    '✓ Sand < Fence',
    'Fence',
    'Paint < Fence',
    'Sand < Fence',
  );
  await person.opensDetails('Fence');
  await expect(region(page).getByRole('listitem').filter({ hasText: 'Paint' })).toContainText(
    /[A-Z]/,
  );
  const open = (await person.savedTasks()).filter(it => it.title === 'Paint' && !it.completed);
  expect(open[0]?.due_date).toBe(day(6));
  await page.keyboard.press('Escape');
  await person.undoes();
  await expectSavedSteps(person, 'Fence', 'Paint < Fence', '✓ Sand < Fence');
});

test('Steps that are made offline are there after a reload, and are sent later', async ({
  page,
  context,
  person,
}) => {
  await person.has({ title: 'Fence' });
  await person.opensTheApp();
  await person.keepsTheApp();
  await context.setOffline(true);
  await person.opensDetails('Fence');
  await writes(page, 'Sand', 'Paint');
  await region(page).getByRole('button', { name: 'Add a step' }).click();
  await page.keyboard.type('Half a st');

  await page.reload();
  await expectSteps(page, 'Sand', 'Paint', 'Half a st');
  await region(page).getByRole('textbox').last().press('End');
  await page.keyboard.type('ep');
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'Completed' }).check();
  await person.undoes();
  await context.setOffline(false);

  await expectSavedSteps(person, 'Fence', 'Sand < Fence', 'Paint < Fence', 'Half a step < Fence');
});

test('An outline that is pasted becomes steps as it is indented', async ({ page, person }) => {
  await hasSteps(person, 'Sand', 'Paint');
  await field(page, 'Sand').focus();

  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '- [ ] Look\n  - [x] Nails\n  - [ ] Boards\n\n- [ ] Buy');
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
    document.activeElement?.dispatchEvent(paste);
  });

  await expectSteps(page, 'Sand', 'Look', '  Nails', '  Boards', 'Buy', '', 'Paint');
  await expect(person.note('Added 4 steps')).toBeVisible();
  await expect(region(page).getByRole('checkbox', { name: 'Nails' })).toBeChecked();
  await person.undoes();
  await expectSteps(page, 'Sand', 'Paint');
});

test('A step opens as a task, with a way back to its own', async ({ page, person }) => {
  const details = await hasSteps(person, 'Sand', 'Paint');

  await field(page, 'Paint').press('ControlOrMeta+Enter');
  await expect(details.getByRole('textbox', { name: 'Title' })).toHaveValue('Paint');
  await writes(page, 'Primer');
  await details.getByRole('button', { name: 'Back to Fence' }).click();

  await expect(details.getByRole('textbox', { name: 'Title' })).toHaveValue('Fence');
  await expectSteps(page, 'Sand', 'Paint', '  Primer');
  await expect(
    region(page)
      .getByRole('button', { name: /^(Details of|Actions for) Paint$/ })
      .first(),
  ).toBeFocused();
  await expect(person.rows).toHaveCount(1);
  await expect(person.row('Fence')).toContainText('0/3');
});

test('A step is a row where its own date or a search leads to it', async ({ page, person }) => {
  const [fence] = await person.has({ title: 'Fence' });
  await person.has({ title: 'Paint', parent_id: fence?.id, due_date: day(0) });
  await person.opensTheApp();
  await expect(person.rows).toHaveCount(1);

  await page.getByRole('searchbox', { name: 'Search' }).fill('paint');
  await expect(person.row('Paint')).toContainText('Fence');
  await person.opensTheApp('/today');

  await expect(person.rows).toHaveCount(1);
  await expect(person.row('Paint')).toContainText('Fence');
  await person.opensDetails('Paint');
  await expect(page.getByRole('button', { name: 'Back to Fence' })).toBeVisible();
});

test('Steps go with their task to the trash, come back with it, and are copied', async ({
  person,
}) => {
  const [fence] = await person.has({ title: 'Fence' });
  await person.has({ title: 'Paint', parent_id: fence?.id, completed: true });
  await person.opensTheApp();

  await person.chooses('Delete', 'Fence');
  await expectSavedSteps(person);
  await person.goesTo('Trash');
  await expect(person.rows).toHaveCount(1);
  await person.row('Fence').getByRole('button', { name: 'Restore' }).click();
  await expectSavedSteps(person, 'Fence', '✓ Paint < Fence');
  await person.goesTo('All tasks');
  await person.chooses('Duplicate', 'Fence');

  await expectSavedSteps(person, 'Fence', 'Fence', '✓ Paint < Fence', 'Paint < Fence');
});

test('A step is dragged to another place', async ({ page, person }) => {
  await hasSteps(person, 'Sand', 'Paint', 'Dry');
  const grip = region(page).getByRole('listitem').filter({ hasText: 'Dry' }).locator('.grip');
  await grip.hover();
  const from = await grip.boundingBox();
  const to = await region(page).getByRole('listitem').filter({ hasText: 'Sand' }).boundingBox();

  await page.mouse.down();
  await page.mouse.move(from?.x ?? 0, (from?.y ?? 0) - 20, { steps: 3 });
  await page.mouse.move(from?.x ?? 0, (to?.y ?? 0) + 2, { steps: 3 });
  await page.mouse.up();

  await expectSteps(page, 'Dry', 'Sand', 'Paint');
});

test('A menu does what keys do', async ({ page, person }) => {
  await hasSteps(person, 'Sand', 'Paint');
  const chooses = (action: string) => async (title: string) => {
    await region(page)
      .getByRole('button', { name: `Actions for ${title}` })
      .click();
    await page.getByRole('menuitem', { name: action }).click();
  };

  await chooses('Indent')('Paint');
  await expectSteps(page, 'Sand', '  Paint');
  await chooses('Outdent')('Paint');
  await chooses('Move up')('Paint');
  await expectSteps(page, 'Paint', 'Sand');
  await expect(region(page).getByRole('button', { name: 'Actions for Paint' })).toBeFocused();
  await chooses('Open as a task')('Sand');

  await expect(page.getByRole('button', { name: 'Back to Fence' })).toBeVisible();
});

test('Many finished steps can be folded', async ({ page, person }) => {
  await hasSteps(person, 'One', 'Two', 'Three', 'Four', 'Five');
  for (const title of ['One', 'Two', 'Three', 'Four']) {
    await region(page).getByRole('checkbox', { name: title }).check();
  }

  await region(page).getByRole('button', { name: 'Hide 4 completed' }).click();
  await expectSteps(page, 'Five');
  await region(page).getByRole('button', { name: 'Show 4 completed' }).click();

  await expectSteps(page, 'One', 'Two', 'Three', 'Four', 'Five');
});
