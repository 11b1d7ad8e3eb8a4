import type { Page } from '@playwright/test';
import { expect, type Person, test } from './support/test.ts';

// Measures, and takes its time: `TODO_PERFORMANCE=1 npx playwright test performance`.
test.skip(!process.env.TODO_PERFORMANCE, 'asked for by TODO_PERFORMANCE=1');
test.describe.configure({ mode: 'serial' });
test.setTimeout(300_000);

const PRIORITIES = ['low', 'medium', 'high', 'urgent'];

for (const { name, count, lists } of [
  { name: '1,000 tasks', count: 1_000, lists: 0 },
  { name: '10,000 tasks', count: 10_000, lists: 0 },
  { name: '10,000 tasks in 200 lists, 2,000 of them steps', count: 10_000, lists: 200 },
]) {
  test(name, async ({ page, person }, info) => {
    const told = (what: string, milliseconds: number) => {
      const line = `${what}, ${name}: ${Math.round(milliseconds)} ms`;
      info.annotations.push({ type: 'measured', description: line });
      console.log(line);
    };
    await person.isSignedIn();
    const begun = Date.now();
    await fill(person, count, lists);
    told('Made over the API', Date.now() - begun);

    told('Cold start, to the first row', await start(person));
    await person.keepsTheApp();
    await expect(page.getByRole('main').locator('.heading')).toContainText(
      (lists === 0 ? count : 0.8 * count).toLocaleString('en-GB'),
    );
    told('Warm start, to the first row', await start(person));
    const clicks = [];
    for (let click = 0; click < 9; click++) {
      clicks.push(await clickToFrame(page));
    }
    told('Click to frame, median of 9', median(clicks));
    told('Click to frame, slowest of 9', Math.max(...clicks));
    told('Search, key to frame', await keyToFrame(page));

    await expect.poll(async () => await completed(person)).toBe(9);
  });
}

test('one edit, and a thousand', async ({ page, person }, info) => {
  const told = (line: string) => {
    info.annotations.push({ type: 'measured', description: line });
    console.log(line);
  };
  await person.isSignedIn();
  await fill(person, 1_000);
  await person.opensTheApp();
  await expect(page.getByRole('main').locator('.heading')).toContainText('1,000');
  await page.waitForLoadState('networkidle').catch(() => undefined);
  const requests: string[] = [];
  page.on('request', it => {
    if (/\/api\//.test(it.url()) && !it.url().endsWith('/events')) {
      requests.push(`${it.method()} ${new URL(it.url()).pathname}`);
    }
  });

  await person.rows.first().getByRole('checkbox').check();
  await expect.poll(() => completed(person)).toBe(1);
  // What an edit brings after its answer, such as a second look, comes within this.
  await page.waitForTimeout(3_000);
  told(`Requests for one edit: ${requests.length} (${requests.join(', ')})`);

  requests.length = 0;
  const before = await heap(page);
  await person.rows.first().locator('.open').focus();
  await page.keyboard.press('x');
  await page.getByRole('toolbar').getByRole('button', { name: 'Select all' }).click();
  const begun = Date.now();
  await page.getByRole('toolbar').getByRole('button', { name: 'Complete' }).click();
  await expect.poll(() => completed(person), { timeout: 240_000, intervals: [100] }).toBe(1_000);
  told(`999 tasks finished at once: ${requests.length} requests, ${Date.now() - begun} ms`);
  told(`Heap before: ${before} MB, after: ${await heap(page)} MB`);
});

/** What the page holds after a collection, in megabytes. */
async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return Math.round(usedSize / 100_000) / 10;
}

/** Tasks as people have them: some with dates, tags and notes; so many requests at a time. */
async function fill(person: Person, count: number, lists = 0): Promise<void> {
  const AT_A_TIME = 16;
  const STEPS_IN_EACH_LIST = 10;
  let next = lists;
  const places: { readonly list_id: string; readonly parent_id: string }[] = [];
  for (let number = 0; number < lists; number++) {
    const list = await made(person, '/api/lists', { name: `List ${number}` });
    const task = await made(person, '/api/tasks', { title: 'Has steps', list_id: list });
    places.push({ list_id: list, parent_id: task });
  }
  const placeOf = (number: number) => {
    const { list_id, parent_id } = places[number % places.length] ?? {};
    const isStep = number < lists + lists * STEPS_IN_EACH_LIST;
    return isStep ? { list_id, parent_id } : { list_id };
  };
  const work = async () => {
    while (next < count) {
      const number = next++;
      await person.posts('/api/tasks', {
        title: `Task ${number} about something to do`,
        priority: PRIORITIES[number % 4],
        ...(number % 2
          ? { due_date: `2027-${String(1 + (number % 12)).padStart(2, '0')}-15` }
          : {}),
        ...placeOf(number),
        ...(number % 5 ? {} : { tags: [`tag ${number % 20}`] }),
      });
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
}

async function made(person: Person, path: string, row: object): Promise<string> {
  return ((await person.posts(path, row)) as { id: string }).id;
}

async function start(person: Person): Promise<number> {
  await person.page.goto('/', { waitUntil: 'commit' });
  await expect(person.rows.first()).toBeVisible({ timeout: 60_000 });
  return person.page.evaluate(() => performance.now());
}

/** From pressing the first open circle to when the frame that shows it ticked is painted. */
async function clickToFrame(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const circle = document.querySelector<HTMLInputElement>(
      'li[data-task] input[type=checkbox]:not(:checked)',
    );
    const begun = performance.now();
    circle?.click();
    await new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)));
    return performance.now() - begun;
  });
}

async function keyToFrame(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const search = document.querySelector<HTMLInputElement>('#search');
    const begun = performance.now();
    if (search) {
      search.value = 'task 99';
      search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)));
    return performance.now() - begun;
  });
}

async function completed(person: Person): Promise<number> {
  const { completed } = (await person.asks('/api/stats/tasks')) as { completed: number };
  return completed;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
