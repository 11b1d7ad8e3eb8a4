import type { Locator, Page } from '@playwright/test';
import { expect, type Person, test } from './support/test.ts';

interface ListView {
  readonly id: string;
  readonly name: string;
}

test.beforeEach(async ({ person }) => person.isSignedIn());

async function hasLists(person: Person, ...names: readonly string[]): Promise<readonly ListView[]> {
  const lists: ListView[] = [];
  for (const name of names) {
    lists.push((await person.posts('/api/lists', { name })) as ListView);
  }
  return lists;
}

const navigation = (page: Page) => page.getByRole('navigation', { name: 'Views' });

/** A list's link, which says how many open tasks it has. */
function place(page: Page, name: string, open?: number): Locator {
  const said = open === undefined ? name : `${name} ${open} Open`;
  return navigation(page).getByRole('link', { name: said, exact: true });
}

async function commands(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox', { name: 'Search tasks and commands' })).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

const titles = (person: Person) => person.rows.locator('.title');

test('Without a list nothing shows of them, and the first is made and written into', async ({
  page,
  person,
}) => {
  await person.has({ title: 'Call Ana' });
  await person.opensTheApp();
  await expect(person.task('Call Ana')).toBeVisible();
  await expect(navigation(page).getByRole('link', { name: 'Inbox' })).toHaveCount(0);
  await expect(navigation(page).getByRole('heading', { name: 'Lists' })).toHaveCount(0);

  await navigation(page).getByRole('link', { name: 'New list' }).click();
  const name = page.getByRole('textbox', { name: 'Add a list' });
  await expect(name).toBeFocused();
  await page.keyboard.type('Garden');
  await page.keyboard.press('Enter');
  await expect(person.note('Added the list “Garden”')).toBeVisible();
  await expect(place(page, 'Inbox', 1)).toBeVisible();

  await place(page, 'Garden').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Garden' })).toBeVisible();
  await person.adds('Mow the lawn');
  await expect(titles(person)).toHaveText(['Mow the lawn']);
  await expect(place(page, 'Garden', 1)).toHaveAttribute('aria-current', 'page');

  // The row names its list only outside it.
  await expect(person.row('Mow the lawn')).not.toContainText('Garden');
  await person.goesTo('All tasks');
  await expect(person.row('Mow the lawn')).toContainText('Garden');
  await place(page, 'Inbox', 1).click();
  await expect(titles(person)).toHaveText(['Call Ana']);
});

test('The line that adds a task takes a list and a tag, which complete as they are typed', async ({
  page,
  person,
}) => {
  await hasLists(person, 'Home', 'Front garden');
  await person.has({ title: 'Call Ana', tags: ['family'] });
  await person.opensTheApp();
  await expect(place(page, 'Home')).toBeVisible();
  const choices = page.getByRole('listbox', { name: 'Suggestions' });

  await person.writing.pressSequentially('Mow /fro');
  await expect(choices.getByRole('option', { name: 'Front garden' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  await expect(person.writing).toHaveValue('Mow /"Front garden" ');
  await expect(choices).toBeHidden();

  await page.keyboard.type('#fam');
  await choices.getByRole('option', { name: 'family' }).click();
  await expect(person.writing).toHaveValue('Mow /"Front garden" #family ');
  await expect(person.writing).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(person.row('Mow')).toContainText('Front garden');
  await expect(person.row('Mow')).toContainText('family');

  // Escape leaves the word as it is, and what no list is called is words.
  await page.keyboard.type('Read /ho');
  await expect(choices).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(choices).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(person.row('Read /ho')).toBeVisible();
});

test('A task goes to another list by menu, details, palette and selection, and back by undo', async ({
  page,
  person,
}) => {
  await hasLists(person, 'Home', 'Work');
  await person.has({ title: 'Call Ana' });
  await person.opensTheApp();
  const row = person.row('Call Ana');

  await person.chooses('Move to list…', 'Call Ana');
  await page.getByRole('menuitem', { name: 'Home' }).click();
  await expect(person.note('Moved “Call Ana” to Home')).toBeVisible();
  await expect(row).toContainText('Home');
  await person.undoes();
  await expect(row).not.toContainText('Home');

  await row.locator('.open').focus();
  await commands(page, 'move to work');
  await expect(row).toContainText('Work');

  await person.chooses('Select', 'Call Ana');
  await page.getByRole('toolbar').getByRole('button', { name: 'List' }).click();
  await page.getByRole('option', { name: 'Inbox' }).click();
  await expect(person.note('Moved “Call Ana” to Inbox')).toBeVisible();

  const details = await person.opensDetails('Call Ana');
  await details.getByRole('combobox', { name: 'List', exact: true }).selectOption('Home');
  await expect(place(page, 'Home', 1)).toBeVisible();
  await expect(person.note('Moved “Call Ana” to Home')).toBeVisible();
});

test('A row is dragged onto a list’s name', async ({ page, person }) => {
  await hasLists(person, 'Home');
  await person.has({ title: 'Call Ana' }, { title: 'Pay rent' });
  await person.opensTheApp();
  await expect(place(page, 'Inbox', 2)).toBeVisible();

  await person.row('Call Ana').dragTo(place(page, 'Home'));

  await expect(person.note('Moved “Call Ana” to Home')).toBeVisible();
  await expect(place(page, 'Home', 1)).toBeVisible();
  await expect(place(page, 'Inbox', 1)).toBeVisible();
});

test('Lists are renamed, recoloured, ordered and archived', async ({ page, person }) => {
  const [home] = await hasLists(person, 'Home', 'Work');
  await person.has({ title: 'Paint the door', list_id: home?.id });
  await person.opensTheApp('/lists');
  const list = page.getByRole('list', { name: 'Your lists' });
  await expect(list.getByRole('link')).toHaveText([/Home/, /Work/]);

  await page.getByRole('button', { name: 'Rename Home' }).click();
  await page.keyboard.type('House');
  await page.keyboard.press('Enter');
  await expect(place(page, 'House', 1)).toBeVisible();

  await page.getByRole('button', { name: 'Colour of House' }).click();
  await page.getByRole('button', { name: 'Teal' }).click();
  await expect(page.getByRole('button', { name: 'Colour of House: Teal' })).toBeVisible();

  await list.getByRole('link', { name: 'Work' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(list.getByRole('link')).toHaveText([/Work/, /House/]);
  await expect(list.getByRole('link', { name: 'Work' })).toBeFocused();

  await page.getByRole('button', { name: 'Actions for House' }).click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await expect(place(page, 'House', 1)).toHaveCount(0);
  const archived = page.getByRole('list', { name: 'Archived' });
  await expect(archived.getByRole('link', { name: /House/ })).toBeVisible();

  // Its tasks are in it and not in the way.
  await person.goesTo('All tasks');
  await expect(person.rows).toHaveCount(0);
  await page.goBack();
  await archived.getByRole('link', { name: /House/ }).click();
  await expect(titles(person)).toHaveText(['Paint the door']);
});

test('A deleted list goes to the trash with its tasks, and comes back by one undo or from there', async ({
  page,
  person,
}) => {
  const [home] = await hasLists(person, 'Home');
  await person.has(
    { title: 'Paint the door', list_id: home?.id },
    { title: 'Fix the roof', list_id: home?.id },
    { title: 'Call Ana' },
  );
  await person.opensTheApp(`/lists/${home?.id}`);
  await expect(person.rows).toHaveCount(2);

  await page.getByRole('button', { name: 'Actions for Home' }).click();
  await page.getByRole('menuitem', { name: 'Delete list' }).click();
  await expect(person.note('Moved “Home” and its 2 tasks to the trash')).toBeVisible();
  await expect(titles(person)).toHaveText(['Call Ana']);
  await person.expectSaved('Call Ana');

  await person.undoes();
  await expect(person.rows).toHaveCount(3);
  await person.expectSaved('Call Ana', 'Fix the roof', 'Paint the door');

  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(titles(person)).toHaveText(['Call Ana']);
  await person.goesTo('Trash');
  await page.getByRole('list', { name: 'Lists' }).getByRole('button', { name: 'Restore' }).click();
  await expect(place(page, 'Home', 2)).toBeVisible();
  await expect(person.rows).toHaveCount(0);
});

test('A list has headings, under which tasks are put, and which are changed and moved', async ({
  page,
  person,
}) => {
  const [garden] = await hasLists(person, 'Garden');
  await person.has({ title: 'Mow', list_id: garden?.id }, { title: 'Dig', list_id: garden?.id });
  await person.opensTheApp(`/lists/${garden?.id}`);
  const headings = page.getByRole('main').getByRole('heading', { level: 2 });
  const addsHeading = async (name: string) => {
    await page.getByRole('button', { name: 'Actions for Garden' }).click();
    await page.getByRole('menuitem', { name: 'Add a section' }).click();
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(person.section(name)).toBeVisible();
  };
  await addsHeading('Front');
  await addsHeading('Back');
  await expect(headings).toHaveText([/Front/, /Back/]);

  await person.chooses('Move to section…', 'Mow');
  await page.getByRole('menuitem', { name: 'Front' }).click();
  await expect(person.section('Front').locator('.title')).toHaveText(['Mow']);
  await person.row('Dig').dragTo(person.section('Back'));
  await expect(person.section('Back').locator('.title')).toHaveText(['Dig']);

  const changes = async (name: string, action: string) => {
    await page.getByRole('button', { name: `Actions for ${name}` }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  await changes('Back', 'Move up');
  await expect(headings).toHaveText([/Back/, /Front/]);
  await changes('Back', 'Rename section');
  await page.getByRole('textbox', { name: 'Name' }).fill('Yard');
  await page.keyboard.press('Enter');
  await expect(person.section('Yard').locator('.title')).toHaveText(['Dig']);

  await changes('Yard', 'Delete section');
  await expect(person.note('Deleted the section “Yard”. Its tasks are kept.')).toBeVisible();
  await expect(person.section('Tasks').locator('.title')).toHaveText(['Dig']);
  await person.undoes();
  await expect(person.section('Yard').locator('.title')).toHaveText(['Dig']);
});

test('Lists are made, filled and deleted without a network, and arrive on another device', async ({
  page,
  person,
}) => {
  await person.has({ title: 'Call Ana' });
  await person.opensTheApp();
  await person.keepsTheApp();
  await page.context().setOffline(true);

  await navigation(page).getByRole('link', { name: 'New list' }).click();
  await page.getByRole('textbox', { name: 'Add a list' }).fill('Garden');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Add a list' }).fill('Mistake');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Actions for Mistake' }).click();
  await page.getByRole('menuitem', { name: 'Delete list' }).click();
  await place(page, 'Garden').click();
  await person.adds('Mow the lawn');
  await page.reload();
  await expect(titles(person)).toHaveText(['Mow the lawn']);
  await page.context().setOffline(false);

  const other = await person.elsewhere();
  await expect
    .poll(async () => ((await other.asks('/api/lists')) as { lists: ListView[] }).lists.length)
    .toBe(1);
  await other.opensTheApp();
  await place(other.page, 'Garden', 1).click();
  await expect(titles(other)).toHaveText(['Mow the lawn']);
  await other.page.context().close();
});

test('By keys alone a list is made, filled and left', async ({ page, person }) => {
  await person.opensTheApp();
  await commands(page, 'new list');
  await expect(page.getByRole('textbox', { name: 'Add a list' })).toBeFocused();
  await page.keyboard.type('Garden');
  await page.keyboard.press('Enter');
  await expect(place(page, 'Garden')).toBeVisible();
  await commands(page, 'garden');
  await expect(page.getByRole('heading', { level: 1, name: 'Garden' })).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('q');
  await expect(person.writing).toBeFocused();
  await page.keyboard.type('Mow /inb');
  await expect(page.getByRole('option', { name: 'Inbox' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(person.writing).toHaveValue(/Inbox/);
  await page.keyboard.press('Enter');
  await expect(person.rows).toHaveCount(0);
  await expect(place(page, 'Inbox', 1)).toBeVisible();
});
