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
      `“Water the plants” is done. Next: ${written.format(new Date(String(next.due_date)))}.`,
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

  await page.getByRole('checkbox', { name: 'Done' }).check();

  await expect(person.note('“Water the plants” is done. Next: Tomorrow.')).toBeVisible();
  await person.undoes();
  await expect(page.getByRole('checkbox', { name: 'Done' })).not.toBeChecked();
});

test('What is counted from when it is done comes back so many days later', async ({ person }) => {
  await person.has({
    title: 'Water the plants',
    due_date: '2020-02-29',
    recurrence_pattern: { frequency: 'daily', interval: 3, from: 'completion' },
  });
  await person.opensTheApp();

  await person.task('Water the plants').click();

  const weekday = new Date(`${day(3)}T12:00`).toLocaleDateString('en-GB', { weekday: 'long' });
  await expect(person.note(`Next: ${weekday}.`)).toBeVisible();
  await expect(person.section(weekday).getByRole('checkbox')).not.toBeChecked();
  await expect
    .poll(async () => (await person.savedTasks()).map(it => it.due_date).sort())
    .toEqual(['2020-02-29', day(3)]);
});
