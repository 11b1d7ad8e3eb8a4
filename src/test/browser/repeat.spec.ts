import { day, expect, type TaskView, test } from './support/test.ts';

test.beforeEach(async ({ person }) => person.isSignedIn());

const written = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

for (const [name, due, pattern] of [
  ['every day', '2039-12-31', { frequency: 'daily' }],
  ['on the last day of each month', '2039-01-31', { frequency: 'monthly', day_of_month: 31 }],
  ['on Mondays and Thursdays', '2039-05-05', { frequency: 'weekly', days_of_week: [0, 3] }],
  ['every two weeks', '2039-06-06', { frequency: 'weekly', interval: 2 }],
  ['on the last Friday', '2039-01-28', { frequency: 'monthly', nth: -1, days_of_week: [4] }],
  ['each leap day', '2040-02-29', { frequency: 'yearly' }],
] as const) {
  test(`What repeats ${name} comes back on the date that was told`, async ({ person }) => {
    await person.has({ title: 'Water the plants', due_date: due, recurrence_pattern: pattern });
    await person.opensTheApp();
    await person.task('Water the plants').click();
    const told = person.note(/Next: \d/);
    await expect(told).toBeVisible();

    await expect.poll(async () => (await person.savedTasks()).length).toBe(2);
    const next = (await person.savedTasks()).find(it => !it.completed) as TaskView;
    await expect(told).toContainText(
      `Completed “Water the plants”. Next: ${written.format(new Date(String(next.due_date)))}`,
    );
    // The finished one leaves, the next one stays.
    const boxes = person.page.getByRole('main').getByRole('checkbox');
    await expect
      .poll(() => boxes.evaluateAll(all => all.map(it => (it as HTMLInputElement).checked)))
      .toEqual([false]);
  });
}

test('A task finished in its details says when it comes back', async ({ page, person }) => {
  await person.has({
    title: 'Water the plants',
    due_date: day(0),
    recurrence_pattern: { frequency: 'daily' },
  });
  await person.opensTheApp();
  await person.opensDetails('Water the plants');

  await page.getByRole('checkbox', { name: 'Completed' }).check();

  await expect(person.note('Completed “Water the plants”. Next: Tomorrow')).toBeVisible();
  await person.undoes();
  await expect(page.getByRole('checkbox', { name: 'Completed' })).not.toBeChecked();
});

test('A repeat from completion comes back so many days later', async ({ person }) => {
  await person.has({
    title: 'Water the plants',
    due_date: '2020-02-29',
    recurrence_pattern: { frequency: 'daily', interval: 3, from: 'completion' },
  });
  await person.opensTheApp();

  await person.task('Water the plants').click();

  const weekday = new Date(`${day(3)}T12:00`).toLocaleDateString('en-GB', { weekday: 'long' });
  await expect(person.note(`Next: ${weekday}`)).toBeVisible();
  await expect(person.section(weekday).getByRole('checkbox')).not.toBeChecked();
  await expect
    .poll(async () => (await person.savedTasks()).map(it => it.due_date).sort())
    .toEqual(['2020-02-29', day(3)]);
});

test('What is overdue leaves out the dates that have passed', async ({ person }) => {
  await person.has({
    title: 'Water the plants',
    due_date: '2020-03-02',
    recurrence_pattern: { frequency: 'daily' },
  });
  await person.opensTheApp();

  await person.task('Water the plants').click();

  await expect(person.note('Next: Tomorrow')).toBeVisible();
  await expect
    .poll(async () => (await person.savedTasks()).map(it => it.due_date).sort())
    .toEqual(['2020-03-02', day(1)]);
});

test('One time is skipped, and that is undone', async ({ person }) => {
  await person.has({
    title: 'Water the plants',
    due_date: '2039-05-05',
    recurrence_pattern: { frequency: 'weekly', occurrences: 3 },
  });
  await person.opensTheApp();
  const saved = async () =>
    (await person.savedTasks()).map(it => [
      it.due_date,
      (it as { recurrence_pattern?: { occurrences?: number } }).recurrence_pattern?.occurrences,
    ]);

  await person.chooses('Skip this one', 'Water the plants');
  await expect(person.note('Skipped “Water the plants”. Next: 12 May 2039')).toBeVisible();
  await expect.poll(saved).toEqual([['2039-05-12', 2]]);
  await person.undoes();
  await expect.poll(saved).toEqual([['2039-05-05', 3]]);

  const details = await person.opensDetails('Water the plants');
  await details.getByRole('button', { name: 'Skip this one' }).click();
  await expect.poll(saved).toEqual([['2039-05-12', 2]]);
  await details.getByRole('button', { name: 'Skip this one' }).click();
  await expect(details.getByText('This is the last one.')).toBeVisible();
  await expect(details.getByRole('button', { name: 'Skip this one' })).toBeHidden();
});

test('A repeat on a weekday of the month is composed', async ({ person }) => {
  await person.has({
    title: 'Beer',
    due_date: '2039-05-05',
    recurrence_pattern: { frequency: 'monthly', interval: 2, day_of_month: 5 },
  });
  await person.opensTheApp();
  const details = await person.opensDetails('Beer');
  await details.getByRole('button', { name: 'Edit repeat' }).click();

  await details.getByRole('combobox', { name: 'Day of the month' }).selectOption('The last');
  await details.getByRole('combobox', { name: 'Day of the week' }).selectOption('Friday');

  await expect(details.getByText('Fri, 27 May 2039')).toBeVisible();
  await expect(details.getByText('Fri, 29 Jul 2039')).toBeVisible();
  await details.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(async () => (await person.savedTasks())[0])
    .toMatchObject({
      recurrence_pattern: { interval: 2, nth: -1, days_of_week: [4], day_of_month: null },
    });
});

test('A custom repeat stores nothing before it is saved', async ({ page, person }) => {
  await person.has({ title: 'Beer', due_date: '2039-05-10' });
  await person.opensTheApp();
  const details = await person.opensDetails('Beer');
  const repeat = details.getByRole('combobox', { name: 'Repeat' });

  await repeat.selectOption('Custom…');
  await expect(details.getByRole('button', { name: 'Tuesday', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await details.getByRole('button', { name: 'Friday' }).click();
  await page.keyboard.press('Escape');
  await expect(details.getByRole('button', { name: 'Friday' })).toBeHidden();
  await expect(repeat).toBeFocused();
  await expect(repeat).toHaveValue('never');
  await expect(person.row('Beer')).not.toContainText('Repeats');
  expect((await person.savedTasks())[0]).toMatchObject({ recurrence_pattern: null });
});

test('A repeat is offered on the weekday of the month that the date is', async ({ person }) => {
  await person.has({ title: 'Beer', due_date: '2039-05-10' });
  await person.opensTheApp();
  const details = await person.opensDetails('Beer');

  await details
    .getByRole('combobox', { name: 'Repeat' })
    .selectOption('Every month on the second Tuesday');

  await expect(details.getByText('Tue, 14 Jun 2039')).toBeVisible();
  await expect
    .poll(async () => (await person.savedTasks())[0])
    .toMatchObject({ recurrence_pattern: { frequency: 'monthly', nth: 2, days_of_week: [1] } });
});
