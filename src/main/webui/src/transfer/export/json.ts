import type { WireRow } from '../../sync/kind';

/** Grows when a member changes its meaning, not when one is added. */
const VERSION = 1;
const MEMBERS = { lists: 'list', sections: 'section', tags: 'tag', tasks: 'task' } as const;
/** Of the copy in this browser, not of what a person wrote. */
const LEFT_OUT = ['user_id', 'revision'];

/** All rows as the API shows them, those in the trash too, in the order of their ids. */
export function jsonOf(rowsOf: (kind: string) => Iterable<WireRow>): string {
  const members = Object.entries(MEMBERS).map(([member, kind]) => [
    member,
    [...rowsOf(kind)].map(dataOf).sort((one, other) => (one.id < other.id ? -1 : 1)),
  ]);
  const all = { format: 'todo', version: VERSION, ...Object.fromEntries(members) };
  return `${JSON.stringify(all, null, 2)}\n`;
}

function dataOf({ id, data }: WireRow): { readonly id: string } {
  const members = Object.entries(data)
    .filter(([name]) => name !== 'id' && !LEFT_OUT.includes(name))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return { id, ...Object.fromEntries(members) };
}
