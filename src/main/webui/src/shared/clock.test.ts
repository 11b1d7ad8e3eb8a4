import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Clock } from './clock.svelte';

let page = new EventTarget();
let stop = () => {};

beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', page);
  vi.useFakeTimers();
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

function startedAt(time: string): Clock {
  vi.setSystemTime(new Date(time));
  const clock = new Clock();
  stop = clock.start();
  return clock;
}

test('A new day begins at midnight', () => {
  const clock = startedAt('2026-11-21T23:59:30.500');

  vi.advanceTimersByTime(29_499);
  expect(clock.now.getDate()).toBe(21);
  vi.advanceTimersByTime(1);
  expect(clock.now).toEqual(new Date('2026-11-22T00:00'));
});

test('Each minute is told once', () => {
  const clock = startedAt('2026-11-21T12:00:20');
  const before = clock.now;

  page.dispatchEvent(new Event('focus'));
  expect(clock.now).toBe(before);
  vi.advanceTimersByTime(40_000);
  expect(clock.now).toEqual(new Date('2026-11-21T12:01'));
  vi.advanceTimersByTime(120_000);
  expect(clock.now).toEqual(new Date('2026-11-21T12:03'));
});

test.each(['visibilitychange', 'pageshow', 'focus', 'online'])(
  'After sleep, %s brings the time at once',
  event => {
    const clock = startedAt('2026-11-21T22:00:00');

    // A machine that sleeps runs no timers.
    vi.setSystemTime(new Date('2026-11-22T07:30:10'));
    page.dispatchEvent(new Event(event));

    expect(clock.now).toEqual(new Date('2026-11-22T07:30:10'));
    vi.advanceTimersByTime(50_000);
    expect(clock.now).toEqual(new Date('2026-11-22T07:31'));
  },
);

test('A clock that is put back is followed within a minute', () => {
  const clock = startedAt('2026-11-22T00:05:20');

  vi.setSystemTime(new Date('2026-11-21T21:05:20'));
  vi.advanceTimersByTime(40_000);
  expect(clock.now).toEqual(new Date('2026-11-21T21:06'));
  vi.advanceTimersByTime(60_000);
  expect(clock.now).toEqual(new Date('2026-11-21T21:07'));
});

test('A clock that is stopped stands still', () => {
  const clock = startedAt('2026-11-21T12:00:00');
  const before = clock.now;

  stop();
  vi.advanceTimersByTime(120_000);
  page.dispatchEvent(new Event('focus'));

  expect(clock.now).toBe(before);
});
