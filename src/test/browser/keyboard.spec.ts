import type { Page } from '@playwright/test';
import { day, expect, PASSWORD, type Person, test } from './support/test.ts';

test('The keyboard alone is enough', async ({ page, person }) => {
  const { keyboard } = page;
  const has = (title: string) => expect(row(person, title)).toBeFocused();
  await page.goto('/register');
  await expect(page.getByLabel('Email')).toBeFocused();
  await keyboard.type(person.email);
  await keyboard.press('Tab');
  await keyboard.type(PASSWORD);
  await keyboard.press('Enter');

  await expect(person.writing).toBeFocused();
  for (const line of ['One', 'Two', 'Three tomorrow']) {
    await keyboard.type(line);
    await keyboard.press('Enter');
    await expect(person.writing).toHaveValue('');
  }
  await expect(person.rows).toHaveCount(3);

  // Out of the field, past the search, into the list, which is one stop.
  await keyboard.press('Escape');
  await tabTo(page, person, 'Three');
  await keyboard.press('ArrowDown');
  await has('Two');
  await keyboard.press('j');
  await has('One');
  await keyboard.press('k');
  await has('Two');

  await keyboard.press('1');
  await expect(person.row('Two')).toContainText('Urgent');
  await keyboard.press('e');
  await person.renames('Second');
  await has('Second');

  await keyboard.press('x');
  await keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('toolbar')).toContainText('2 selected');
  await keyboard.press('Escape');
  await expect(page.getByRole('toolbar')).toBeHidden();
  await has('One');

  // Whatever leaves, the focus goes on to its neighbour.
  await keyboard.press('ArrowUp');
  await keyboard.press('d');
  await expect(person.task('Second')).toBeHidden();
  await has('One');
  await keyboard.press('Delete');
  await expect(person.task('One')).toBeHidden();
  await has('Three');
  await keyboard.press('ControlOrMeta+z');
  await expect(person.task('One')).toBeVisible();
  await has('One');
  await keyboard.press('ControlOrMeta+z');
  await expect(person.task('Second')).toBeVisible();
  await has('Second');

  await keyboard.press('Home');
  await has('Three');
  await keyboard.press('Enter');
  await expect(page.getByRole('article', { name: 'Task details' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('article', { name: 'Task details' })).toBeHidden();
  await has('Three');

  await keyboard.press('g');
  await keyboard.press('u');
  await expect(page).toHaveURL('/upcoming');
  await keyboard.press('q');
  await expect(person.writing).toBeFocused();
  await keyboard.press('Escape');
  await keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('The menu of a task needs no pointer', async ({ page, person }) => {
  await person.isSignedIn();
  await person.has({ title: 'Call Ana' });
  await person.opensTheApp();
  await tabTo(page, person, 'Call Ana');

  await page.keyboard.press('m');
  await expect(page.getByRole('menuitem', { name: 'Complete' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(row(person, 'Call Ana')).toBeFocused();

  // A letter leads to what begins with it.
  await page.keyboard.press('m');
  await expect(page.getByRole('menuitem', { name: 'Complete' })).toBeFocused();
  await page.keyboard.press('d');
  await page.keyboard.press('d');
  await expect(page.getByRole('menuitem', { name: 'Due today' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(person.section('Tomorrow')).toContainText('Call Ana');
});

test('The focus goes to where a task is written when the last one is gone', async ({
  page,
  person,
}) => {
  await person.isSignedIn();
  await person.has({ title: 'Call Ana' });
  await person.opensTheApp();
  await tabTo(page, person, 'Call Ana');

  await page.keyboard.press('Delete');

  await expect(person.writing).toBeFocused();
});

test('All keys are told by one, and single ones can be turned off', async ({ page, person }) => {
  await person.isSignedIn();
  await person.has({ title: 'Call Ana' });
  await person.opensTheApp();
  await tabTo(page, person, 'Call Ana');

  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toContainText('Complete or reopen');
  await sheet.getByRole('checkbox', { name: 'Enable single-key shortcuts' }).press('Space');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(row(person, 'Call Ana')).toBeFocused();

  await page.keyboard.press('q');
  await expect(row(person, 'Call Ana')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
});

test('The navigation leads to the search and to the keys', async ({ page, person }) => {
  await person.isSignedIn();
  await person.opensTheApp();
  const navigation = page.getByRole('navigation', { name: 'Views' });

  await navigation.getByRole('button', { name: 'Search Ctrl K' }).click();
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await page.keyboard.press('Escape');

  await navigation.getByRole('button', { name: 'Shortcuts ?' }).click();
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toContainText(/Go to the trash.*First, last task/s);
  await page.keyboard.press('Escape');
  await expect(navigation.getByRole('button', { name: 'Shortcuts ?' })).toBeFocused();
});

test('Keys are where they are, whatever script they write', async ({ page, person }) => {
  await person.isSignedIn();
  await person.has({ title: 'Two' }, { title: 'One' });
  await person.opensTheApp();
  await tabTo(page, person, 'One');

  await presses(page, { key: '١', code: 'Digit1' });
  await expect(person.row('One')).toContainText('Urgent');
  await presses(page, { key: 'ئ', code: 'KeyZ', ctrlKey: true });
  await expect(person.row('One')).not.toContainText('Urgent');
  await presses(page, { key: 'ت', code: 'KeyJ' });
  await expect(row(person, 'Two')).toBeFocused();

  await presses(page, { key: '؟', code: 'Slash', shiftKey: true });
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row(person, 'Two')).toBeFocused();
  await presses(page, { key: 'ن', code: 'KeyK', ctrlKey: true });
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await page.keyboard.press('Escape');
  await presses(page, { key: 'ل', code: 'KeyG' });
  await presses(page, { key: 'ف', code: 'KeyT' });
  await expect(page).toHaveURL('/today');
});

test('What a key asks for comes when its part is there', async ({ page, person }) => {
  let release = () => {};
  const held = new Promise<void>(resolve => {
    release = resolve;
  });
  await page.route('**/later*.js', async route => {
    await held;
    await route.continue();
  });
  await person.isSignedIn();
  await person.opensTheApp();

  await page.keyboard.press('ControlOrMeta+k');
  release();

  await expect(page.getByRole('combobox', { name: 'Search tasks and commands' })).toBeFocused();
});

test('The palette opens again as soon as it is closed', async ({ page, person }) => {
  await person.isSignedIn();
  await person.opensTheApp();
  const find = page.getByRole('combobox', { name: 'Search tasks and commands' });
  await page.keyboard.press('ControlOrMeta+k');
  await expect(find).toBeFocused();

  // Quicker than the browser, which tells of the end of a dialog when it has nothing else to do.
  await page.getByRole('button', { name: 'Close' }).evaluate(async (button: HTMLElement) => {
    button.click();
    // Between two events of a person a browser empties the queue of microtasks.
    await Promise.resolve();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true }));
  });

  await expect(find).toBeFocused();
});

test('The palette finds views, tags, tasks and deeds', async ({ page, person }) => {
  await person.isSignedIn();
  await person.has({ title: 'Ask about the café', tags: ['family'] });
  await person.opensTheApp();
  const find = page.getByRole('combobox', { name: 'Search tasks and commands' });
  const asks = async (words: string) => {
    await page.keyboard.press('ControlOrMeta+k');
    await expect(find).toBeFocused();
    await page.keyboard.type(words);
  };

  await asks('upc');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/upcoming');

  await asks('#fam');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '#family' })).toBeVisible();

  await asks('cafe');
  await expect(page.getByRole('option')).toHaveText([/Ask about the café/]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: 'Task details' })).toBeVisible();

  await asks('dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  await asks('sign out');
  await expect(page.getByRole('option', { name: 'Sign out' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(find).toBeHidden();

  await asks('nothing of this name');
  await expect(page.getByText('No matching command or task')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(find).toBeHidden();

  await asks('add');
  await page.keyboard.press('Enter');
  await expect(person.writing).toBeFocused();
});

test('The skip link leads past the navigation', async ({ page, person }) => {
  await person.isSignedIn();
  await person.opensTheApp();

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the tasks' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');

  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
});

test('Keys lead into the list from everywhere', async ({ page, person }) => {
  await person.isSignedIn();
  await person.has({ title: 'Two', due_date: day(0) }, { title: 'One', due_date: day(0) });
  await person.opensTheApp();
  const { keyboard } = page;
  const has = (title: string) => expect(row(person, title)).toBeFocused();
  await expect(person.rows).toHaveCount(2);

  await keyboard.press('j');
  await has('One');
  await keyboard.press('g');
  await keyboard.press('t');
  await expect(page).toHaveURL('/today');
  await has('One');
  await person.writing.focus();
  await keyboard.press('ArrowDown');
  await has('One');
  await page.getByRole('searchbox').focus();
  await keyboard.press('ArrowDown');
  await has('One');
  await page.getByRole('link', { name: 'All tasks' }).focus();
  await keyboard.press('ArrowUp');
  await has('Two');
  await page.reload();
  await page.getByRole('link', { name: 'Skip to the tasks' }).press('Enter');
  await has('One');
});

test('T, L and P give a task its date, tags and priority', async ({ page, person }) => {
  await person.isSignedIn();
  await person.has({ title: 'Call Ana', tags: ['home'] });
  await person.opensTheApp();
  const { keyboard } = page;
  const task = person.row('Call Ana');
  await row(person, 'Call Ana').focus();

  await keyboard.press('t');
  await expect(page.getByRole('textbox', { name: 'Type a date' })).toBeFocused();
  await keyboard.type('every 2 days 3pm');
  await keyboard.press('Enter');
  await expect(task).toContainText(/15:00/);
  await expect(task).toContainText('Repeats');
  await expect(row(person, 'Call Ana')).toBeFocused();

  await keyboard.press('l');
  const tags = page.getByRole('combobox', { name: 'Tags' });
  await expect(tags).toBeFocused();
  await keyboard.type('work');
  await keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'work', selected: true })).toBeVisible();
  await page.getByRole('option', { name: 'home' }).click();
  await keyboard.press('Escape');
  await expect(tags).toBeHidden();
  await expect(task).toContainText('work');
  await expect(task).not.toContainText('home');
  await expect(row(person, 'Call Ana')).toBeFocused();

  await keyboard.press('p');
  await page.getByRole('menuitem', { name: 'High' }).press('Enter');
  await expect(task).toContainText('High');

  await row(person, 'Call Ana').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Pick a date…' }).click();
  await page.getByRole('button', { name: 'No date' }).click();
  await expect(person.section('No date')).toContainText('Call Ana');
});

test('Signing out needs no pointer', async ({ page, person }) => {
  await person.isSignedIn();
  await person.opensTheApp();

  await page.getByRole('button', { name: 'Account of' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

/** Presses a key of a keyboard that the browser under test doesn't have. */
async function presses(
  page: Page,
  key: { key: string; code: string; ctrlKey?: boolean; shiftKey?: boolean },
): Promise<void> {
  await page.evaluate(init => {
    const { activeElement, body } = document;
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
    (activeElement ?? body).dispatchEvent(event);
  }, key);
}

/** What has the focus while keys walk through the list. */
const row = (person: Person, title: string) => person.row(title).locator('.open');

/** Tabs until the list has the focus, as often as that takes, but not for ever. */
async function tabTo(page: Page, person: Person, title: string): Promise<void> {
  await expect(row(person, title)).toBeVisible();
  for (let tabs = 0; tabs < 30; tabs++) {
    await page.keyboard.press('Tab');
    if (await row(person, title).evaluate(it => it === document.activeElement)) {
      return;
    }
  }
  throw new Error(`Thirty tabs do not lead to ${title}`);
}
