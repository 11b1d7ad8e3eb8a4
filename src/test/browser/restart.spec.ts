import { rm } from 'node:fs/promises';
import { freePort, Service } from './support/service.ts';
import { expect, Person, test } from './support/test.ts';

// It has a service of its own, which takes a while to come.
test.setTimeout(90_000);

test('An import goes on when the service is killed in the middle', async ({ browser }, info) => {
  const data = info.outputPath('data');
  const service = new Service(await freePort(), data);
  await service.start();
  const context = await browser.newContext({ baseURL: service.url });
  const person = new Person(await context.newPage(), service.url);
  const { page } = person;
  try {
    await person.isSignedIn();
    await person.opensTheApp('/account');
    await person.keepsTheApp();
    const lines = Array.from({ length: 1_500 }, (_, it) => `Task ${it},${it % 2}`);
    const buffer = Buffer.from(['title,completed', ...lines].join('\n'));
    const file = { name: 'a.csv', mimeType: 'text/csv', buffer };
    await page.getByLabel('Choose a file').setInputFiles(file);
    const first = page.waitForRequest(it => it.url().endsWith('/sync') && it.method() === 'POST');
    await page.getByRole('button', { name: 'Import 1,500 tasks' }).click();
    await first;
    await service.kill();
    await page.reload();
    await service.start();

    const stats = async () => {
      const { total, completed } = (await person.asks('/api/stats/tasks')) as {
        total: number;
        completed: number;
      };
      return [total, completed];
    };
    await expect.poll(stats, { timeout: 60_000 }).toEqual([1_500, 750]);
    await person.opensTheApp('/account');
    await page.getByLabel('Choose a file').setInputFiles(file);
    await expect(page.getByText('1,500 tasks are already here')).toBeVisible();
  } finally {
    await context.close();
    await service.stop();
    await rm(data, { recursive: true, force: true });
  }
});

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
