import { type Data, type Kind, namedSet, type Rows, register } from '../kind';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

const cardFields = {
  title: register('title', text),
  note: register('note', text),
  isDone: register('done', value => value === true),
  /** The box that it lies in, and in whose space it is. */
  boxId: register('box_id', value => (typeof value === 'string' ? value : null)),
  labels: namedSet('labels', name => name.toLowerCase()),
};

/** A kind that says nothing but its fields and where its rows are. */
export const card: Kind<typeof cardFields> = {
  name: 'card',
  fields: cardFields,
  hooks: { home, reaches: () => ['box'] },
};

function home({ box_id: id }: Data, rows: Rows): string | undefined {
  return id === null ? rows.space : rows.get('box', String(id))?.space_id;
}

const boxFields = { name: register('name', text) };

export const box: Kind<typeof boxFields> = { name: 'box', fields: boxFields, hooks: {} };

/** What the fake service refuses. */
export function checkTitle(_: string, set: Readonly<Record<string, unknown>>): string | null {
  return set.title === '' ? 'A title is needed.' : null;
}
