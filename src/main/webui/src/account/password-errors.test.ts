import { expect, test } from 'vitest';
import { NoAnswer, Refusal } from '../shared/http';
import { missingNext, refusedChange, refusedProof } from './password-errors';

test('a new password must be there, and be long', () => {
  expect(missingNext('8 is fine')).toBe('');
  expect(missingNext('')).toBe('Enter a new password.');
  expect(missingNext('short')).toBe('Use at least 8 characters.');
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
