import { type Task, task as taskKind } from '../kinds/task';
import { quoted } from '../shared/words';
import { update } from '../sync/edit';
import { words } from '../words/words';
import type { Desk } from './desk.svelte';
import { positionsFor } from './move';

/** Puts a task at another place in the person's own order. */
export function putAt(desk: Desk, task: Task, place: number): void {
  const siblings = desk.list.siblingsOf(task);
  if (place < 0 || place >= siblings.length || siblings[place]?.id === task.id) {
    return;
  }
  desk.do(
    words.list.moved(quoted(task.title), place + 1, siblings.length),
    [...positionsFor(siblings, task, place)].map(([id, position]) =>
      update(taskKind, id, { position }),
    ),
  );
}
