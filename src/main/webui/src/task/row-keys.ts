import { PRIORITIES, type Task } from '../kinds/task';
import { keyOf } from '../shared/key';
import { quoted } from '../shared/words';
import { arriving, NEW_STEP } from '../steps/arriving.svelte';
import { words } from '../words/words';
import type { Choosing } from './choosing';
import type { Desk } from './desk.svelte';
import { chooseBeside } from './hands-later';
import { putAt } from './put-at';

/** How long the second key after G is waited for. */
const TOGETHER_IN_MILLISECONDS = 1_500;
let wentAt = Number.NEGATIVE_INFINITY;

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
  const { altKey, shiftKey, timeStamp } = event;
  const key = keyOf(event);
  const isPlace = timeStamp - wentAt < TOGETHER_IN_MILLISECONDS;
  wentAt = key === 'g' ? timeStamp : Number.NEGATIVE_INFINITY;
  if (isPlace) {
    return undefined;
  }
  if (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') {
    return undefined;
  }
  if (event.ctrlKey || event.metaKey) {
    return key === 'a' ? () => selectAll(desk) : undefined;
  }
  if (altKey) {
    return desk.list.query.sort === 'manual' ? moves(task, desk)[key] : undefined;
  }
  if (shiftKey && (key === 'ArrowDown' || key === 'ArrowUp')) {
    return () => extend(task, desk, key === 'ArrowDown' ? 1 : -1);
  }
  const steps: Record<string, () => void> = {
    ArrowDown: () => step(task, desk, 1),
    ArrowUp: () => step(task, desk, -1),
    j: () => step(task, desk, 1),
    k: () => step(task, desk, -1),
    Home: () => desk.list.focus(desk.list.shown[0]?.id),
    End: () => desk.list.focus(desk.list.shown.at(-1)?.id),
  };
  const isWritten = task.deletedAt === null && desk.mayWrite(task);
  const row = (event.target as Element).closest<HTMLElement>('[data-task]');
  return steps[key] ?? (isWritten && row ? deeds(task, desk, row, menu)[key] : undefined);
}

function deeds(
  task: Task,
  desk: Desk,
  row: HTMLElement,
  menu: () => void,
): Record<string, () => void> {
  const priorities = PRIORITIES.toReversed().map((priority, index) => [
    String(index + 1),
    () =>
      desk.deeds.change(
        desk.list.meant(task),
        { priority },
        words.list.changed(quoted(task.title)),
      ),
  ]);
  return {
    ...Object.fromEntries(priorities),
    d: () => desk.deeds.finish(desk.list.meant(task), !task.completed),
    e: () => {
      desk.list.renaming = task.id;
    },
    F2: () => {
      desk.list.renaming = task.id;
    },
    s: () => {
      arriving.set(NEW_STEP);
      desk.list.open(task);
    },
    ...choices(task, desk, row),
    m: menu,
    ContextMenu: menu,
    x: () => desk.list.select(task, !desk.list.selected?.has(task.id)),
    Delete: () => desk.deeds.delete(desk.list.meant(task)),
    Backspace: () => desk.deeds.delete(desk.list.meant(task)),
    Escape: () => {
      desk.list.selected = null;
    },
  };
}

/** The keys that open a picker beside the row. */
function choices(task: Task, desk: Desk, row: HTMLElement): Record<string, () => void> {
  const opens = (what: Choosing) => () => chooseBeside(what, desk, desk.list.meant(task), row);
  return { t: opens('due'), l: opens('tags'), p: opens('priority') };
}

function moves(task: Task, desk: Desk): Record<string, () => void> {
  const siblings = desk.list.siblingsOf(task);
  const place = siblings.findIndex(it => it.id === task.id);
  const to = (next: number) => () => {
    putAt(desk, task, next);
    requestAnimationFrame(() => desk.list.focus(task.id));
  };
  return {
    ArrowUp: to(place - 1),
    ArrowDown: to(place + 1),
    Home: to(0),
    End: to(siblings.length - 1),
  };
}

function step(task: Task, desk: Desk, way: 1 | -1): void {
  void desk.list.focus(desk.list.shown[desk.list.placeOf(task) + way]?.id);
}

function extend(task: Task, desk: Desk, way: 1 | -1): void {
  const next = desk.list.shown[desk.list.placeOf(task) + way];
  desk.list.selected = new Set([
    ...(desk.list.selected ?? []),
    task.id,
    ...(next ? [next.id] : []),
  ]);
  void desk.list.focus(next?.id);
}

function selectAll(desk: Desk): void {
  desk.list.selected = new Set(desk.list.shown.map(it => it.id));
}
