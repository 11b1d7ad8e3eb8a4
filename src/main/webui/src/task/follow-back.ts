import { tick } from 'svelte';
import type { Desk } from './desk.svelte';

/** Undoes or redoes, and moves the focus from the list to the first row that came back or changed. */
export function followBack(desk: Desk, act: () => void): void {
  const before = new Map(desk.list.shown.map(it => [it.id, it]));
  act();
  const focused = document.activeElement;
  if (focused === document.body || focused?.closest('#main [data-task]')) {
    const changed = desk.list.shown.find(it => before.get(it.id) !== it);
    // After the list has given the focus to a neighbour of what left.
    void tick()
      .then(tick)
      .then(() => changed && desk.list.focus(changed.id));
  }
}
