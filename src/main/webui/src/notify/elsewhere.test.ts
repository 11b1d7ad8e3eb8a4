import { afterEach, expect, test, vi } from 'vitest';
import { mail, webhooks } from './elsewhere';

afterEach(() => vi.unstubAllGlobals());

function answers(body: unknown): void {
  vi.stubGlobal('fetch', async () => Response.json(body));
}

test('A choice of e-mails is read as it is', async () => {
  answers({ offered: true, reminders: true, daily: false });
  expect(await mail.choice('ana')).toEqual({ offered: true, reminders: true, daily: false });
});

test('An account without a webhook has none', async () => {
  answers({ webhook: null });
  expect(await webhooks.find('ana')).toBeNull();
});

test('A webhook is read with its attempts', async () => {
  answers({
    webhook: {
      url: 'https://gotify.example.com/message',
      state: 'gone',
      attempts: [
        { at: '2026-11-30T09:00:00Z', event: 'reminder', status: 500, error: 'It answered 500' },
        { at: '2026-11-30T08:00:00Z', event: 'test', status: null, error: null },
      ],
    },
  });
  expect(await webhooks.find('ana')).toEqual({
    url: 'https://gotify.example.com/message',
    isGone: true,
    attempts: [
      {
        at: new Date('2026-11-30T09:00:00Z'),
        isTest: false,
        status: 500,
        error: 'It answered 500',
      },
      { at: new Date('2026-11-30T08:00:00Z'), isTest: true, status: null, error: '' },
    ],
  });
});

test('What is neither is no answer', async () => {
  answers([]);
  await expect(mail.choice('ana')).rejects.toThrow('Not the choice');
  await expect(webhooks.find('ana')).rejects.toThrow('Not a webhook');
  await expect(webhooks.set('ana', 'https://a.example')).rejects.toThrow('Not a secret');
});
