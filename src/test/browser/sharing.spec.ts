import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, Person, test } from './support/test.ts';

test.beforeEach(async ({ person }) => {
  // Two people, each with a browser.
  test.slow();
  await person.isSignedIn();
});

/** Somebody else, with a browser and an account of their own. */
async function somebodyElse(person: Person, isSignedIn = true): Promise<Person> {
  const context = await person.page.context().browser()?.newContext({ locale: 'en-GB' });
  if (!context) {
    throw new Error('No browser');
  }
  const other = new Person(await context.newPage(), person.origin);
  await (isSignedIn ? other.isSignedIn() : other.registers());
  if (!isSignedIn) {
    await context.clearCookies();
  }
  return other;
}

interface Named {
  readonly id: string;
}

/** A list with tasks, which is shared by a link. */
async function sharesAList(
  person: Person,
  invitation: object = { role: 'editor' },
  ...titles: readonly string[]
): Promise<{ readonly list: string; readonly space: string; readonly path: string }> {
  const { id: list } = (await person.posts('/api/lists', { name: 'Groceries' })) as Named;
  for (const title of titles) {
    await person.posts('/api/tasks', { title, list_id: list });
  }
  const { space_id: space } = (await person.posts(`/api/lists/${list}/share`, {})) as {
    space_id: string;
  };
  const { token } = (await person.posts(`/api/spaces/${space}/invitations`, invitation)) as {
    token: string;
  };
  return { list, space, path: `/join#${token}` };
}

/** Joins by the link, without the page. */
async function joins(person: Person, path: string): Promise<void> {
  await person.posts('/api/invitations/accept', { token: path.slice('/join#'.length) });
}

async function opensTheSheet(page: Page, item = 'Share…'): Promise<Locator> {
  await page.getByRole('button', { name: 'Actions for Groceries' }).click();
  await page.getByRole('menuitem', { name: item }).click();
  const sheet = page.getByRole('dialog', { name: 'Share “Groceries”' });
  await expect(sheet).toBeVisible();
  return sheet;
}

async function expectNoViolations(page: Page, state: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map(it => it.finished.catch(() => undefined))),
    );
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect
      .soft(
        violations.map(it => `${it.id}: ${it.nodes.map(node => node.html)}`),
        `${state}, ${colorScheme}`,
      )
      .toEqual([]);
  }
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('A list is shared by a link, and each sees what the other does within a second', async ({
  page,
  person,
}) => {
  const { id } = (await person.posts('/api/lists', { name: 'Groceries' })) as Named;
  await person.posts('/api/tasks', { title: 'Bread', list_id: id });
  await person.opensTheApp(`/lists/${id}`);
  const sheet = await opensTheSheet(page);
  await expect(sheet.getByText('Only you see this list.')).toBeVisible();
  await expectNoViolations(page, 'the sheet of a list that is not shared');
  await sheet.getByRole('button', { name: 'Create link' }).click();
  const link = await sheet.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link).toMatch(/\/join#[\w-]{40,}$/);
  await expect(sheet.getByText(person.email)).toBeVisible();
  await expect(sheet.getByText('Link · Editor')).toBeVisible();
  await expectNoViolations(page, 'the sheet with a new link');
  await page.keyboard.press('Escape');

  const ana = await somebodyElse(person);
  const asked: string[] = [];
  ana.page.on('request', it => asked.push(it.url()));
  await ana.page.goto(link);
  await expect(heading(ana.page, 'Groceries')).toBeVisible();
  await expect(ana.page.getByText(`${person.email} shares this list with you.`)).toBeVisible();
  await expect(ana.page.getByText('As an editor you can add and change tasks.')).toBeVisible();
  expect(new URL(ana.page.url()).hash).toBe('');
  const token = link.split('#')[1] ?? '';
  expect(asked.filter(it => it.includes(token) && !it.includes('#'))).toEqual([]);
  await expectNoViolations(ana.page, 'the page that joins');
  await ana.page.getByRole('button', { name: 'Join' }).click();
  await expect(ana.page).toHaveURL(/\/lists\//);
  await expect(ana.task('Bread')).toBeVisible();

  await ana.task('Bread').check();
  await expect(person.task('Bread')).toBeHidden({ timeout: 3_000 });
  const begun = Date.now();
  await person.writing.fill('Butter');
  await page.keyboard.press('Enter');
  await expect(ana.task('Butter')).toBeVisible();
  console.log(`Seen by the other member: ${Date.now() - begun} ms`);
  await expect(ana.row('Butter')).toContainText(`Added by ${person.email}`);
  await ana.page.context().close();
});

test('A viewer hears beforehand that nothing can be imported into a list', async ({ person }) => {
  const { path } = await sharesAList(person, { role: 'viewer' }, 'Bread');
  const ana = await somebodyElse(person);
  await joins(ana, path);
  await ana.opensTheApp('/account');
  const buffer = Buffer.from('title,list\nMilk,Groceries\nLoose,\n');
  const file = { name: 'a.csv', mimeType: 'text/csv', buffer };
  await ana.page.getByLabel('Choose a file').setInputFiles(file);

  await expect(
    ana.page.getByText('You can only look at the shared list Groceries', { exact: false }),
  ).toBeVisible();
  await expect(ana.page.getByRole('button', { name: /^Import \d/ })).toBeHidden();
  await expect(ana.page.getByText('can’t be saved')).toBeHidden();
  await ana.page.context().close();
});

test('Who is signed out signs in first and comes back to the list', async ({ person }) => {
  const { path } = await sharesAList(person, { role: 'viewer' }, 'Bread');
  const ana = await somebodyElse(person, false);

  await ana.page.goto(path);
  await expect(heading(ana.page, 'Groceries')).toBeVisible();
  await expectNoViolations(ana.page, 'the page that joins, signed out');
  await ana.page.getByRole('link', { name: 'Sign in' }).click();
  await ana.enters(ana.email, 'correct horse battery');
  await expect(ana.page.getByText('As a viewer you can look, but change nothing.')).toBeVisible();
  await ana.page.getByRole('button', { name: 'Not now' }).click();

  await expect(ana.page).toHaveURL('/');
  await expect(ana.rows).toHaveCount(0);
  await ana.page.context().close();
});

test('A task is assigned by the line, in the details, and found as mine', async ({
  page,
  person,
}) => {
  const { list, path } = await sharesAList(person, { role: 'editor' }, 'Bread');
  const ana = await somebodyElse(person);
  await joins(ana, path);
  await person.opensTheApp(`/lists/${list}`);
  const name = ana.email.split('@')[0] ?? '';

  await expect(person.row('Bread')).toContainText(`Added by ${person.email}`);
  await person.writing.pressSequentially(`Milk +${name.slice(0, 6)}`);
  const choices = page.getByRole('listbox', { name: 'Suggestions' });
  await expect(choices.getByRole('option', { name })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(person.row('Milk')).toContainText(`Assigned to ${ana.email}`);

  const details = await person.opensDetails('Bread');
  await details.getByRole('combobox', { name: 'Assigned to' }).selectOption(person.email);
  await expectNoViolations(page, 'details with an assignee');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Filter and sort' }).click();
  await page.getByRole('checkbox', { name: 'Assigned to me' }).check();
  await expect(person.rows).toHaveCount(1);
  await expect(person.row('Bread')).toBeVisible();
  await expect(page).toHaveURL(/assignee=me/);
  await ana.page.context().close();
});

test('A viewer looks at the list, and is given nothing that pretends to change it', async ({
  person,
}) => {
  const { list, path } = await sharesAList(person, { role: 'viewer' }, 'Bread');
  const ana = await somebodyElse(person);
  await joins(ana, path);

  await ana.opensTheApp(`/lists/${list}`);
  await expect(ana.page.getByText('You can look at this list')).toBeVisible();
  await expect(ana.row('Bread')).toBeVisible();
  await expect(ana.writing).toBeHidden();
  await expect(ana.task('Bread')).toHaveCount(0);
  await expect(ana.page.getByRole('button', { name: 'Actions for Bread' })).toHaveCount(0);
  await expectNoViolations(ana.page, 'a list for a viewer');
  await ana.row('Bread').locator('.open').click();
  const details = ana.page.getByRole('article', { name: 'Bread' });
  await expect(details).toBeVisible();
  await expect(details.getByRole('textbox')).toHaveCount(0);
  await expectNoViolations(ana.page, 'details for a viewer');
  await ana.page.keyboard.press('Escape');

  const sheet = await opensTheSheet(ana.page, 'Members…');
  await expect(sheet.getByRole('listitem').filter({ hasText: person.email })).toContainText(
    'Owner',
  );
  await expect(sheet.getByRole('button', { name: 'Create link' })).toBeHidden();
  await expect(sheet.getByRole('button', { name: 'Leave this list' })).toBeVisible();
  await expectNoViolations(ana.page, 'the sheet for a viewer');
  await ana.page.context().close();
});

test('Whoever is removed loses the list while they look at it', async ({ page, person }) => {
  const { list, path } = await sharesAList(person, { role: 'editor' }, 'Bread');
  const ana = await somebodyElse(person);
  await joins(ana, path);
  await ana.opensTheApp('/');
  await expect(ana.row('Bread')).toBeVisible();
  await person.opensTheApp(`/lists/${list}`);

  const sheet = await opensTheSheet(page);
  await sheet.getByRole('button', { name: `Remove ${ana.email}` }).click();
  await expect(sheet.getByText(`${ana.email} will lose this list on all devices.`)).toBeVisible();
  await expectNoViolations(page, 'the question before somebody is removed');
  await sheet.getByRole('button', { name: 'Remove', exact: true }).click();

  await expect(ana.row('Bread')).toBeHidden();
  await expect(sheet.getByRole('listitem').filter({ hasText: ana.email })).toHaveCount(0);
  await ana.page.context().close();
});

test('A role is changed, and the list is handed over and left', async ({ page, person }) => {
  const { list, path } = await sharesAList(person, { role: 'editor' }, 'Bread');
  const ana = await somebodyElse(person);
  await joins(ana, path);
  await person.opensTheApp(`/lists/${list}`);
  const sheet = await opensTheSheet(page);
  await expect(sheet.getByText('make someone else an owner first')).toBeVisible();

  await sheet.getByRole('combobox', { name: `Role of ${ana.email}` }).selectOption('Owner');
  await expect(sheet.getByText('everything you can')).toBeVisible();
  await sheet.getByRole('button', { name: 'Change' }).click();
  await sheet.getByRole('button', { name: 'Leave this list' }).click();
  await expect(sheet.getByText('The others keep it')).toBeVisible();
  await sheet.getByRole('button', { name: 'Leave this list' }).click();

  await expect(sheet).toBeHidden();
  await expect(person.row('Bread')).toBeHidden();
  await ana.opensTheApp('/');
  await expect(ana.task('Bread')).toBeVisible();
  await ana.page.context().close();
});

test('A link that is revoked leads nowhere', async ({ page, person }) => {
  const { list, path } = await sharesAList(person, { role: 'editor', uses: 'many' });
  const ana = await somebodyElse(person);
  await person.opensTheApp(`/lists/${list}`);
  const sheet = await opensTheSheet(page);
  await sheet.getByRole('button', { name: 'Revoke: Link · Editor' }).click();
  await sheet.getByRole('button', { name: 'Revoke', exact: true }).last().click();
  await expect(sheet.getByText('Link · Editor')).toBeHidden();

  await ana.page.goto(path);
  await expect(heading(ana.page, 'This link no longer works')).toBeVisible();
  await expectNoViolations(ana.page, 'a link that no longer works');
  await ana.page.context().close();
});

test('Somebody is invited by their address, and finds it under their lists', async ({
  page,
  person,
}) => {
  const { list } = await sharesAList(person);
  const ana = await somebodyElse(person);
  await person.opensTheApp(`/lists/${list}`);
  const sheet = await opensTheSheet(page);
  await sheet.getByRole('radio', { name: 'By address' }).check();
  await sheet.getByRole('textbox', { name: 'Email' }).fill(ana.email);
  await sheet.getByRole('button', { name: 'Invite' }).click();
  await expect(sheet.getByText(`If ${ana.email} has an account here`)).toBeVisible();

  await ana.opensTheApp('/');
  await ana.page.getByRole('link', { name: '1 invitation' }).click();
  await expectNoViolations(ana.page, 'an invitation under the lists');
  await ana.page.getByRole('button', { name: 'Join “Groceries”' }).click();
  await expect(heading(ana.page, 'Groceries')).toBeVisible();
  await ana.page.context().close();
});

test('Without the network the sheet shows who is there, and says why it changes nothing', async ({
  page,
  person,
}) => {
  const { list, path } = await sharesAList(person);
  const ana = await somebodyElse(person);
  await joins(ana, path);
  await person.opensTheApp(`/lists/${list}`);
  await person.keepsTheApp();
  const sheet = await opensTheSheet(page);
  await expect(sheet.getByText(ana.email, { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.context().setOffline(true);
  await person.adds('Milk');
  await expect(person.note('1 change will sync later')).toBeVisible();

  await opensTheSheet(page);
  await expect(sheet.getByText('Sharing needs the network.')).toBeVisible();
  await expect(sheet.getByText(ana.email, { exact: true })).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'Create link' })).toBeHidden();
  await expectNoViolations(page, 'the sheet without the network');
  await ana.page.context().close();
});

test('By keys alone a list with steps is made, shared, and a step ticked on the other’s device', async ({
  page,
  person,
}) => {
  const ana = await somebodyElse(person);
  await person.opensTheApp('/lists?new=1');
  await expect(page.getByRole('textbox', { name: 'Add a list' })).toBeFocused();
  await page.keyboard.type('Groceries');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Groceries');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Groceries')).toBeVisible();
  await person.writing.focus();
  await page.keyboard.type('Cake');
  await page.keyboard.press('Enter');
  await person.row('Cake').locator('.open').focus();
  await page.keyboard.press('Enter');
  const details = page.getByRole('article', { name: 'Task details' });
  await details.getByRole('button', { name: 'Add a step' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Eggs');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Brown ones');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Flour');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(person.row('Cake')).toContainText('0/3');

  await page.getByRole('button', { name: 'Actions for Groceries' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('s');
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Share “Groceries”' });
  await sheet.getByRole('button', { name: 'Create link' }).focus();
  await page.keyboard.press('Enter');
  const link = await sheet.getByRole('textbox', { name: 'Link' }).inputValue();
  await page.keyboard.press('Escape');

  await ana.page.goto(link);
  await ana.page.getByRole('button', { name: 'Join' }).focus();
  await ana.page.keyboard.press('Enter');
  await expect(ana.row('Cake')).toContainText('0/3');
  await ana.row('Cake').locator('.open').focus();
  await ana.page.keyboard.press('Enter');
  await ana.page.getByRole('checkbox', { name: 'Flour' }).focus();
  await ana.page.keyboard.press('Space');

  await expect(person.row('Cake')).toContainText('1/3');
  await ana.page.context().close();
});
