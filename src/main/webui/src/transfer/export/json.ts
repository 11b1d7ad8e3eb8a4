import { text } from '../../kinds/read';
import { tagKey } from '../../kinds/tag';
import { task } from '../../kinds/task';
import type { WireRow } from '../../sync/kind';

/** Grows when a member changes its meaning, not when one is added. */
const VERSION = 1;
/** The kinds of rows by the names of their members; app.todo.export has the same. */
export const MEMBERS = {
  lists: 'list',
  sections: 'section',
  tags: 'tag',
  filters: 'filter',
  tasks: 'task',
} as const;
/** Of this service and its accounts, not of what a person wrote. */
const LEFT_OUT = ['user_id', 'revision', 'assignee_id', 'created_by', 'completed_by'];

/**
 * All rows as the API shows them, or those of one list, with those in the trash: one on each line,
 * by their ids.
 */
export function jsonOf(
  allOf: (kind: string) => Iterable<WireRow>,
  list: string | null = null,
): string {
  const rowsOf = list === null ? allOf : (kind: string) => ofList(list, kind, allOf);
  const members = Object.entries(MEMBERS).map(([member, kind]) => {
    const rows = [...rowsOf(kind)].map(dataOf).sort((one, other) => (one.id < other.id ? -1 : 1));
    return `,\n"${member}":[${rows.map(it => `\n${JSON.stringify(it)}`).join(',')}]`;
  });
  return `{"format":"todo","version":${VERSION}${members.join('')}}\n`;
}

function dataOf({ id, data }: WireRow): { readonly id: string } {
  const members = Object.entries(data)
    .filter(([name]) => name !== 'id' && !LEFT_OUT.includes(name))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return { id, ...Object.fromEntries(members) };
}

function ofList(
  list: string,
  kind: string,
  allOf: (kind: string) => Iterable<WireRow>,
): readonly WireRow[] {
  const rows = [...allOf(kind)];
  if (kind === 'list') {
    return rows.filter(it => it.id === list);
  }
  if (kind !== 'tag') {
    return rows.filter(it => it.data.list_id === list);
  }
  const used = new Set(
    ofList(list, 'task', allOf).flatMap(it => task.fields.tags.read(it.data.tags).map(tagKey)),
  );
  return rows.filter(it => used.has(tagKey(text(it.data.name))));
}
