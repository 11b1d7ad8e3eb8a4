import { tick } from 'svelte';
import type { Task } from '../kinds/task';
import type { Desk } from './desk.svelte';

/**
 * Called before rows are drawn anew: the focus stays with its task, on the same control, wherever
 * the row goes, and goes on to the neighbour when it leaves. Tells which row is the current one then.
 */
export function keepFocus(desk: Desk, lists: HTMLElement, current: string | null): string | null {
  // While tasks are selected, rows are made of other controls.
  void desk.list.selected;
  const focused = document.activeElement;
  const row = lists.contains(focused) ? focused?.closest<HTMLElement>('[data-task]') : null;
  const id = row?.dataset.task ?? current;
  const next = stayingOf(lists, desk.list.shown, id);
  if (row && focused) {
    const place = controlsOf(row).indexOf(focused as HTMLElement);
    const isLost = () => document.activeElement === document.body;
    void tick().then(() => {
      const there = lists.querySelector(`[data-task="${CSS.escape(next ?? '')}"]`);
      if (isLost() && there && next === id) {
        controlsOf(there)[place]?.focus();
      }
      if (isLost()) {
        void (next === null ? document.getElementById('add-task')?.focus() : desk.list.focus(next));
      }
    });
  }
  return next;
}

const controlsOf = (row: Element): HTMLElement[] => [
  ...row.querySelectorAll<HTMLElement>('button, input'),
];

/** The task itself while it is shown, or else the one that will stand in its place. */
function stayingOf(lists: HTMLElement, tasks: readonly Task[], id: string | null): string | null {
  if (id === null || tasks.some(it => it.id === id)) {
    return id;
  }
  const staying = new Set(tasks.map(it => it.id));
  const rows = [...lists.querySelectorAll<HTMLElement>('[data-task]')].map(
    it => it.dataset.task ?? '',
  );
  const place = Math.max(0, rows.indexOf(id));
  return (
    rows.slice(place).find(it => staying.has(it)) ??
    rows.slice(0, place).findLast(it => staying.has(it)) ??
    null
  );
}
