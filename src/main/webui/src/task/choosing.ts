import type { Task } from '../kinds/task';
import type { Desk } from './desk.svelte';
import { raise } from './raise';

/** What can be chosen for tasks without opening them. */
export type Choosing = 'due' | 'tags' | 'priority' | 'list';

/** The date picker, the tags and the lists, as one part. */
export const pickers = () => import('./pickers');

/** Lets the person choose for tasks, beside what they belong to. */
export function choose(
  what: Choosing,
  desk: Desk,
  tasks: readonly Task[],
  anchor: HTMLElement,
  onchosen?: () => void,
): void {
  const written = tasks.filter(it => it.deletedAt === null && desk.mayWrite(it));
  if (written.length > 0) {
    raise(() => pickers().then(it => it.TaskChoice), {
      what,
      desk,
      ids: written.map(it => it.id),
      anchor,
      onchosen,
    });
  }
}
