import { type List, list as listKind } from '../kinds/list';
import { type Section, section as sectionKind } from '../kinds/section';
import { type Task, task as taskKind } from '../kinds/task';
import { quoted } from '../shared/words';
import { create, type Edit, remove, restore, update } from '../sync/edit';
import { words } from '../words/words';
import type { Desk } from './desk.svelte';
import { headingsOf, INBOX } from './lists';
import { positionsFor } from './move';

/** What people do to lists and their headings, and to tasks with them. */

export function listName(id: string, desk: Desk): string {
  return desk.lists.get(id)?.name ?? words.task.views.inbox;
}

/** Puts tasks into a list, or into the inbox. */
export function moveToList(desk: Desk, tasks: readonly Task[], list: string): void {
  const listId = list === INBOX ? null : list;
  const concerned = tasks.filter(it => it.listId !== listId);
  place(desk, concerned, { listId, sectionId: null }, listName(list, desk));
}

/** Puts tasks of a list under one of its headings, or under none. */
export function moveToHeading(desk: Desk, tasks: readonly Task[], heading: Section | null): void {
  const sectionId = heading?.id ?? null;
  const concerned = tasks.filter(it => it.sectionId !== sectionId);
  place(desk, concerned, { sectionId }, heading?.name ?? words.lists.noHeading);
}

function place(
  desk: Desk,
  tasks: readonly Task[],
  change: Partial<Pick<Task, 'listId' | 'sectionId'>>,
  where: string,
): void {
  const [task] = tasks;
  if (task) {
    const { movedTo, manyMovedTo } = words.lists.said;
    desk.do(
      tasks.length === 1 ? movedTo(quoted(task.title), where) : manyMovedTo(tasks.length, where),
      tasks.map(({ id }) => update(taskKind, id, change)),
    );
  }
}

export function archive(desk: Desk, { id, name }: List, archived: boolean): void {
  const { said } = words.lists;
  desk.do(archived ? said.archived(quoted(name)) : said.unarchived(quoted(name)), [
    update(listKind, id, { archived }),
  ]);
}

export function deleteList(desk: Desk, { id, name }: List): void {
  const tasks = [...desk.tasks.values()].filter(it => it.listId === id).length;
  desk.do(words.lists.said.deleted(quoted(name), tasks), [remove(listKind, id)]);
}

/** With the tasks that were deleted with it. */
export function restoreList(desk: Desk, { id, name }: List): void {
  desk.do(words.lists.said.restored(quoted(name)), [restore(listKind, id)]);
}

export function addHeading(desk: Desk, listId: string, name: string): void {
  desk.do(words.lists.said.headingAdded(quoted(name)), [create(sectionKind, { name, listId })]);
}

export function renameHeading(desk: Desk, { id }: Section, name: string): void {
  desk.do(words.lists.said.headingRenamed(quoted(name)), [update(sectionKind, id, { name })]);
}

export function deleteHeading(desk: Desk, { id, name }: Section): void {
  desk.do(words.lists.said.headingDeleted(quoted(name)), [remove(sectionKind, id)]);
}

/** Puts a list at another place in the person's order. */
export function moveList(desk: Desk, list: List, place: number): void {
  moveAmong(desk, desk.openLists, list, place, listKind);
}

/** Puts a heading at another place in its list. */
export function moveHeading(desk: Desk, heading: Section, place: number): void {
  const all = headingsOf(heading.listId ?? '', desk.headings);
  moveAmong(desk, all, heading, place, sectionKind);
}

function moveAmong(
  desk: Desk,
  all: readonly (List | Section)[],
  moved: List | Section,
  place: number,
  kind: typeof listKind | typeof sectionKind,
): void {
  if (place >= 0 && place < all.length && place !== all.findIndex(it => it.id === moved.id)) {
    const edits = [...positionsFor(all, moved, place)].map(
      ([row, position]): Edit => ({ kind: kind.name, row, do: 'update', set: { position } }),
    );
    desk.do(words.list.moved(quoted(moved.name), place + 1, all.length), edits);
  }
}
