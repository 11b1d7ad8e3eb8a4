import { day, expect, type Person, type TaskView, test } from './support/test.ts';

/** The titles on the page, from the top. */
const titles = (person: Person) => person.rows.locator('.title');

test.beforeEach(async ({ person }) => person.isSignedIn());

test.describe('Among tasks of all kinds', () => {
  test.beforeEach(async ({ person }) => {
    const [trashed] = await person.has(
      { title: 'Old note' },
      { title: 'Book a table at Café Águas', tags: ['Fun'], priority: 'low' },
      { title: 'Renew passport', due_date: '2020-02-29', priority: 'urgent' },
      { title: 'Call Ana', due_date: day(0), tags: ['family'], description: 'About the flat' },
      { title: 'Pay rent', due_date: day(3), priority: 'high', tags: ['home'] },
      { title: 'Plan the summer', due_date: day(40), tags: ['family', 'fun'] },
      { title: 'Send the invoice', completed: true },
    );
    await person.deletes(`/api/tasks/${trashed?.id}`);
  });

  test('each view shows what belongs to it', async ({ page, person }) => {
    await person.opensTheApp();
    await expect(titles(person)).toHaveText([
      'Renew passport',
      'Call Ana',
      'Pay rent',
      'Plan the summer',
      'Book a table at Café Águas',
    ]);
    await expect(person.section('Overdue')).toContainText('Renew passport');
    await expect(person.section('Today')).toContainText('Call Ana');
    await expect(person.section('Later')).toContainText('Plan the summer');
    await expect(person.section('No date')).toContainText('Book a table');

    await person.goesTo('Today');
    await expect(titles(person)).toHaveText(['Renew passport', 'Call Ana']);
    await person.goesTo('Upcoming');
    await expect(titles(person)).toContainText(['Call Ana', 'Pay rent', 'Plan the summer']);
    await person.goesTo('Completed');
    await expect(titles(person)).toHaveText(['Send the invoice']);
    await person.goesTo('Trash');
    await expect(titles(person)).toHaveText(['Old note']);
    // A tag is one and the same however it is written.
    await person.goesTo('Fun');
    await expect(titles(person)).toHaveText(['Plan the summer', 'Book a table at Café Águas']);
    await expect(page).toHaveTitle('#Fun · Todo');
  });

  test('the navigation counts what is open', async ({ isMobile, page, person }) => {
    test.skip(isMobile, 'A phone has no room for it.');
    await person.opensTheApp();
    const link = (name: string) => page.getByRole('link', { name });

    await expect(link('All tasks 5 Open')).toBeVisible();
    await expect(link('Today 2 Open')).toBeVisible();
    await expect(link('family 2 Open')).toBeVisible();
    await person.task('Call Ana').check();
    await expect(link('All tasks 4 Open')).toBeVisible();
    await expect(link('Today 1 Open')).toBeVisible();
    await expect(link('family 1 Open')).toBeVisible();
  });

  test('words find tasks without their accents, and stay in the address', async ({
    page,
    person,
  }) => {
    await person.opensTheApp();
    const search = page.getByRole('searchbox', { name: 'Search' });

    await search.fill('CAFE aguas');
    await expect(titles(person)).toHaveText(['Book a table at Café Águas']);
    await expect(person.note('1 task found')).toBeAttached();
    await expect(page).toHaveURL(/search=CAFE/);

    await page.reload();
    await expect(search).toHaveValue('CAFE aguas');
    await expect(titles(person)).toHaveText(['Book a table at Café Águas']);

    await person.goesTo('Upcoming');
    await expect(search).toHaveValue('');
    await page.goBack();
    await expect(search).toHaveValue('CAFE aguas');
    await expect(titles(person)).toHaveText(['Book a table at Café Águas']);

    // Descriptions and tags are searched, too.
    await search.fill('flat');
    await expect(titles(person)).toHaveText(['Call Ana']);
    await search.fill('nothing like it');
    await expect(page.getByRole('heading', { name: 'No matches' })).toBeVisible();
    await search.press('Escape');
    await expect(person.rows).toHaveCount(5);
  });

  test('filters combine, stay in the address, and are cleared at once', async ({
    page,
    person,
  }) => {
    const choice = (name: string) => page.getByRole('combobox', { name, exact: true });
    await person.opensTheApp();
    await page.getByRole('button', { name: 'Filter and sort' }).click();

    await page.getByRole('checkbox', { name: 'Urgent' }).check();
    await page.getByRole('checkbox', { name: 'High' }).check();
    await expect(titles(person)).toHaveText(['Renew passport', 'Pay rent']);
    await choice('Due').selectOption('Next 7 days');
    await expect(titles(person)).toHaveText(['Pay rent']);

    await page.reload();
    await expect(titles(person)).toHaveText(['Pay rent']);
    await expect(page.getByRole('checkbox', { name: 'High' })).toBeChecked();

    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(person.rows).toHaveCount(5);
    await choice('Tag').selectOption('family');
    await expect(titles(person)).toHaveText(['Call Ana', 'Plan the summer']);
    await choice('Tag').selectOption('Any');
    await choice('Show').selectOption('Open and completed');
    await expect(person.rows).toHaveCount(6);
    await choice('Due').selectOption('Overdue');
    await expect(titles(person)).toHaveText(['Renew passport']);
  });

  test('where they leave nothing, are cleared there, and Escape closes them', async ({
    page,
    person,
  }) => {
    await person.opensTheApp('/?priority=low&due=today');
    await expect(page.getByRole('heading', { name: 'No matches' })).toBeVisible();
    await page.getByRole('checkbox', { name: 'Urgent' }).focus();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('checkbox', { name: 'Urgent' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Filter and sort' })).toBeFocused();

    await page.getByRole('button', { name: 'Clear filters' }).click();

    await expect(person.rows).toHaveCount(5);
    await expect(page).toHaveURL('/');
  });

  test('an address alone brings a filtered, sorted list', async ({ page, person }) => {
    await person.opensTheApp('/?priority=medium,low&sort=title');

    await expect(titles(person)).toHaveText([
      'Book a table at Café Águas',
      'Call Ana',
      'Plan the summer',
    ]);
    await expect(page.getByLabel('Sort by')).toHaveValue('title');
  });

  for (const [sort, first, last] of [
    ['Priority', 'Renew passport', 'Book a table at Café Águas'],
    ['Title', 'Book a table at Café Águas', 'Renew passport'],
    ['Newest', 'Plan the summer', 'Book a table at Café Águas'],
    ['Due date', 'Renew passport', 'Book a table at Café Águas'],
  ] as const) {
    test(`they are sorted by ${sort.toLowerCase()}`, async ({ page, person }) => {
      await person.opensTheApp('/?sort=manual');
      await page.getByLabel('Sort by').selectOption(sort);

      await expect(titles(person).first()).toHaveText(first);
      await expect(titles(person).last()).toHaveText(last);
      await page.reload();
      await expect(titles(person).first()).toHaveText(first);
    });
  }
});

test('A link leads to a task, and back closes it', async ({ page, person }) => {
  const [task] = await person.has({ title: 'Call Ana' });
  await person.opensTheApp();
  await person.opensDetails('Call Ana');
  await expect(page).toHaveURL(`/?task=${task?.id}`);

  await page.goBack();
  await expect(page.getByRole('article', { name: 'Task details' })).toBeHidden();

  await person.opensTheApp(`/?task=${task?.id}`);
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Call Ana');
});

test('Each empty view teaches one thing', async ({ page, person }) => {
  await person.opensTheApp();
  await page.getByRole('button', { name: 'Call Ana tomorrow 9am #family' }).click();
  await expect(person.writing).toBeFocused();
  await expect(person.writing).toHaveValue('Call Ana tomorrow 9am #family');
  await page.getByRole('button', { name: 'Water the plants every Friday' }).click();
  await expect(page.getByRole('list', { name: 'Understood' })).toContainText('every Friday');

  for (const [view, heading] of [
    ['Today', 'Nothing due today'],
    ['Upcoming', 'Nothing coming up'],
    ['Completed', 'Nothing completed yet'],
    ['Trash', 'The trash is empty'],
  ] as const) {
    await person.goesTo(view);
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  }
});

test('Today is today as soon as the person looks', async ({ page, person }) => {
  await person.has({ title: 'Call Ana', due_date: day(1) });
  await page.clock.install({ time: new Date(`${day(0)}T22:30:00Z`) });
  await person.opensTheApp('/today');
  await expect(page.getByRole('heading', { name: 'Nothing due today' })).toBeVisible();

  // A machine that sleeps runs no timers.
  await page.clock.setSystemTime(new Date(`${day(1)}T07:00:00Z`));
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));

  await expect(person.section('Today')).toContainText('Call Ana');
});

test.describe('The list of a tag', () => {
  const TAG = 'home';
  let tag: { readonly id: string };

  test.beforeEach(async ({ person }) => {
    await person.has({ title: 'Paint the door', tags: [TAG] }, { title: 'Call Ana' });
    const { tags } = (await person.asks('/api/tags')) as { tags: { id: string }[] };
    tag = tags[0] as { id: string };
  });

  test('stays in view when the tag is renamed elsewhere', async ({ isMobile, page, person }) => {
    test.skip(isMobile, 'The address is one.');
    await person.opensTheApp('/tag/home');
    await expect(page).toHaveURL(`/tag/${tag.id}`);
    await expect(page.getByRole('link', { name: 'home 1 Open' })).toHaveAttribute(
      'aria-current',
      'page',
    );

    await person.patches(`/api/tags/${tag.id}`, { name: 'house' });

    await expect(page.getByRole('heading', { level: 1, name: '#house' })).toBeVisible();
    await expect(page).toHaveTitle('#house · Todo');
    await expect(titles(person)).toHaveText(['Paint the door']);
    await person.adds('Fix the roof');
    await expect(titles(person)).toHaveText(['Fix the roof', 'Paint the door']);
  });

  test('stays filtered when the tag is renamed elsewhere', async ({ page, person }) => {
    await person.opensTheApp('/?tag=home');
    const choice = page.getByRole('combobox', { name: 'Tag', exact: true });
    await expect(titles(person)).toHaveText(['Paint the door']);
    await choice.selectOption('Any');
    await choice.selectOption('home');
    await expect(page).toHaveURL(`/?tag=${tag.id}`);

    await person.patches(`/api/tags/${tag.id}`, { name: 'house' });

    await expect(choice.locator('option', { hasText: 'house' })).toBeAttached();
    await expect(choice).toHaveValue(tag.id);
    await expect(titles(person)).toHaveText(['Paint the door']);

    await person.deletes(`/api/tags/${tag.id}`);

    await expect(choice.locator('option:checked')).toHaveText('This tag no longer exists');
    await expect(person.rows).toHaveCount(0);
    await page.getByRole('search').getByRole('button', { name: 'Clear filters' }).click();
    await expect(person.rows).toHaveCount(2);
  });

  test('says that the tag is gone, and leads back', async ({ page, person }) => {
    await person.opensTheApp(`/tag/${tag.id}`);
    await expect(titles(person)).toHaveText(['Paint the door']);

    await person.deletes(`/api/tags/${tag.id}`);

    await expect(page.getByRole('heading', { name: 'This tag no longer exists' })).toBeVisible();
    await expect(person.writing).toBeHidden();
    await page.getByRole('main').getByRole('link', { name: 'All tasks' }).click();
    await expect(person.rows).toHaveCount(2);
  });
});

test('What is elsewhere is found and shown, and an order stays with its list', async ({
  page,
  person,
}) => {
  await person.has(
    { title: 'Renew passport' },
    { title: 'Find passport', completed: true },
    { title: 'Call Ana', due_date: day(0) },
  );
  await person.opensTheApp('/upcoming');

  await page.getByRole('searchbox').fill('passport');
  await page.getByRole('link', { name: 'Search everywhere (2)' }).click();
  await expect(person.rows).toHaveCount(2);

  await person.goesTo('Upcoming');
  await person.adds('Buy bread');
  await expect(person.note('Added “Buy bread”. It’s in All tasks.')).toBeVisible();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(person.row('Buy bread').locator('.open')).toBeFocused();

  const sort = page.getByLabel('Sort by');
  const filters = page.getByRole('button', { name: 'Filter and sort' });
  await filters.click();
  await sort.selectOption('Title');
  await person.goesTo('Today');
  await expect(sort).toHaveValue('due');
  await person.goesTo('All tasks');
  await expect(sort).toHaveValue('title');
  await expect(page).toHaveURL('/');
});

test('What is completed is ordered and labelled by when it was', async ({ page, person }) => {
  const [bread, rent] = (await person.has(
    { title: 'Buy bread', completed: true },
    { title: 'Pay rent', due_date: day(-9), completed: true },
  )) as readonly (TaskView & { readonly completed_at: string })[];
  const hour = (at = '') =>
    new Date(at).toLocaleTimeString('en-GB', {
      hour: 'numeric',
      minute: '2-digit',
      timeZone: 'Europe/Lisbon',
    });
  await person.opensTheApp('/completed');

  await expect(titles(person)).toHaveText(['Pay rent', 'Buy bread']);
  await expect(person.row('Pay rent').locator('.details')).toHaveText(hour(rent?.completed_at));
  await expect(person.row('Buy bread').locator('.details')).toHaveText(hour(bread?.completed_at));
  await page.getByRole('button', { name: 'Filter and sort' }).click();
  await expect(page.getByLabel('Sort by').locator('option:checked')).toHaveText('Completion date');
});
