import { expect, type Person, refuseMutations, test } from './support/test.ts';

test.beforeEach(async ({ person }) => {
  await person.isSignedIn();
  await person.has({ title: 'Call Anna' });
  await person.opensTheApp();
});

const entry = ({ page }: Person, count = 1) =>
  page.getByRole('button', { name: `Couldn’t be saved (${count})` });
const list = ({ page }: Person) => page.getByRole('dialog', { name: /Couldn’t be saved/ });

async function opensTheList(person: Person): Promise<void> {
  await entry(person).click();
  await expect(list(person)).toBeVisible();
}

test('What the service refuses is kept with all that was typed, also after a reload', async ({
  page,
  person,
}) => {
  await refuseMutations(page, it => it.kind === 'task');

  await person.adds('Pay rent !high #home');

  await expect(entry(person)).toBeVisible();
  await expect(person.task('Pay rent')).toBeHidden();
  await page.reload();
  await opensTheList(person);
  const item = list(person).getByRole('listitem').filter({ hasText: 'New task “Pay rent”' });
  await expect(item).toContainText('The title is taken.');
  await expect(item).toContainText(/Title\s*Pay rent/);
  await expect(item).toContainText(/Priority\s*High/);
  await expect(item).toContainText(/Tags\s*home/);
});

test('A refused task is edited where tasks are written, and nothing of it is lost', async ({
  page,
  person,
}) => {
  await refuseMutations(page, it => it.set?.title === 'Pay rent');
  await person.adds('Pay rent !high #home tomorrow');
  await opensTheList(person);

  await list(person).getByRole('button', { name: 'Edit' }).click();

  await expect(person.writing).toBeFocused();
  await expect(person.writing).toHaveValue('Pay rent');
  await person.adds('Pay the rent');
  await expect(entry(person)).toBeHidden();
  await expect(person.section('Tomorrow').getByRole('checkbox')).toHaveCount(1);
  await person.expectSaved('Call Anna', 'Pay the rent');
  const saved = (await person.savedTasks()).find(it => it.title === 'Pay the rent');
  expect(saved).toMatchObject({ priority: 'high', tags: [{ name: 'home' }] });
});

test('Who leaves a refused task unedited finds it in the list still', async ({ page, person }) => {
  await refuseMutations(page, it => it.set?.title === 'Pay rent');
  await person.adds('Pay rent');
  await opensTheList(person);
  await list(person).getByRole('button', { name: 'Edit' }).click();

  await person.writing.fill('');
  await person.adds('Something else');

  await person.expectSaved('Call Anna', 'Something else');
  await expect(entry(person)).toBeVisible();
});

test('A refused title is edited in the details, where it stands half-typed', async ({
  page,
  person,
}) => {
  await refuseMutations(page, it => it.set?.title === 'Call Ana');
  await person.chooses('Edit title', 'Call Anna');
  await person.renames('Call Ana');
  await expect(person.task('Call Anna')).toBeVisible();
  await opensTheList(person);
  await expect(list(person)).toContainText('Change to “Call Anna”');

  await list(person).getByRole('button', { name: 'Edit' }).click();

  const title = page.getByRole('article').getByRole('textbox', { name: 'Title' });
  await expect(title).toHaveValue('Call Ana');
  await title.fill('Call Ana at noon');
  await page.keyboard.press('Enter');
  await person.expectSaved('Call Ana at noon');
  await expect(entry(person)).toBeHidden();
});

test('It is sent again as it was', async ({ page, person }) => {
  await refuseMutations(page, it => it.set?.title === 'Pay rent');
  await person.adds('Pay rent');
  await opensTheList(person);
  await page.unrouteAll();

  await list(person).getByRole('button', { name: 'Send again' }).click();

  await expect(list(person)).toContainText('Everything is saved.');
  await page.keyboard.press('Escape');
  await expect(person.task('Pay rent')).toBeVisible();
  await expect(entry(person)).toBeHidden();
  await person.expectSaved('Call Anna', 'Pay rent');
});

test('It is discarded by a second press, and stays so', async ({ page, person }) => {
  await refuseMutations(page, it => it.set?.title === 'Pay rent');
  await person.adds('Pay rent');
  await opensTheList(person);

  await list(person).getByRole('button', { name: 'Discard' }).click();
  await page.keyboard.press('Shift+Tab');
  await expect(list(person).getByRole('button', { name: 'Discard', exact: true })).toBeVisible();
  await list(person).getByRole('button', { name: 'Discard' }).click();
  await list(person).getByRole('button', { name: 'Discard permanently' }).click();

  await expect(list(person)).toContainText('Everything is saved.');
  await page.reload();
  await expect(person.task('Call Anna')).toBeVisible();
  await expect(entry(person)).toBeHidden();
});

test('What is refused does not hold up what comes after it', async ({ page, person }) => {
  await refuseMutations(page, it => it.set?.title === 'Refused');

  await person.adds('Refused', 'Taken');

  await person.expectSaved('Call Anna', 'Taken');
  await expect(entry(person)).toBeVisible();
});

test('The keyboard finds it, and walks through it', async ({ page, person }) => {
  await refuseMutations(page, it => /Refused/.test(String(it.set?.title)));
  await person.adds('Refused one', 'Refused two');
  await expect(entry(person, 2)).toBeVisible();

  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('saved');
  await page.keyboard.press('Enter');

  await expect(list(person).getByRole('listitem')).toHaveCount(2);
  const discard = list(person).getByRole('button', { name: 'Discard' }).first();
  await discard.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(list(person).getByRole('listitem')).toHaveCount(1);
  await expect(list(person).getByRole('button', { name: 'Edit' })).toBeFocused();
  await expect(list(person)).toContainText('Refused two');
});

test('What the service fails on is named and set aside, so that the rest is saved', async ({
  page,
  person,
}) => {
  await page.route(/\/sync$/, route =>
    /"title":"Pay rent"/.test(route.request().postData() ?? '')
      ? route.fulfill({ status: 500, body: 'Oh' })
      : route.fallback(),
  );
  await person.adds('Pay rent', 'Buy bread');
  const again = page.getByRole('button', { name: 'Try again' });
  const shows = page.getByRole('button', { name: 'Show it' });
  await expect(again).toBeVisible();

  await expect(async () => {
    await again.click();
    await expect(shows).toBeVisible({ timeout: 500 });
  }).toPass();
  await shows.click();
  await expect(list(person)).toContainText('New task “Pay rent”');
  await list(person).getByRole('button', { name: 'Set aside' }).click();

  await expect(list(person)).toContainText('Todo couldn’t save it');
  await expect(list(person).getByRole('button', { name: 'Edit' })).toBeFocused();
  await person.expectSaved('Buy bread', 'Call Anna');
  await page.keyboard.press('Escape');
  await expect(entry(person)).toBeVisible();
  await expect(again).toBeHidden();
});
