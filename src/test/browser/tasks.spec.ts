import { day, expect, type Person, type TaskView, test } from './support/test.ts';

const TITLE = 'Renew passport';

test('The account lives in the time zone of the browser it was made in', async ({
  page,
  person,
}) => {
  await page.goto('/register');
  const told = page.waitForResponse(it => it.request().method() === 'PATCH');
  await person.enters(person.email, 'correct horse battery');
  await told;

  expect(await person.asks('/api/auth/me')).toMatchObject({
    email: person.email,
    time_zone: 'Europe/Lisbon',
  });
});

test('What a task says of itself is shown, and not by colour alone', async ({ person }) => {
  await person.isSignedIn();
  await person.has({
    title: TITLE,
    description: 'At the town hall',
    due_date: '2020-02-29',
    priority: 'urgent',
    tags: ['papers'],
    recurrence_pattern: { frequency: 'yearly', interval: 10 },
    reminder_time: '2020-02-28T09:00:00Z',
  });
  await person.opensTheApp();

  await expect(
    person.section('Overdue').getByRole('button', { name: TITLE }).first(),
  ).toHaveAccessibleName(/Overdue:.*29 Feb 2020.*Repeats.*Reminds.*Urgent.*description.*papers/s);
});

test('A finished task can be opened again', async ({ person }) => {
  await person.isSignedIn();
  await person.has({ title: 'Call Ana', completed: true });
  await person.opensTheApp('/completed');

  await person.task('Call Ana').click();
  await person.goesTo('All tasks');

  await expect(person.task('Call Ana')).not.toBeChecked();
});

test('A note reads in the direction of the page’s language, whatever the title’s', async ({
  person,
}) => {
  await person.isSignedIn();
  await person.opensTheApp();

  await person.adds('شراء الخبز');

  const note = person.note('Added “شراء الخبز”').getByRole('paragraph');
  await expect(note).toHaveCSS('direction', 'ltr');
});

test('A title is edited where it stands', async ({ person }) => {
  await person.isSignedIn();
  await person.has({ title: 'Call Anna' });
  await person.opensTheApp();

  await person.chooses('Edit title', 'Call Anna');
  await person.renames('Call somebody', 'Escape');
  await expect(person.task('Call Anna')).toBeVisible();
  await person.chooses('Edit title', 'Call Anna');
  await person.renames('Call Ana');

  await expect(person.task('Call Ana')).toBeVisible();
  await expect(person.row('Call Ana').getByRole('button').first()).toBeFocused();
  await person.expectSaved('Call Ana');
});

test('A title of 200 emoji is edited where it stands, and one of 201 is not cut', async ({
  page,
  person,
}) => {
  await person.isSignedIn();
  await person.has({ title: 'Balloons' });
  await person.opensTheApp();
  const input = page.getByRole('main').getByRole('textbox', { name: 'Title' });

  await person.chooses('Edit title', 'Balloons');
  await expect(input).toBeFocused();
  await page.keyboard.insertText('🎈'.repeat(201));
  await page.keyboard.press('Enter');

  await expect(input).toHaveValue('🎈'.repeat(201));
  await expect(input).toHaveAccessibleDescription(/at most 200 characters; this has 1 too many/);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');

  await person.expectSaved('🎈'.repeat(200));
});

test('A task is duplicated with all it has', async ({ person }) => {
  await person.isSignedIn();
  await person.has({ title: TITLE, due_date: day(3), tags: ['papers'], priority: 'high' });
  await person.opensTheApp();

  await person.chooses('Duplicate', TITLE);

  await expect(person.rows).toHaveCount(2);
  await person.expectSaved(TITLE, TITLE);
  const [one, other] = await person.savedTasks();
  expect(one).toMatchObject({ due_date: day(3), priority: 'high', tags: other?.tags });
});

test('Every task can be reached, however many there are', async ({ page, person }) => {
  await person.isSignedIn();
  await Promise.all(
    Array.from({ length: 5 }, (_, batch) =>
      person.has(
        ...Array.from({ length: 25 }, (_, n) => ({ title: `Task ${batch * 25 + n + 1}` })),
      ),
    ),
  );
  await person.opensTheApp('/?sort=title');
  await expect(person.rows.first()).toContainText('Task 1');

  await expect(async () => {
    await person.rows.last().scrollIntoViewIfNeeded();
    await expect(person.rows.last()).toContainText('Task 125', { timeout: 500 });
  }).toPass();

  await expect(person.rows).toHaveCount(125);
  await expect(page.getByRole('button', { name: 'Show more' })).toBeHidden();
});

test.describe('Undone by the note and by Ctrl+Z:', () => {
  const DEEDS: Readonly<Record<string, (person: Person) => Promise<unknown>>> = {
    'adding a task': it => it.adds('Call Ana'),
    'finishing it': it => it.task(TITLE).check(),
    'deleting it': it => it.chooses('Delete', TITLE),
    'its due date': it => it.chooses('Due today', TITLE),
    'no due date': it => it.chooses('No date', TITLE),
    'its title': async it => {
      await it.chooses('Edit title', TITLE);
      await it.renames('Ask about the flat');
    },
    'its priority': async it => {
      await it.row(TITLE).getByRole('checkbox').focus();
      await it.page.keyboard.press('1');
    },
    'a tag for several': async it => {
      await it.chooses('Select', TITLE);
      await it.page.getByRole('button', { name: 'Select all' }).click();
      await it.page.getByRole('toolbar').getByRole('button', { name: 'Tag' }).click();
      await it.page.getByRole('option', { name: 'family' }).click();
      await it.page.keyboard.press('Escape');
    },
    'a duplicate': it => it.chooses('Duplicate', TITLE),
  };

  for (const [name, does] of Object.entries(DEEDS)) {
    test(name, async ({ page, person }) => {
      await person.isSignedIn();
      await person.has(
        { title: 'Ask Rui', tags: ['family'] },
        { title: TITLE, due_date: day(4), reminder_time: `${day(2)}T09:00:00Z`, tags: ['papers'] },
      );
      await person.opensTheApp();
      await expect(person.rows).toHaveCount(2);
      const before = await person.lasting();

      await does(person);
      await expect.poll(() => person.lasting()).not.toEqual(before);
      await person.undoes();
      await expect.poll(() => person.lasting()).toEqual(before);

      await does(person);
      await expect.poll(() => person.lasting()).not.toEqual(before);
      await page.keyboard.press('ControlOrMeta+z');
      await expect(person.note('Undid:')).toBeVisible();
      await expect.poll(() => person.lasting()).toEqual(before);
      await expect(person.rows).toHaveCount(2);
    });
  }
});

test.describe('In an order of one’s own, a task is moved', () => {
  const order = (person: Person) =>
    expect.poll(async () =>
      (await person.rows.getByRole('checkbox').all()).length === 0
        ? []
        : person.rows.locator('.title').allTextContents(),
    );

  test.beforeEach(async ({ person }) => {
    await person.isSignedIn();
    await person.has(
      { title: 'One', position: 'a0' },
      { title: 'Two', position: 'a1' },
      { title: 'Three', position: 'a2' },
    );
    await person.opensTheApp('/?sort=manual');
    await order(person).toEqual(['One', 'Two', 'Three']);
  });

  test('by hand', async ({ page, person }) => {
    await person.row('One').locator('.grip').hover();
    const box = await person.row('Three').boundingBox();
    await page.mouse.down();
    await page.mouse.move(box?.x ?? 0, (box?.y ?? 0) + (box?.height ?? 0) - 4, { steps: 5 });
    await page.mouse.up();

    await order(person).toEqual(['Two', 'Three', 'One']);
    await expect(person.note('Moved “One” to 3 of 3')).toBeVisible();
    await page.reload();
    await order(person).toEqual(['Two', 'Three', 'One']);
  });

  test('by keys', async ({ page, person }) => {
    await person.row('Three').locator('.open').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await order(person).toEqual(['One', 'Three', 'Two']);
    await expect(person.row('Three').locator('.open')).toBeFocused();
    await page.keyboard.press('Alt+Home');

    await order(person).toEqual(['Three', 'One', 'Two']);
    await page.keyboard.press('ControlOrMeta+z');
    await order(person).toEqual(['One', 'Three', 'Two']);
  });

  test('by its menu', async ({ person }) => {
    await person.chooses('Move to the top', 'Three');
    await order(person).toEqual(['Three', 'One', 'Two']);
    await person.chooses('Move down', 'Three');

    await order(person).toEqual(['One', 'Three', 'Two']);
  });

  test('by a menu that was open when it changed elsewhere', async ({ page, person }) => {
    const { tasks } = (await person.asks('/api/tasks?search=Three')) as {
      tasks: readonly TaskView[];
    };
    await page.getByRole('button', { name: 'Actions for Three' }).click();
    await expect(page.getByRole('menuitem', { name: 'Move up' })).toBeVisible();
    await person.patches(`/api/tasks/${tasks[0]?.id}`, { priority: 'urgent' });
    await expect(person.row('Three').getByText('Urgent')).toBeVisible();

    await page.getByRole('menuitem', { name: 'Move up' }).click();

    await order(person).toEqual(['One', 'Three', 'Two']);
  });
});

test('A menu gives way to another, and is closed by its button', async ({ page, person }) => {
  await person.isSignedIn();
  await person.has({ title: 'Below' }, { title: 'Above' });
  // So that the one menu does not cover the button of the other.
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 0, height: 1400 });
  await person.opensTheApp();
  const above = page.getByRole('button', { name: 'Actions for Above' });
  const menu = page.getByRole('menu', { name: 'Actions for Above' });

  await page.getByRole('button', { name: 'Actions for Below' }).click();
  await expect(page.getByRole('menu', { name: 'Actions for Below' })).toBeVisible();
  await above.click();
  await expect(page.getByRole('menu', { name: 'Actions for Below' })).toBeHidden();
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await above.click();
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(above).toBeFocused();
});

test('Many are selected and changed together', async ({ page, person }) => {
  test.slow();
  await person.isSignedIn();
  await person.has(
    { title: 'One', tags: ['home'] },
    { title: 'Two' },
    { title: 'Three', due_date: `${day(1)}T09:00:00Z` },
    { title: 'Four' },
  );
  await person.opensTheApp('/?sort=created');
  const bar = page.getByRole('toolbar', { name: 'Selected tasks' });
  const selectAll = async () => {
    await person.chooses('Select', 'Four');
    await bar.getByRole('button', { name: 'Select all' }).click();
  };

  await person.chooses('Select', 'Four');
  for (const title of ['Three', 'Two']) {
    await page.getByRole('checkbox', { name: `Select ${title}` }).check();
  }
  await expect(bar).toContainText('3 selected');

  await bar.getByRole('button', { name: 'Priority' }).click();
  await page.getByRole('menuitem', { name: 'Urgent' }).click();
  await expect(person.note('Updated 3 tasks')).toBeVisible();
  await expect(person.rows.filter({ hasText: 'Urgent' })).toHaveCount(3);
  // What is done ends the selection.
  await expect(bar).toBeHidden();

  await selectAll();
  await bar.getByRole('button', { name: 'Due' }).click();
  await page.getByRole('menuitem', { name: 'Due next week' }).click();
  await expect
    .poll(async () => (await person.savedTasks()).map(it => it.due_date?.slice(0, 10)))
    .toEqual([day(7), day(7), day(7), day(7)]);
  // What had an hour keeps it.
  expect((await person.savedTasks()).find(it => it.title === 'Three')?.due_date).toMatch(/T09:00/);

  await selectAll();
  await bar.getByRole('button', { name: 'Complete' }).click();
  await expect(person.rows).toHaveCount(0);
  await person.undoes();
  await expect(person.rows).toHaveCount(4);

  await selectAll();
  await bar.getByRole('button', { name: 'Delete' }).click();
  await person.expectSaved();
  await expect(person.note('Moved 4 tasks to the trash')).toBeVisible();
  await expect(bar).toBeHidden();
});
