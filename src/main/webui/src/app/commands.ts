import type { Task } from '../kinds/task';
import { APPEARANCES, appear } from '../shared/appearance';
import { COMMAND } from '../shared/command-key';
import type { IconName } from '../shared/Icon.svelte';
import { location } from '../shared/location.svelte';
import type { Desk } from '../task/desk.svelte';
import { filterPath } from '../task/filter-address';
import { listItems } from '../task/list-items';
import { listPath } from '../task/lists';
import { tagPath } from '../task/tag-address';
import { words } from '../words/words';
import { INBOX_ROUTE, LISTS_ROUTE, labelOf, MAIN_ROUTES, placesOf } from './routes';

/** Something that the palette finds by its words. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  readonly key?: string;
  readonly act: () => void;
}

export interface Reactions {
  readonly add: () => void;
  readonly search: () => void;
  readonly sheet: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly unsaved: () => void;
  readonly signOut: () => void;
}

/** All there is to do and to go to; tasks are found by their titles. */
export function commandsAt(desk: Desk, reactions: Reactions): readonly Command[] {
  const { keys } = words;
  const goTo = (path: string, label: string, icon: IconName, key?: string): Command => ({
    id: path,
    label,
    icon,
    ...(key && { key: `G ${key.toUpperCase()}` }),
    act: () => location.go(path),
  });
  const unsaved = desk.engine.refused.length;
  return [
    ...(unsaved > 0
      ? [
          {
            id: 'unsaved',
            label: words.service.unsaved(unsaved),
            icon: 'trouble' as const,
            act: reactions.unsaved,
          },
        ]
      : []),
    { id: 'add', label: keys.add, icon: 'add', key: 'Q', act: reactions.add },
    { id: 'search', label: keys.search, icon: 'search', key: '/', act: reactions.search },
    { id: 'undo', label: keys.undo, icon: 'repeat', key: `${COMMAND} Z`, act: reactions.undo },
    {
      id: 'redo',
      label: keys.redo,
      icon: 'repeat',
      key: `${COMMAND} Shift Z`,
      act: reactions.redo,
    },
    { id: 'keys', label: keys.title, icon: 'list', key: '?', act: reactions.sheet },
    ...APPEARANCES.map(
      (it): Command => ({
        id: `appearance ${it}`,
        label: `${words.settings.appearance}: ${words.settings.appearances[it]}`,
        icon: 'sun',
        act: () => appear(it),
      }),
    ),
    { id: 'sign out', label: words.account.signOut, icon: 'person', act: reactions.signOut },
    ...[...MAIN_ROUTES, ...(desk.lists.size > 0 ? [INBOX_ROUTE] : []), ...placesOf(desk)].map(it =>
      goTo(it.path, labelOf(it), it.icon, it.key),
    ),
    goTo(`${LISTS_ROUTE.path}?new=1`, words.app.newList, 'add'),
    ...[...desk.lists.values()].map(it => goTo(listPath(it.id), it.name, 'list')),
    ...desk.orderedFilters.map(it => goTo(filterPath(it.id), it.name, it.icon)),
    ...(desk.lists.size > 0 ? moves(desk, meantTasks(desk)) : []),
    ...[...desk.tags.values()].map(it => goTo(tagPath(it.id), `#${it.name}`, 'tag')),
    ...[...desk.tasks.values()]
      .toSorted((one, other) => Number(one.completed) - Number(other.completed))
      .map(
        (task): Command => ({
          id: task.id,
          label: task.title,
          icon: task.completed ? 'check' : 'notes',
          act: () => desk.list.open(task),
        }),
      ),
  ];
}

/** The selected tasks, or the one whose details are open or whose row has the focus. */
function meantTasks({ list, tasks }: Desk): readonly Task[] {
  const row = document.activeElement?.closest<HTMLElement>('[data-task]');
  const task = list.opened ?? tasks.get(row?.dataset.task ?? '');
  return list.selection.length > 0 ? list.selection : task ? [task] : [];
}

function moves(desk: Desk, tasks: readonly Task[]): readonly Command[] {
  return listItems(desk, () => tasks).map(({ label, act }, index) => ({
    id: `move ${index}`,
    label: words.lists.moveInto(label),
    icon: 'list',
    act,
  }));
}
