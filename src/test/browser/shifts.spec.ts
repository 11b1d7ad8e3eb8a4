import { expect, test } from './support/test.ts';

interface Shift extends PerformanceEntry {
  readonly value: number;
}

/** Views, and what comes last in each. */
const VIEWS = {
  '/': 'li[data-task]',
  '/today': 'li[data-task]',
  '/upcoming': 'li[data-task]',
  '/completed': 'li[data-task]',
  '/account': 'main section:last-of-type button',
};

test.use({ viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true });

test('Nothing moves while a view of 40 tasks loads on a slow phone', async ({ page, person }) => {
  test.slow();
  await person.isSignedIn();
  const [today, tomorrow] = [0, 86_400_000].map(it =>
    new Date(Date.now() + it).toISOString().slice(0, 10),
  );
  await person.has(
    ...Array.from({ length: 40 }, (_, number) => ({
      title: 'Ask Rui about the flat that he has seen in the old town',
      due_date: number % 10 ? tomorrow : today,
      tags: ['home'],
      completed: number % 8 === 7,
    })),
  );
  await page.addInitScript(() => {
    const sum = { shifted: 0 };
    Object.assign(window, { sum });
    new PerformanceObserver(list => {
      for (const shift of list.getEntries() as Shift[]) {
        sum.shifted += shift.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await person.opensTheApp();
  await person.keepsTheApp();
  const device = await page.context().newCDPSession(page);
  await device.send('Emulation.setCPUThrottlingRate', { rate: 4 });

  for (const [view, last] of Object.entries(VIEWS)) {
    await page.goto(view);
    await expect(page.locator(last).last()).toBeAttached();
    const shifted = await page.evaluate(async () => {
      await new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)));
      return (window as unknown as { sum: { shifted: number } }).sum.shifted;
    });
    expect.soft(shifted, view).toBeLessThan(0.02);
  }
});
