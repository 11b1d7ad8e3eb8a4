import type { Task } from '../kinds/task';
import type { Item } from '../shared/Menu.svelte';
import { words } from '../words/words';
import type { Desk } from './desk.svelte';
import { moveToHeading, moveToList } from './list-deeds';
import { headingsOf, INBOX, listIdOf } from './lists';

/** The lists that tasks can be moved to: all but the one that they are in. */
export function listItems(desk: Desk, tasks: () => readonly Task[]): readonly Item[] {
  const [task] = tasks();
  const isHere = (id: string) => tasks().every(it => listIdOf(it, desk.lists) === id);
  const all = [
    { id: INBOX, name: words.task.views.inbox },
    ...desk.openLists.filter(it => desk.mayWrite(it)),
  ];
  return all
    .filter(({ id }) => task && !isHere(id))
    .map(({ id, name }) => ({
      label: name,
      icon: id === INBOX ? ('inbox' as const) : ('list' as const),
      act: () => moveToList(desk, tasks(), id),
    }));
}

/** The headings of the list in view that tasks can be moved under. */
export function headingItems(desk: Desk, tasks: () => readonly Task[]): readonly Item[] {
  const headings = desk.list.list ? headingsOf(desk.list.list.id, desk.headings) : [];
  return headings.length === 0
    ? []
    : [null, ...headings].map(heading => ({
        label: heading?.name ?? words.lists.noHeading,
        act: () => moveToHeading(desk, tasks(), heading),
      }));
}
