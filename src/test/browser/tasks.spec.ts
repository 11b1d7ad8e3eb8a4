import { expect, PASSWORD, refuse, test } from './support/test.ts';

test('The account lives in the time zone of the browser it was made in', async ({
  page,
  person,
}) => {
  await page.goto('/register');
  const told = page.waitForResponse(it => it.request().method() === 'PATCH');
  await person.enters(person.email, PASSWORD);
  await told;

  const me = await page.request.get('/api/auth/me');

  expect(await me.json()).toMatchObject({ email: person.email, time_zone: 'Europe/Lisbon' });
});

test('A finished task can be opened again', async ({ page, person }) => {
  await person.isSignedIn();
  await person.has({ title: 'Call Ana', completed: true });
  await person.opensTheApp();

  await page.getByRole('button', { name: 'Finished 1' }).click();
  await person.task('Call Ana').uncheck();

  await expect(page.getByText('1 open')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Open tasks' })).toContainText('Call Ana');
});

test('What a task says of itself is shown', async ({ person }) => {
  await person.isSignedIn();
  await person.has({
    title: 'Renew passport',
    due_date: '2020-02-29',
    priority: 'urgent',
    tags: ['papers'],
    recurrence_pattern: { frequency: 'yearly', interval: 10 },
  });
  await person.opensTheApp();

  await expect(person.task('Renew passport')).toHaveAccessibleName(
    /Renew passport.*Overdue:.*29 Feb 2020.*Repeats.*Urgent.*#papers/s,
  );
});

test('Every task can be reached, and all are counted', async ({ page, person }) => {
  await person.isSignedIn();
  await person.has(...Array.from({ length: 105 }, (_, n) => ({ title: `Task ${n + 1}` })));
  await person.opensTheApp();

  await expect(page.getByText('105 open')).toBeVisible();
  await expect(page.getByRole('checkbox')).toHaveCount(100);
  await page.getByRole('button', { name: 'Show more' }).click();

  await expect(page.getByRole('checkbox')).toHaveCount(105);
  await expect(page.getByRole('button', { name: 'Show more' })).toBeHidden();
});

test('Finishing that fails is taken back, said, and can be tried again', async ({
  page,
  person,
}) => {
  await person.isSignedIn();
  await person.has({ title: 'Call Ana' });
  await person.opensTheApp();
  await refuse(page, '/api/tasks/*', 503);

  await person.task('Call Ana').click();

  await expect(page.getByRole('status').getByText('“Call Ana” is still open')).toBeVisible();
  await expect(person.task('Call Ana')).not.toBeChecked();
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'All done' })).toBeVisible();
});

test('Words are not lost when the network is', async ({ context, page, person }) => {
  await person.isSignedIn();
  await person.opensTheApp();
  await context.setOffline(true);

  await person.adds('Call Ana');

  await expect(page.getByText('“Call Ana” is not added. Todo can’t be reached.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Add a task' })).toHaveValue('Call Ana');
});

test('A title that is too long is told before it is sent', async ({ page, person }) => {
  await person.isSignedIn();
  await person.opensTheApp();

  await person.adds('x'.repeat(203));

  await expect(page.getByText('this has 3 too many')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Add a task' })).toHaveValue('x'.repeat(203));
});

test('A list that can’t be read says so and can be tried again', async ({ page, person }) => {
  await person.isSignedIn();
  await person.has({ title: 'Call Ana' });
  await refuse(page, '/api/tasks?*', 503);
  await person.opensTheApp();

  await expect(page.getByRole('alert')).toContainText('can’t reach its data');
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();

  await expect(person.task('Call Ana')).toBeVisible();
});
