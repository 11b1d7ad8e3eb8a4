import { randomUUID } from 'node:crypto';
import { test as base, expect, type Page } from '@playwright/test';

export { expect };

export const PASSWORD = 'correct horse battery';

/** Somebody with an account of their own, at the page. */
export class Person {
  readonly email = `${randomUUID()}@example.com`;

  constructor(
    readonly page: Page,
    readonly origin: string,
  ) {}

  /** Has an account and is signed in, without going through the form. */
  async isSignedIn(): Promise<void> {
    await this.registers();
    await this.page.addInitScript(() => localStorage.setItem('todo.signed-in-before', 'yes'));
  }

  async registers(): Promise<void> {
    await this.#posts('/api/auth/register', { email: this.email, password: PASSWORD });
  }

  /** Has tasks from elsewhere, the last of them newest. */
  async has(...tasks: readonly object[]): Promise<void> {
    for (const task of tasks) {
      await this.#posts('/api/tasks', task);
    }
  }

  async opensTheApp(path = '/'): Promise<void> {
    await this.page.goto(path);
    await expect(this.page.getByRole('heading', { name: 'Tasks' })).toBeVisible();
  }

  async adds(title: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Add a task' }).fill(title);
    await this.page.keyboard.press('Enter');
  }

  /** Fills in the form that is open and sends it. */
  async enters(email: string, password: string): Promise<void> {
    await this.page.getByLabel('Email').fill(email);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.page.locator('button[type=submit]').click();
  }

  task(title: string) {
    return this.page.getByRole('checkbox', { name: title });
  }

  async #posts(path: string, data: object): Promise<void> {
    const response = await this.page.request.post(path, { data, headers: { origin: this.origin } });
    expect(response.ok(), await response.text()).toBe(true);
  }
}

/** A page that must keep its content security policy and throw nothing, whatever a test does. */
export const test = base.extend<{ person: Person; flawless: undefined }>({
  person: async ({ page, baseURL }, use) => use(new Person(page, baseURL ?? '')),
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
