import { randomUUID } from 'node:crypto';
import {
  type BrowserContext,
  test as base,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';

export { expect };

export const PASSWORD = 'correct horse battery';

/** A task as the service tells it. */
export interface TaskView {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly completed: boolean;
  readonly priority: string;
  readonly due_date: string | null;
  readonly tags: readonly { readonly name: string; readonly color: string }[];
}

/** Somebody with an account of their own, at the page. */
export class Person {
  readonly email: string;

  constructor(
    readonly page: Page,
    readonly origin: string,
    email = `${randomUUID()}@example.com`,
  ) {
    this.email = email;
  }

  /** Has an account and is signed in, without going through the form. */
  async isSignedIn(): Promise<void> {
    const { id } = (await this.registers()) as { id: string };
    await this.#isKnownHere(id);
  }

  async registers(): Promise<unknown> {
    return this.posts('/api/auth/register', { email: this.email, password: PASSWORD });
  }

  /** The same person with another device, which has a session of its own. */
  async elsewhere(): Promise<Person> {
    const context = await this.page.context().browser()?.newContext();
    if (!context) {
      throw new Error('No browser');
    }
    const other = new Person(await context.newPage(), this.origin, this.email);
    const answer = await other.posts('/api/auth/login', { email: this.email, password: PASSWORD });
    await other.#isKnownHere((answer as { user: { id: string } }).user.id);
    return other;
  }

  /** The same person in another tab. */
  async anotherTab(): Promise<Person> {
    return new Person(await this.page.context().newPage(), this.origin, this.email);
  }

  /** The same person in a new tab, where the others may be closed. */
  async anotherTabOf(context: BrowserContext): Promise<Person> {
    return new Person(await context.newPage(), this.origin, this.email);
  }

  /** Signs out everywhere but here. */
  async endsOtherSessions(): Promise<void> {
    const { sessions } = (await this.asks('/api/auth/sessions')) as {
      sessions: { id: string; current: boolean }[];
    };
    for (const { id } of sessions.filter(it => !it.current)) {
      await this.deletes(`/api/auth/sessions/${id}`, { password: PASSWORD });
    }
  }

  /** As after seven days without a use, when the page next asks for something. */
  async isForgotten(): Promise<void> {
    await this.page.context().clearCookies();
    await this.page.evaluate(() => window.dispatchEvent(new Event('online')));
  }

  /** Has tasks from elsewhere, the last of them newest. */
  async has(...tasks: readonly object[]): Promise<readonly TaskView[]> {
    const made: TaskView[] = [];
    for (const task of tasks) {
      made.push((await this.posts('/api/tasks', task)) as TaskView);
    }
    return made;
  }

  async opensTheApp(path = '/'): Promise<void> {
    await this.page.goto(path);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(this.page.getByText('Loading your tasks')).toBeHidden();
  }

  /** Has all that the app needs to start without a network. */
  async keepsTheApp(): Promise<void> {
    await this.page.evaluate(async () => {
      const { serviceWorker } = navigator;
      await serviceWorker.ready;
      if (!serviceWorker.controller) {
        await new Promise(resolve => {
          serviceWorker.addEventListener('controllerchange', resolve, { once: true });
        });
      }
    });
  }

  /** Goes to a view by the navigation, which is behind a button where the screen is small. */
  async goesTo(view: string): Promise<void> {
    const link = this.page.getByRole('link', { name: new RegExp(`^${view}( |$)`) });
    const more = this.page.getByRole('button', { name: 'More' });
    await expect(link.or(more).first()).toBeVisible();
    if (!(await link.isVisible())) {
      await more.click();
    }
    await link.click();
    await expect(this.page.getByRole('heading', { level: 1, name: view })).toBeVisible();
  }

  async adds(...lines: readonly string[]): Promise<void> {
    for (const line of lines) {
      await this.writing.fill(line);
      await this.page.keyboard.press('Enter');
      await expect(this.writing).toHaveValue('');
    }
  }

  /** Fills in the form that is open and sends it. */
  async enters(email: string, password: string): Promise<void> {
    await this.page.getByLabel('Email').fill(email);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.page.locator('button[type=submit]').click();
  }

  /** Where a task is written. */
  get writing(): Locator {
    return this.page.getByRole('textbox', { name: 'Add a task' });
  }

  /** What a task is finished by. */
  task(title: string): Locator {
    return this.page.getByRole('main').getByRole('checkbox', { name: title, exact: true });
  }

  row(title: string): Locator {
    return this.page.locator('li[data-task]').filter({ hasText: title });
  }

  get rows(): Locator {
    return this.page.locator('li[data-task]');
  }

  section(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** The note at the foot of the page. */
  note(text: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: text });
  }

  async undoes(): Promise<void> {
    await this.page.getByRole('button', { name: 'Undo' }).click();
  }

  /** Chooses from the menu of a task. */
  async chooses(action: string, title: string): Promise<void> {
    await this.page.getByRole('button', { name: `Actions for ${title}` }).click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }

  /** Types another title into the row that is open for it. */
  async renames(title: string, end: 'Enter' | 'Escape' = 'Enter'): Promise<void> {
    const input = this.page.getByRole('main').getByRole('textbox', { name: 'Title' });
    await expect(input).toBeFocused();
    await this.page.keyboard.type(title);
    await this.page.keyboard.press(end);
  }

  async opensDetails(title: string): Promise<Locator> {
    await this.row(title).locator('.open').click();
    const details = this.page.getByRole('article', { name: 'Task details' });
    await expect(details).toBeVisible();
    return details;
  }

  /** All tasks that the service has of this account, newest first, whatever the page shows. */
  async savedTasks(): Promise<readonly TaskView[]> {
    const answer = await this.asks('/api/tasks?page_size=100&status=all');
    return (answer as { tasks: TaskView[] }).tasks;
  }

  /** What the service has of all tasks that undoing brings back: all but when they were touched. */
  async lasting(): Promise<unknown> {
    return (await this.savedTasks()).map(task => ({
      ...task,
      updated_at: null,
      revision: null,
      completed_at: task.completed,
    }));
  }

  /** Awaits that the service has exactly these tasks, in whatever order. */
  async expectSaved(...titles: readonly string[]): Promise<void> {
    await expect
      .poll(async () => (await this.savedTasks()).map(it => it.title).sort())
      .toEqual(titles.toSorted());
  }

  async asks(path: string): Promise<unknown> {
    const response = await this.page.request.get(path);
    expect(response.ok(), await response.text()).toBe(true);
    return response.json();
  }

  async posts(path: string, data: object): Promise<unknown> {
    const response = await this.page.request.post(path, { data, headers: { origin: this.origin } });
    expect(response.ok(), await response.text()).toBe(true);
    return response.json();
  }

  async patches(path: string, data: object): Promise<unknown> {
    const response = await this.page.request.patch(path, {
      data: JSON.stringify(data),
      headers: { origin: this.origin, 'content-type': 'application/merge-patch+json' },
    });
    expect(response.ok(), await response.text()).toBe(true);
    return response.json();
  }

  async deletes(path: string, data?: object): Promise<void> {
    const headers = { origin: this.origin };
    const response = await this.page.request.delete(path, { headers, ...(data ? { data } : {}) });
    expect(response.ok(), await response.text()).toBe(true);
  }

  /** The browser remembers who is signed in, as if they had come in by the form. */
  async #isKnownHere(id: string): Promise<void> {
    const context = this.page.context();
    const { cookies } = await context.storageState();
    const value = JSON.stringify({ id, email: this.email, hasEnded: false });
    const localStorage = [{ name: 'todo.account', value }];
    await context.setStorageState({ cookies, origins: [{ origin: this.origin, localStorage }] });
  }
}

/** Somebody has an account: a service without one opens on making the first. */
export async function isInhabited(origin: string): Promise<void> {
  const response = await fetch(`${origin}/api/auth/register`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${randomUUID()}@example.com`, password: PASSWORD }),
  });
  expect(response.ok, await response.text()).toBe(true);
}

let inhabited: Promise<void> | undefined;

/** A page that must keep its content security policy and throw nothing, whatever a test does. */
export const test = base.extend<{
  person: Person;
  flawless: undefined;
  inhabitedService: undefined;
}>({
  person: async ({ page, baseURL }, use) => use(new Person(page, baseURL ?? '')),
  inhabitedService: [
    async ({ baseURL }, use) => {
      inhabited ??= isInhabited(baseURL ?? '');
      await inhabited;
      await use(undefined);
    },
    { auto: true },
  ],
  flawless: [
    async ({ page }, use) => {
      const flaws: string[] = [];
      page.on('pageerror', error => flaws.push(String(error)));
      page.on('console', message => {
        if (/content security policy/i.test(message.text())) {
          flaws.push(message.text());
        }
      });
      await use(undefined);
      expect(flaws).toEqual([]);
    },
    { auto: true },
  ],
});

/** Answers requests as the service would in trouble. */
export async function refuse(page: Page, path: string, status: number, retryAfter?: number) {
  await page.route(path, route =>
    route.fulfill({
      status,
      contentType: 'application/problem+json',
      headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
      body: JSON.stringify({ status, detail: 'The database can’t be reached.', violations: [] }),
    }),
  );
}

/** A mutation as the page sends it. */
export interface Mutation {
  readonly id: number;
  readonly kind: string;
  readonly row: string;
  readonly do: string;
  readonly set?: Readonly<Record<string, unknown>>;
}

export const SYNC = '/api/*/sync';

/** Refuses mutations in the service's place, which sees all others. */
export async function refuseMutations(
  page: Page,
  isRefused: (mutation: Mutation) => boolean,
  problem: object = { status: 422, detail: 'The title is taken.', violations: [] },
): Promise<void> {
  await page.route(SYNC, async route => {
    const asked = route.request().postDataJSON() as { mutations: readonly Mutation[] };
    const refused = asked.mutations.filter(isRefused);
    const mutations = asked.mutations.filter(it => !isRefused(it));
    try {
      const response = await route.fetch({ postData: JSON.stringify({ ...asked, mutations }) });
      const answer = await response.json();
      const ids = asked.mutations.map(it => it.id);
      await route.fulfill({
        response,
        json: {
          ...answer,
          last_mutation_id: Math.max(answer.last_mutation_id, ...ids),
          refused: [...answer.refused, ...refused.map(({ id }) => ({ id, problem }))],
        },
      });
    } catch {
      // The page went before its answer came.
    }
  });
}

/** The calendar day so many days from today on. */
export function day(fromToday: number): string {
  const date = new Date();
  date.setDate(date.getDate() + fromToday);
  return date.toLocaleDateString('sv', { timeZone: 'Europe/Lisbon' });
}
