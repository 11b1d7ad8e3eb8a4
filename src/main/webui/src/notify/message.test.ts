import { expect, test } from 'vitest';
import { changeOf, messageOf, optionsOf } from './message';
import type { PushState } from './push-state';

const TASK = '019aa000-0000-7000-8000-000000000001';
const now = new Date(2026, 10, 30, 16, 30, 15);
const state: PushState = {
  account: 'me',
  id: '1',
  morningHour: 7,
  locale: 'en-GB',
  timeZone: 'Europe/Berlin',
  words: { done: 'Done', hour: 'In 1 hour', tomorrow: 'Tomorrow morning' },
};

const pushed = (due: string | null) => ({
  web_push: 8030,
  notification: { title: 'Call Ana', body: 'as sent', tag: TASK, data: { task: TASK, due } },
  app_badge: 3,
});

test('a reminder shows its task, when that is due, and what can be done', () => {
  const message = messageOf(pushed('2026-11-30T16:00:00Z'));

  expect(message).toMatchObject({ title: 'Call Ana', task: TASK, badge: 3, closes: false });
  expect(optionsOf(message, state)).toMatchObject({
    body: '30 Nov 2026, 17:00',
    tag: TASK,
    data: { task: TASK, due: '2026-11-30T16:00:00Z', account: 'me' },
    actions: [
      { action: 'done', title: 'Done' },
      { action: 'hour', title: 'In 1 hour' },
      { action: 'tomorrow', title: 'Tomorrow morning' },
    ],
  });
});

test('a whole day is worded without a time', () => {
  expect(optionsOf(messageOf(pushed('2026-11-30')), state).body).toBe('30 Nov 2026');
});

test('a test has nothing to do, and the task that needs no reminder is closed', () => {
  const sent = messageOf({ notification: { title: 'Todo', tag: 'test' }, todo: { test: true } });
  expect(optionsOf(sent, state)).toMatchObject({ actions: [] });
  expect(messageOf({ ...pushed(null), todo: { close: true } }).closes).toBe(true);
});

test.each([
  null,
  'text',
  7,
  [],
  {},
  { notification: 1 },
  { notification: { title: 7, data: 'x' } },
])('what can’t be read, like %j, is shown as the app', value => {
  expect(messageOf(value)).toMatchObject({ title: 'Todo', task: null, closes: false });
});

test('Done completes the task', () => {
  expect(changeOf('done', null, now, 9)).toEqual({ completed: true });
});

test('In an hour reminds again, and moves a due moment that would be before', () => {
  const at = new Date(2026, 10, 30, 17, 30, 15).toISOString().replace('.000Z', 'Z');

  expect(changeOf('hour', null, now, 9)).toEqual({ reminder_time: at });
  expect(changeOf('hour', '2026-11-30', now, 9)).toEqual({ reminder_time: at });
  expect(changeOf('hour', '2026-12-24T10:00:00Z', now, 9)).toEqual({ reminder_time: at });
  expect(changeOf('hour', now.toISOString(), now, 9)).toEqual({ reminder_time: at, due_date: at });
});

test('Tomorrow morning is the hour of the account’s mornings', () => {
  const at = new Date(2026, 11, 1, 7).toISOString().replace('.000Z', 'Z');

  expect(changeOf('tomorrow', null, now, 7)).toEqual({ reminder_time: at });
});

test('a press on the notification itself changes nothing', () => {
  expect(changeOf('', null, now, 9)).toBeNull();
  expect(changeOf('unknown', null, now, 9)).toBeNull();
});
