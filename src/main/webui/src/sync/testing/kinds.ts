import { type Kind, namedSet, register } from '../kind';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

const cardFields = {
  title: register('title', text),
  note: register('note', text),
  isDone: register('done', value => value === true),
  labels: namedSet('labels', name => name.toLowerCase()),
};

/** A kind that says nothing but its fields. */
export const card: Kind<typeof cardFields> = { name: 'card', fields: cardFields, hooks: {} };

const boxFields = { name: register('name', text) };

export const box: Kind<typeof boxFields> = { name: 'box', fields: boxFields, hooks: {} };

/** What the fake service refuses. */
export function checkTitle(_: string, set: Readonly<Record<string, unknown>>): string | null {
  return set.title === '' ? 'A title is needed.' : null;
}
