import { expect, test } from 'vitest';
import type { Tag } from '../kinds/tag';
import { tagChoices } from './tag-choices';

const tags: readonly Tag[] = ['Work', 'Garden', 'homework', 'Family'].map(name => ({
  id: name,
  name,
  color: '#3B82F6',
  revision: 1,
  spaceId: '',
  deletedAt: null,
  createdAt: '',
}));

function choices(typed: string, chosen: readonly string[] = []): readonly string[] {
  return tagChoices(typed, tags, chosen).map(it => (it.is === 'new' ? `+ ${it.name}` : it.name));
}

test('all tags are there before anything is typed, by name', () => {
  expect(choices('')).toEqual(['Family', 'Garden', 'homework', 'Work']);
});

test('names that begin with what is typed come first, without regard to case', () => {
  expect(choices('WORK')).toEqual(['Work', 'homework']);
});

test('what is no tag yet can be made', () => {
  expect(choices(' #Gard ')).toEqual(['Garden', '+ Gard']);
});

test('a tag that the task has is not offered again', () => {
  expect(choices('garden', ['GARDEN'])).toEqual([]);
});

test('a name of more than 50 characters can not be made', () => {
  expect(choices('🌱'.repeat(50))).toEqual([`+ ${'🌱'.repeat(50)}`]);
  expect(choices('🌱'.repeat(51))).toEqual([]);
});

test('a tag is found without its accents, and is another one than the name without them', () => {
  const cafe: Tag = {
    id: 'cafe',
    name: 'Café',
    color: '#3B82F6',
    revision: 1,
    spaceId: '',
    deletedAt: null,
    createdAt: '',
  };
  expect(tagChoices('cafe', [cafe], []).map(it => it.name)).toEqual(['Café', 'cafe']);
  expect(tagChoices('CAFÉ', [cafe], []).map(it => it.name)).toEqual(['Café']);
});
