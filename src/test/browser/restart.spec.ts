import { rm } from 'node:fs/promises';
import { freePort, Service } from './support/service.ts';
import { expect, Person, test } from './support/test.ts';

// It has a service of its own, which takes a while to come.
test.setTimeout(90_000);

test('A service that is killed in the middle costs nobody a word', async ({ browser }, info) => {
  const data = info.outputPath('data');
  const service = new Service(await freePort(), data);
  await service.start();
  const context = await browser.newContext({ baseURL: service.url });
  const person = new Person(await context.newPage(), service.url);
  try {
    await person.isSignedIn();
    await person.opensTheApp();
    await person.adds('Before');
    await person.expectSaved('Before');

    await service.kill();
    await person.adds('Meanwhile', 'Meanwhile, too');
    await person.task('Before').check();
    await expect(person.note('3 changes will sync later')).toBeVisible();

    await service.start();
    await expect(person.page.getByText('will sync later')).toBeHidden({ timeout: 30_000 });
    await person.expectSaved('Before', 'Meanwhile', 'Meanwhile, too');
    expect((await person.savedTasks()).map(it => it.completed)).toEqual([false, false, true]);

    // The stream is followed again.
    await person.has({ title: 'After' });
    await expect(person.task('After')).toBeVisible();
  } finally {
    await context.close();
    await service.stop();
    await rm(data, { recursive: true, force: true });
  }
});
