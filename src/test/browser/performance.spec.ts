import type { Page } from '@playwright/test';
import { expect, type Person, test } from './support/test.ts';

// Measures, and takes its time: `TODO_PERFORMANCE=1 npx playwright test performance`.
test.skip(!process.env.TODO_PERFORMANCE, 'asked for by TODO_PERFORMANCE=1');
test.describe.configure({ mode: 'serial' });
test.setTimeout(300_000);

/** Of one request. */
const MOST_MUTATIONS = 500;

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
    told('Made by sync', Date.now() - begun);

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

/** Tasks as people have them: some with dates, tags, in lists and as steps; newest is the last. */
async function fill(person: Person, count: number, lists = 0): Promise<void> {
  const STEPS_IN_EACH_LIST = 10;
  const places = Array.from({ length: lists }, () => ({ list_id: uuid7(), parent_id: uuid7() }));
  const creations: object[] = [0, 5, 10, 15].map(it => created('tag', { name: `tag ${it}` }));
  for (const [number, { list_id, parent_id }] of places.entries()) {
    creations.push(created('list', { name: `List ${number}` }, list_id));
    creations.push(created('task', { title: 'Has steps', list_id }, parent_id));
  }
  for (let number = lists; number < count; number++) {
    const { list_id, parent_id } = places[number % lists] ?? {};
    const isStep = number < lists + lists * STEPS_IN_EACH_LIST;
    const month = String(1 + (number % 12)).padStart(2, '0');
    const set = {
      title: `Task ${number} about something to do`,
      priority: PRIORITIES[number % 4],
      ...(number % 2 ? { due_date: `2027-${month}-15` } : {}),
      ...(list_id ? { list_id } : {}),
      ...(isStep ? { parent_id } : {}),
    };
    const tags = number % 5 ? [] : [`tag ${number % 20}`];
    creations.push({ ...created('task', set), add: { tags } });
  }

  const client_id = crypto.randomUUID();
  const sent_at = new Date().toISOString();
  for (let first = 0; first < creations.length; first += MOST_MUTATIONS) {
    const mutations = creations
      .slice(first, first + MOST_MUTATIONS)
      .map((it, index) => ({ ...it, id: first + index + 1, at: sent_at }));
    const { refused } = (await person.posts('/api/sync', { client_id, sent_at, mutations })) as {
      refused: readonly object[];
    };
    expect(refused).toEqual([]);
  }
}

function created(kind: string, set: object, row = uuid7()): object {
  return { kind, row, do: 'create', set };
}

function uuid7(): string {
  return crypto.randomUUID().replace(/^(.{14})4/, '$17');
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
