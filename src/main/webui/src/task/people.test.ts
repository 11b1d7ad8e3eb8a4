import { expect, test } from 'vitest';
import { type Member, member } from '../kinds/member';
import { rowOf } from '../sync/kind';
import { initialsOf, nameOf } from './people';

function person(email: string): Member {
  const data = { account_id: email, email, role: 'editor' };
  const row = { kind: 'member', id: email, space_id: 's', revision: 1, deleted: false, data };
  return rowOf(member.fields, row);
}

test.each([
  ['ana@example.com', 'AN'],
  ['ana.lima@example.com', 'AL'],
  ['ana-maria.lima@example.com', 'AM'],
  ['x@example.com', 'X'],
  ['élodie@example.com', 'ÉL'],
  ['_@example.com', ''],
])('%s has the initials %s', (email, initials) => {
  expect(initialsOf(email)).toBe(initials);
});

test('Two people of one name are called by their addresses', () => {
  const [one, two, other] = ['ana@one.example', 'ana@two.example', 'ben@one.example'].map(person);
  const all = [one, two, other] as readonly Member[];
  expect(all.map(it => nameOf(it, all))).toEqual(['ana@one.example', 'ana@two.example', 'ben']);
});
