import { answers, type HostileProxy, type Trick, test } from './support/hostile-proxy.ts';
import { expect, type Person } from './support/test.ts';

const SYNC = /\/sync$/;

/** Does this to each request of the page that carries or fetches changes. */
function meets(hostile: HostileProxy, trick: Trick): void {
  hostile.tricks = ({ path }) => (SYNC.test(path) ? trick : {});
}

/** Lets all requests through, and the page try at once. */
async function recovers({ page }: Person, hostile: HostileProxy): Promise<void> {
  hostile.tricks = () => ({});
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
}

test.beforeEach(async ({ person }) => {
  await person.isSignedIn();
  await person.has({ title: 'Call Anna' });
  await person.opensTheApp();
  await expect(person.task('Call Anna')).toBeVisible();
});

for (const [name, trick] of Object.entries({
  'a 404': { answer: answers.notFound },
  'a 500': { answer: answers.fault },
  'a 502': { answer: answers.badGateway },
  'a page': { answer: answers.page },
  'a 401': { answer: answers.unauthorized },
  nothing: { drop: true },
  'half an answer': { cutAfter: 20 },
} satisfies Record<string, Trick>)) {
  test(`Where a proxy answers ${name}, nothing is lost and nothing refused`, async ({
    hostile,
    page,
    person,
  }) => {
    meets(hostile, trick);
    await person.adds('Pay rent', 'Buy bread');
    await person.chooses('Edit title', 'Call Anna');
    await person.renames('Call Ana');
    await expect(person.note(/changes? will sync later/)).toBeVisible();
    await page.reload();
    await expect(person.task('Pay rent')).toBeVisible();
    // Five failures once emptied the outbox.
    for (let tries = 0; tries < 5; tries++) {
      const answered = hostile.count('POST', SYNC);
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect.poll(() => hostile.count('POST', SYNC)).toBeGreaterThan(answered);
    }

    await recovers(person, hostile);

    await expect(page.getByText('will sync later')).toBeHidden();
    await person.expectSaved('Buy bread', 'Call Ana', 'Pay rent');
    await expect(page.getByRole('button', { name: /Couldn’t be saved/ })).toBeHidden();
  });
}

test('What is sent again after a lost answer overwrites nothing newer', async ({
  hostile,
  page,
  person,
}) => {
  meets(hostile, { lose: true });
  await person.chooses('Edit title', 'Call Anna');
  await person.renames('Call Ana');
  await person.expectSaved('Call Ana');
  await expect(person.note('1 change will sync later')).toBeVisible();
  const [task] = await person.savedTasks();
  await person.patches(`/api/tasks/${task?.id}`, { title: 'Call Ana and Ben' });

  await recovers(person, hostile);

  await expect(page.getByText('1 change will sync later')).toBeHidden();
  await expect(person.task('Call Ana and Ben')).toBeVisible();
  await person.expectSaved('Call Ana and Ben');
});

test('What a proxy sends twice is done once', async ({ hostile, person }) => {
  meets(hostile, { twice: true });

  await person.adds('Pay rent');
  await person.task('Call Anna').check();
  await person.undoes();

  await person.expectSaved('Call Anna', 'Pay rent');
  await expect(person.rows).toHaveCount(2);
});

for (const [does, trick] of Object.entries({
  'holds back events': { stall: true },
  'buffers events as nginx does': { buffer: true, strip: ['x-accel-buffering'] },
} satisfies Record<string, Trick>)) {
  test(`Where a proxy ${does}, changes of others still come`, async ({ hostile, page, person }) => {
    await page.clock.install();
    hostile.tricks = ({ path }) => (path.endsWith('/events') ? trick : {});
    await person.opensTheApp();

    await person.has({ title: 'Pay rent' });
    await page.clock.runFor(70_000);

    await expect(person.task('Pay rent')).toBeVisible();
  });
}
