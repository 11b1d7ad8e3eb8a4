import { PRIORITIES, type Task } from '../replica/rows';
import { keyOf } from '../shared/key';
import { quoted } from '../shared/words';
import { words } from '../words/words';
import type { Desk } from './desk.svelte';

/** What keys do while a row has the focus. */
export function rowKeys(event: KeyboardEvent, task: Task, desk: Desk, menu: () => void): void {
  const act = actionOf(event, task, desk, menu);
  if (act) {
    event.preventDefault();
    event.stopPropagation();
    act();
  }
}

function actionOf(
  event: KeyboardEvent,
  task: Task,
  desk: Desk,
  menu: () => void,
): (() => void) | undefined {
  const { altKey, shiftKey } = event;
  const key = keyOf(event);
  if (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') {
    return undefined;
  }
  if (event.ctrlKey || event.metaKey) {
    return key === 'a' ? () => selectAll(desk) : undefined;
  }
  if (altKey) {
    return desk.query.sort === 'manual' ? moves(task, desk)[key] : undefined;
  }
  if (shiftKey && (key === 'ArrowDown' || key === 'ArrowUp')) {
    return () => extend(task, desk, key === 'ArrowDown' ? 1 : -1);
  }
  const steps: Record<string, () => void> = {
    ArrowDown: () => step(task, desk, 1),
    ArrowUp: () => step(task, desk, -1),
    j: () => step(task, desk, 1),
    k: () => step(task, desk, -1),
    Home: () => desk.focus(desk.shown[0]?.id),
    End: () => desk.focus(desk.shown.at(-1)?.id),
  };
  return steps[key] ?? (task.deletedAt === null ? deeds(task, desk, menu)[key] : undefined);
}

function deeds(task: Task, desk: Desk, menu: () => void): Record<string, () => void> {
  const priorities = PRIORITIES.toReversed().map((priority, index) => [
    String(index + 1),
    () => desk.change(desk.meant(task), { priority }, words.task.changed(quoted(task.title))),
  ]);
  return {
    ...Object.fromEntries(priorities),
    d: () => desk.finish(desk.meant(task), !task.completed),
    e: () => {
      desk.renaming = task.id;
    },
    F2: () => {
      desk.renaming = task.id;
    },
    m: menu,
    ContextMenu: menu,
    x: () => desk.select(task, !desk.selected?.has(task.id)),
    Delete: () => desk.delete(desk.meant(task)),
    Backspace: () => desk.delete(desk.meant(task)),
    Escape: () => {
      desk.selected = null;
    },
  };
}

function moves(task: Task, desk: Desk): Record<string, () => void> {
  const place = desk.placeOf(task);
  const to = (next: number) => () => {
    desk.move(task, next);
    requestAnimationFrame(() => desk.focus(task.id));
  };
  return {
    ArrowUp: to(place - 1),
    ArrowDown: to(place + 1),
    Home: to(0),
    End: to(desk.shown.length - 1),
  };
}

function step(task: Task, desk: Desk, way: 1 | -1): void {
  void desk.focus(desk.shown[desk.placeOf(task) + way]?.id);
}

function extend(task: Task, desk: Desk, way: 1 | -1): void {
  const next = desk.shown[desk.placeOf(task) + way];
  desk.selected = new Set([...(desk.selected ?? []), task.id, ...(next ? [next.id] : [])]);
  void desk.focus(next?.id);
}

function selectAll(desk: Desk): void {
  desk.selected = new Set(desk.shown.map(it => it.id));
}
