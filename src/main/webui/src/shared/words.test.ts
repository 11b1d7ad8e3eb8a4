import { expect, test } from 'vitest';
import { GatewayRedirect, NoAnswer, Refusal } from './http';
import { quoted, sentence, wait } from './words';

test.each([
  [new NoAnswer('…'), 'Todo can’t be reached.'],
  [new GatewayRedirect('…'), 'Your network wants you to sign in again.'],
  [new Refusal(401, 'Sign in to go on.'), 'You’ve been signed out.'],
  [new Refusal(404, 'Task not found'), 'Task not found'],
  [new Refusal(422, 'title must have 1 to 200 characters.'), 'title must have'],
  [new Refusal(429, '…', [], 40), 'Too many attempts. Try again in 40 seconds.'],
  [new Refusal(429, '…'), 'Too many attempts. Try again in a moment.'],
  [new Refusal(500, '…'), 'Something went wrong on our side.'],
  [new Refusal(502, ''), 'Todo can’t reach its data right now.'],
  [new Refusal(503, '…'), 'Todo can’t reach its data right now.'],
  [new Refusal(400, ''), 'That didn’t work.'],
  [new RangeError('…'), 'Something went wrong in this page.'],
])('%s is told as "%s"', (error, beginning) => {
  expect(sentence(error)).toMatch(new RegExp(`^${beginning}`));
});

test.each([
  [0, '1 second'],
  [1, '1 second'],
  [59, '59 seconds'],
  [60, '1 minute'],
  [61, '2 minutes'],
  [3600, '1 hour'],
])('%i seconds are %s', (seconds, words) => {
  expect(wait(seconds)).toBe(words);
});

test('a long title is shortened between whole characters', () => {
  expect(quoted('Call Ana')).toBe('“Call Ana”');
  expect(quoted('x'.repeat(60))).toBe(`“${'x'.repeat(47)}…”`);
  expect(quoted('🌿'.repeat(60))).toBe(`“${'🌿'.repeat(47)}…”`);
});
