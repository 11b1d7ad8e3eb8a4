import { expect, test } from 'vitest';
import { NoAnswer, Refusal } from '../shared/http';
import { missingForChange, refusedChange, refusedProof } from './password-errors';

test('nothing is missing from an old and a new password', () => {
  expect(missingForChange('x', '8 is fine')).toEqual({});
});

test('each empty field is told at its place', () => {
  expect(missingForChange('', '')).toEqual({
    current: 'Enter your current password.',
    next: 'Enter a new password.',
  });
});

test('only the new one must be long', () => {
  expect(missingForChange('x', 'short')).toEqual({ next: 'Use at least 8 characters.' });
});

test('what the service refuses is told at its field', () => {
  const refusal = (field: string, message: string) => new Refusal(422, '…', [{ field, message }]);

  expect(refusedChange(refusal('current_password', 'is not the account’s password'))).toEqual({
    current: 'That password isn’t right.',
  });
  expect(refusedChange(refusal('new_password', 'must have 8 to 256 characters'))).toEqual({
    next: 'The password must have 8 to 256 characters.',
  });
});

test('a wrong password deletes nothing, and is told at its field', () => {
  const violations = [{ field: 'password', message: 'is not the account’s password' }];

  expect(refusedProof(new Refusal(422, '…', violations))).toEqual({
    current: 'That password isn’t right.',
  });
});

test('an outage never reads as a wrong password', () => {
  expect(Object.keys(refusedChange(new NoAnswer('…')))).toEqual(['form']);
  expect(Object.keys(refusedProof(new NoAnswer('…')))).toEqual(['form']);
});
