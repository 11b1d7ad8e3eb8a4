import type { List } from '../kinds/list';
import type { Section } from '../kinds/section';
import type { Task } from '../kinds/task';
import { compareTexts } from '../shared/text';
import { byHand } from './position';

/** Stands for a list's id where there is none. */
export const INBOX = 'inbox';

export function listPath(id: string): string {
  return id === INBOX ? '/inbox' : `/lists/${encodeURIComponent(id)}`;
}

/** The list that shows a task: the inbox also when its own list is deleted. */
export function listIdOf(
  { listId }: Pick<Task, 'listId'>,
  lists: ReadonlyMap<string, List>,
): string {
  return listId !== null && lists.has(listId) ? listId : INBOX;
}

/** Lists or filters in the person's order, those that were never moved by their names. */
export function inOrder<Row extends Pick<List, 'id' | 'name' | 'position'>>(
  rows: Iterable<Row>,
): readonly Row[] {
  return [...rows].sort((one, other) => byHand(one, other) || compareTexts(one.name, other.name));
}

/** The headings of a list, in the person's order, those that were never moved by their age. */
export function headingsOf(
  list: string,
  sections: ReadonlyMap<string, Section>,
): readonly Section[] {
  return (
    [...sections.values()]
      .filter(it => it.listId === list)
      // Ids begin with the moment of creation.
      .sort((one, other) => byHand(one, other) || (one.id < other.id ? -1 : 1))
  );
}
