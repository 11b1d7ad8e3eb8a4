import { expect, test } from 'vitest';
import { NoAnswer, Refusal } from '../shared/http';
import { missing, refused } from './entry-errors';

test('nothing is missing from an address and a password', () => {
  expect(missing('register', { email: ' ana@example.com ', password: '8 is fine' })).toEqual({});
});

test('each empty field is told at its place', () => {
  expect(missing('sign-in', { email: '', password: '' })).toEqual({
    email: 'Enter your email address.',
    password: 'Enter your password.',
  });
});

test('half an address is not enough', () => {
  expect(missing('sign-in', { email: 'ana', password: 'x' }).email).toMatch(/full email address/);
});

test('only a new password must be long', () => {
  const credentials = { email: 'ana@example.com', password: 'short' };

  expect(missing('register', credentials).password).toMatch(/at least 8/);
  expect(missing('sign-in', credentials)).toEqual({});
});

test('wrong credentials are told at the password', () => {
  expect(refused(new Refusal(401, 'Invalid email or password'))).toEqual({
    password: 'Wrong email or password.',
  });
});

test('an address that is taken is told at the address', () => {
  expect(refused(new Refusal(409, '…')).email).toMatch(/already/);
});

test('broken rules are told at the fields that broke them', () => {
  const violations = [
    { field: 'email', message: 'must be an e-mail address' },
    { field: 'password', message: 'must have 8 to 256 characters' },
  ];

  expect(refused(new Refusal(422, '…', violations))).toEqual({
    email: 'The email must be an e-mail address.',
    password: 'The password must have 8 to 256 characters.',
  });
});

test.each([new NoAnswer('…'), new Refusal(503, '…'), new Refusal(429, '…', [], 5)])(
  'an outage or a limit never reads as wrong credentials: %s',
  error => {
    expect(Object.keys(refused(error))).toEqual(['form']);
  },
);
