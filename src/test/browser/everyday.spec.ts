import type { Locator } from '@playwright/test';
import { day, expect, type Person, test } from './support/test.ts';

/** Does one thing of a job; typed words count as one, and so does each press of a key or a button. */
class Hand {
  count = 0;

  constructor(readonly person: Person) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.count++;
      await this.person.page.keyboard.press(key);
    }
  }

  async type(words: string): Promise<void> {
    this.count++;
    await this.person.page.keyboard.type(words);
  }

  async click(target: Locator, button: 'left' | 'right' = 'left'): Promise<void> {
    this.count++;
    await target.click({ button });
  }

  /** Presses a key that opens something, and waits until that has the focus. */
  async opens(key: string, target: Locator): Promise<void> {
    await this.press(key);
    await expect(target).toBeFocused();
  }

  /** Presses what opens a row's menu, and chooses from it. */
  async chooses(title: string, item: string): Promise<void> {
    await this.click(this.person.row(title).locator('.open'), 'right');
    await this.click(this.person.page.getByRole('menuitem', { name: item, exact: true }));
  }
}

type Job = readonly [
  name: string,
  /** So many steps are allowed: those that Todoist was counted to take. */
  todoist: number,
  does: (hand: Hand, person: Person) => Promise<unknown>,
  /** What is to be seen when it is done. */
  done: (person: Person) => Promise<unknown>,
];

const dateField = ({ page }: Person) => page.getByRole('textbox', { name: 'Type a date' });
const find = ({ page }: Person) =>
  page.getByRole('combobox', { name: 'Search tasks and commands' });

/** Keys begin with the focus on the row of "Pay rent", which J or ↓ reach from everywhere. */
const JOBS: readonly Job[] = [
  [
    'add a task by keys',
    3,
    async (hand, person) => {
      await hand.opens('q', person.writing);
      await hand.type('Call Rui tomorrow 9am #home');
      await hand.press('Enter');
    },
    person => expect(person.row('Call Rui')).toContainText(/9:00.*home/s),
  ],
  [
    'complete a task by mouse',
    1,
    (hand, person) => hand.click(person.task('Call Rui')),
    person => expect(person.row('Call Rui')).toHaveCount(0),
  ],
  [
    'due tomorrow by mouse',
    2,
    hand => hand.chooses('Pay rent', 'Due tomorrow'),
    person => expect(person.section('Tomorrow')).toContainText('Pay rent'),
  ],
  [
    'due tomorrow by keys',
    3,
    async (hand, person) => {
      await hand.opens('t', dateField(person));
      await hand.type('tom');
      await hand.press('Enter');
    },
    person => expect(person.section('Tomorrow')).toContainText('Pay rent'),
  ],
  [
    'due on a date by keys',
    3,
    async (hand, person) => {
      await hand.opens('t', dateField(person));
      await hand.type('in 9 days');
      await hand.press('Enter');
    },
    person => expect(person.section('Later')).toContainText('Pay rent'),
  ],
  [
    'due on a date by mouse',
    2,
    async (hand, person) => {
      const row = person.row('Pay rent');
      await row.hover();
      await hand.click(row.getByRole('button', { name: 'Pick a date for Pay rent' }));
      await hand.click(person.page.getByRole('dialog').locator('td button').last());
    },
    async person => {
      const due = async () =>
        (await person.savedTasks()).find(it => it.title === 'Pay rent')?.due_date;
      await expect.poll(due).not.toBe(day(9));
    },
  ],
  [
    'a step inside a task by keys',
    3,
    async (hand, { page }) => {
      await hand.opens('s', page.getByRole('textbox', { name: 'Step', exact: true }));
      await hand.type('Find the contract');
      await hand.press('Enter');
      await page.getByRole('button', { name: 'Close', exact: true }).click();
    },
    person => expect(person.row('Pay rent')).toContainText('0/1'),
  ],
  [
    'all overdue to today by mouse',
    2,
    async (hand, { page }) => {
      await hand.click(page.getByRole('button', { name: 'Reschedule' }));
      await hand.click(page.getByRole('dialog').getByRole('button', { name: 'Today' }));
    },
    async person => {
      await expect(person.section('Overdue')).toBeHidden();
      await expect(person.section('Today').getByRole('listitem')).toHaveCount(2);
    },
  ],
  [
    'priority by mouse',
    2,
    hand => hand.chooses('Pay rent', 'High'),
    person => expect(person.row('Pay rent')).toContainText('High'),
  ],
  [
    'priority by keys',
    1,
    hand => hand.press('1'),
    person => expect(person.row('Pay rent')).toContainText('Urgent'),
  ],
  [
    'add a tag by keys',
    3,
    async (hand, { page }) => {
      await hand.opens('l', page.getByRole('combobox', { name: 'Tags' }));
      await hand.type('bank');
      await hand.press('Enter');
      await page.keyboard.press('Escape');
    },
    person => expect(person.row('Pay rent')).toContainText('bank'),
  ],
  [
    'repeat by keys',
    3,
    async (hand, person) => {
      await hand.opens('t', dateField(person));
      await hand.type('every friday');
      await hand.press('Enter');
    },
    person => expect(person.row('Pay rent')).toContainText('Repeats'),
  ],
  [
    'a reminder by mouse',
    3,
    async (hand, person) => {
      await hand.click(person.row('Pay rent').locator('.open'));
      const reminders = person.page.getByRole('combobox', { name: 'Reminders' });
      await reminders.selectOption({ label: 'On the day at 9:00' });
      // The list of choices, and the choice.
      hand.count += 2;
      await person.page.getByRole('button', { name: 'Close', exact: true }).click();
    },
    person => expect(person.row('Pay rent')).toContainText('Reminds'),
  ],
  [
    'rename by keys',
    3,
    async hand => {
      await hand.press('e');
      await hand.person.renames('Pay the rent');
      hand.count += 2;
    },
    person => expect(person.row('Pay the rent')).toBeVisible(),
  ],
  [
    'find a completed task',
    3,
    async (hand, person) => {
      await hand.opens('ControlOrMeta+k', find(person));
      await hand.type('rui');
      await hand.press('Enter');
    },
    async ({ page }) => {
      await expect(page.getByRole('article').getByRole('textbox').first()).toHaveValue('Call Rui');
      await page.getByRole('button', { name: 'Close', exact: true }).click();
    },
  ],
  [
    'undo a deletion',
    1,
    async (hand, person) => {
      await person.page.keyboard.press('Delete');
      await expect(person.row('Pay the rent')).toHaveCount(0);
      await hand.press('ControlOrMeta+z');
    },
    person => expect(person.row('Pay the rent').locator('.open')).toBeFocused(),
  ],
  [
    'restore from the trash by keys',
    Number.POSITIVE_INFINITY,
    async (hand, person) => {
      await person.page.keyboard.press('Delete');
      await hand.press('g', 'd');
      await expect(
        person.row('Pay the rent').getByRole('button', { name: 'Restore' }),
      ).toBeFocused();
      await hand.press('Enter');
      await expect(person.rows).toHaveCount(0);
      await person.goesTo('All tasks');
    },
    person => expect(person.row('Pay the rent')).toBeVisible(),
  ],
];

test('Everyday jobs take no more steps than in Todoist', async ({ page, person }) => {
  test.slow();
  await person.isSignedIn();
  await person.has(
    { title: 'Send invoice', due_date: day(-3) },
    { title: 'Book dentist', due_date: day(-2) },
    { title: 'Pay rent' },
  );
  await person.opensTheApp();
  const counted: string[] = [];
  for (const [name, todoist, does, done] of JOBS) {
    await test.step(name, async () => {
      const row = person.rows.filter({ hasText: /Pay (the )?rent/ }).locator('.open');
      await row.focus();
      const hand = new Hand(person);
      await does(hand, person);
      await done(person);
      counted.push(`${String(hand.count).padStart(2)} ${name}`);
      expect.soft(hand.count, name).toBeLessThanOrEqual(todoist);
    });
  }
  console.log(counted.join('\n'));
  await expect(page).toHaveURL('/');
});
