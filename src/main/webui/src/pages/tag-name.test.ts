import { expect, test } from 'vitest';
import type { Tag } from '../kinds/tag';
import { nameTrouble } from './tag-name';

const garden: Tag = {
  id: '1',
  name: 'Garden',
  color: '#3B82F6',
  revision: 1,
  spaceId: '',
  deletedAt: null,
  createdAt: '',
};

test.each([
  ['Work', ''],
  [' \t', 'A tag needs a name.'],
  ['x'.repeat(51), 'A tag’s name has at most 50 characters.'],
  [' gArDeN ', 'You already have a tag “Garden”.'],
])('the name "%s" is told of before it is sent: "%s"', (name, trouble) => {
  expect(nameTrouble(name, [garden])).toBe(trouble);
});

test('a tag may change the case of its own name', () => {
  expect(nameTrouble('GARDEN', [garden], garden)).toBe('');
});
