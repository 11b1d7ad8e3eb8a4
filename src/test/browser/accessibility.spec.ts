import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  day,
  expect,
  PASSWORD,
  type Person,
  refuse,
  refuseMutations,
  test,
} from './support/test.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules about what dark colours change. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** In light colours, and in dark ones what they may spoil. */
async function expectNoViolations(page: Page, state: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await settled(page);
  const light = await (await axe(page)).withTags(TAGS).analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  await settled(page);
  const dark = await (await axe(page)).withRules(COLOURS).analyze();
  const violations = [...light.violations, ...dark.violations];
  expect
    .soft(
      violations.map(it => `${it.id}: ${it.nodes.map(node => node.html)}`),
      state,
    )
    .toEqual([]);
}

/** It does not know that a popover lies above a dialog, and takes its buttons for covered. */
async function axe(page: Page): Promise<AxeBuilder> {
  const COVERING = 'dialog[open] [popover]:popover-open';
  const isCovered = (await page.locator(COVERING).count()) > 0;
  const builder = new AxeBuilder({ page });
  return isCovered ? builder.disableRules('target-size') : builder;
}

/** What is still on its way has colours in between. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(it => it.finished.catch(() => undefined))),
  );
}

const TASKS = [
  { title: 'Water the plants', recurrence_pattern: { frequency: 'weekly' }, due_date: day(1) },
  {
    title: 'Ask about the flat',
    priority: 'high',
    tags: ['home'],
    description: '# Questions\n- [ ] When\n- [x] How **much**\n\n> [A link](https://example.com)',
    reminder_time: `${day(1)}T09:00:00Z`,
  },
  { title: 'Renew passport', priority: 'urgent', due_date: '2020-02-29' },
  { title: 'Call Ana', priority: 'low', due_date: day(0), tags: ['family', 'home'] },
  { title: 'Send a card' },
  { title: 'Send the invoice', completed: true, priority: 'urgent', tags: ['work'] },
];

/** What a list can open: how, and how to be back. */
const STATES: Readonly<Record<string, (person: Person) => Promise<unknown>>> = {
  'a row under the pointer': it => it.row('Renew passport').hover(),
  'a line understood': it => it.writing.fill('Pay rent tomorrow 9am every month #home !high'),
  'a menu': it => it.page.getByRole('button', { name: 'Actions for Call Ana' }).click(),
  'a title being edited': it => it.chooses('Edit title', 'Call Ana'),
  'filters, with nothing found': async it => {
    await it.page.getByRole('button', { name: 'Filter and sort' }).click();
    await it.page.getByRole('searchbox').fill('nothing like it');
    await expect(it.page.getByRole('heading', { name: 'No matches' })).toBeVisible();
  },
  'a selection': async it => {
    await it.chooses('Select', 'Call Ana');
    await it.page.getByRole('checkbox', { name: 'Select Renew passport' }).check();
  },
  details: it => it.opensDetails('Ask about the flat'),
  'steps, one of which is written': async it => {
    const details = await it.opensDetails('Call Ana');
    await details.getByRole('button', { name: 'Add a step' }).click();
    for (const title of ['Find her number', 'Think of a present']) {
      await it.page.keyboard.type(title);
      await it.page.keyboard.press('Enter');
    }
    await it.page.keyboard.press('Tab');
    await it.page.keyboard.type('Ask her brother');
  },
  'the menu of a step': async it => {
    const details = await it.opensDetails('Call Ana');
    await details.getByRole('button', { name: 'Add a step' }).click();
    await it.page.keyboard.type('Find her number');
    await it.page.keyboard.press('Enter');
    await details.getByRole('button', { name: 'Actions for Find her number' }).click();
    await expect(it.page.getByRole('menuitem', { name: 'Open as a task' })).toBeVisible();
  },
  'a calendar': async it => {
    const details = await it.opensDetails('Call Ana');
    await details.getByRole('button', { name: /^Due/ }).click();
    await expect(it.page.getByRole('dialog', { name: 'Choose a due date' })).toBeVisible();
  },
  'tags to choose': async it => {
    const details = await it.opensDetails('Call Ana');
    await details.getByRole('combobox', { name: 'Tags' }).fill('w');
    await expect(it.page.getByRole('listbox', { name: 'Tags' })).toBeVisible();
  },
  'a repeat of one’s own': async it => {
    const details = await it.opensDetails('Water the plants');
    await details.getByRole('combobox', { name: 'Repeat' }).selectOption('Custom…');
    await expect(details.getByRole('button', { name: 'Monday' })).toBeVisible();
  },
  'a note with its remedy': it => it.chooses('Delete', 'Send a card'),
  'the palette': it => it.page.keyboard.press('ControlOrMeta+k'),
  'the keys': it => it.page.keyboard.press('?'),
  'an order of one’s own': async it => {
    await it.page.goto('/?sort=manual');
    await expect(it.rows.first()).toBeVisible();
  },
  'what couldn’t be saved': async it => {
    await refuseMutations(it.page, each => each.set?.title === 'Refused');
    await it.adds('Refused');
    await it.page.getByRole('button', { name: 'Couldn’t be saved (1)' }).click();
    await it.page.getByRole('button', { name: 'Discard' }).click();
    await expect(it.page.getByRole('button', { name: 'Discard permanently' })).toBeVisible();
  },
  offline: async it => {
    await it.keepsTheApp();
    await it.page.context().setOffline(true);
    await it.adds('Pay rent');
    await expect(it.note('1 change will sync later')).toBeVisible();
  },
};

test('Nothing stands in anybody’s way in the form, with its errors', async ({ page, person }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expectNoViolations(page, 'empty');

  await page.getByRole('button', { name: 'Sign in' }).click();
  await expectNoViolations(page, 'with errors');

  await page.getByRole('link', { name: 'Create an account' }).click();
  await refuse(page, '/api/auth/register', 503);
  await person.enters(person.email, PASSWORD);
  await expect(page.getByRole('alert')).toContainText('right now');
  await expectNoViolations(page, 'with an outage');
});

test('nor in views and pages that are empty', async ({ page, person }) => {
  await person.isSignedIn();
  for (const path of ['/', '/today', '/completed', '/trash', '/tags', '/statistics']) {
    await person.opensTheApp(path);
    await expectNoViolations(page, path);
  }
});

test('nor in those that are full', async ({ page, person }) => {
  test.slow();
  await person.isSignedIn();
  const [trashed] = await person.has({ title: 'Old note' }, ...TASKS);
  await person.deletes(`/api/tasks/${trashed?.id}`);
  for (const path of ['/', '/today', '/upcoming', '/completed', '/tag/home', '/trash']) {
    await person.opensTheApp(path);
    await expect(person.rows.first()).toBeVisible();
    await expectNoViolations(page, path);
  }
  await page.getByRole('button', { name: 'Empty the trash' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolations(page, 'emptying the trash');

  await person.opensTheApp('/tags');
  await page.getByRole('button', { name: 'Colour of home' }).click();
  await expectNoViolations(page, 'tags, with colours to choose');
  await person.opensTheApp('/statistics');
  await expectNoViolations(page, 'statistics');
  await person.opensTheApp('/account');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolations(page, 'changing the password');
  await page.keyboard.press('Escape');
  await expectNoViolations(page, 'the account');
  await page.getByRole('button', { name: 'Delete account' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolations(page, 'deleting the account');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Account of' }).click();
  await expectNoViolations(page, 'the account’s menu');
});

test('nor in lists, and in what they open', async ({ page, person, isMobile }) => {
  test.slow();
  await person.isSignedIn();
  const list = (await person.posts('/api/lists', { name: 'Garden' })) as { id: string };
  await person.posts('/api/lists', { name: 'Work' });
  await person.posts(`/api/lists/${list.id}/sections`, { name: 'Front' });
  await person.has({ title: 'Mow', list_id: list.id }, { title: 'Call Ana' });

  await person.opensTheApp();
  await expect(person.row('Mow')).toContainText('Garden');
  await expectNoViolations(page, 'a list’s name in a row');
  await person.writing.fill('Dig /');
  await expect(page.getByRole('listbox', { name: 'Suggestions' })).toBeVisible();
  await expectNoViolations(page, 'lists suggested');
  await person.writing.fill('');
  await page.getByRole('button', { name: 'Actions for Call Ana' }).click();
  await page.getByRole('menuitem', { name: 'Move to list…' }).click();
  await expectNoViolations(page, 'lists to move to');
  await page.keyboard.press('Escape');
  if (isMobile) {
    await page.getByRole('button', { name: 'More' }).click();
    await expect(page.getByRole('link', { name: 'Garden' })).toBeVisible();
    await expectNoViolations(page, 'the places');
  }

  await person.opensTheApp(`/lists/${list.id}`);
  await expect(person.section('Front')).toBeVisible();
  await expectNoViolations(page, 'a list with a section');
  await page.getByRole('button', { name: 'Actions for Front' }).click();
  await page.getByRole('menuitem', { name: 'Rename section' }).click();
  await expect(page.getByRole('dialog', { name: 'Rename section' })).toBeVisible();
  await expectNoViolations(page, 'a section’s name');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Actions for Garden' }).click();
  await expectNoViolations(page, 'a list’s menu');

  await person.opensTheApp('/lists');
  await page.getByRole('button', { name: 'Actions for Work' }).click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await expect(page.getByRole('list', { name: 'Archived' })).toBeVisible();
  await expectNoViolations(page, 'the lists');
  await person.deletes(`/api/lists/${list.id}`);
  await person.opensTheApp('/trash');
  await expect(page.getByRole('list', { name: 'Lists' })).toBeVisible();
  await expectNoViolations(page, 'a list in the trash');
  await person.opensTheApp(`/lists/${list.id}`);
  await expect(page.getByRole('heading', { name: 'This list no longer exists' })).toBeVisible();
  await expectNoViolations(page, 'a list that is gone');
});

// In parts, so that they go side by side.
for (const part of [0, 1, 2]) {
  test(`nor in what a list opens (${part + 1} of 3)`, async ({ page, person }) => {
    test.slow();
    await person.isSignedIn();
    await person.has(...TASKS);
    for (const [state, open] of Object.entries(STATES).filter((_, it) => it % 3 === part)) {
      await person.opensTheApp();
      await expect(person.task('Renew passport')).toBeVisible();
      await open(person);
      await expectNoViolations(page, state);
    }
  });
}

test.describe('In Arabic', () => {
  test.use({ locale: 'ar' });

  test('the app reads from the right, and nothing stands in anybody’s way', async ({
    page,
    person,
  }) => {
    test.slow();
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expectNoViolations(page, 'the form');

    await person.isSignedIn();
    const [task] = await person.has(...TASKS.toReversed());
    for (const path of ['/', '/today', '/completed', '/tags', '/account', `/?task=${task?.id}`]) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoViolations(page, path);
    }
  });
});
