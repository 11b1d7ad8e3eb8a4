import { expect, test } from 'vitest';
import { Refusal } from '../shared/http';
import { recovery } from '../words/en/recovery';
import { addEnglish, words } from '../words/words';
import { codesAsText, codesOf } from './recovery-codes';
import { missingForRecovery, refusedRecovery } from './recovery-errors';

addEnglish({ recovery });

const claim = { email: 'ana@example.com', code: 'abc', password: 'battery horse' };

test('a whole claim is sent', () => {
  expect(missingForRecovery(claim, false)).toEqual({});
});

test('a link needs neither address nor code', () => {
  expect(missingForRecovery({ ...claim, email: '', code: '' }, true)).toEqual({});
});

test('what is missing is said at its field', () => {
  expect(missingForRecovery({ email: '', code: ' ', password: '' }, false)).toEqual({
    email: words.entry.emailMissing,
    code: words.recovery.codeMissing,
    password: words.recovery.newPasswordMissing,
  });
});

test('a code that the service refuses is said at the code', () => {
  const refusal = new Refusal(422, '', [{ field: 'code', message: 'is not one' }]);
  expect(refusedRecovery(refusal)).toEqual({ code: words.recovery.codeWrong });
});

test('a password that the service refuses is said at the password', () => {
  const refusal = new Refusal(422, '', [{ field: 'new_password', message: 'is common' }]);
  expect(refusedRecovery(refusal)).toEqual({ password: 'The password is common.' });
});

test('codes are read from an answer and saved one a line', () => {
  const codes = codesOf({ recovery_codes: ['a', 7, 'b'] });
  expect(codes).toEqual(['a', 'b']);
  expect(codesOf(null)).toEqual([]);
  expect(codesAsText('Codes', codes)).toBe('Codes\n\na\nb\n');
});
