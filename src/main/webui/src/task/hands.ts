import type { Desk } from './desk.svelte';
import { controls } from './later-functions.svelte';
import { listKeys } from './list-keys';
import { raise } from './raise';
import { touch } from './touch';
// The part before this one, with all that both need.
import './tools';

export { choose } from './choosing';
export { followBack } from './follow-back';
export { toList } from './list-keys';

/**
 * What a finger, the right button and keys outside a row do to rows. The first event has come
 * before this part was there. Returns what ends it.
 */
export function rowHands(desk: Desk, first: Event): () => void {
  const listeners = new AbortController();
  const { signal } = listeners;
  const fingers = touch(desk);
  const onMenu = (event: MouseEvent) => openMenu(event, desk);
  const onKey = (event: KeyboardEvent) => listKeys(event, desk);
  document.addEventListener('contextmenu', onMenu, { signal });
  document.addEventListener('keydown', onKey, { signal });
  if (first instanceof PointerEvent && first.type === 'pointerdown') {
    fingers.begin(first);
  } else if (first instanceof KeyboardEvent) {
    onKey(first);
  }
  return () => {
    listeners.abort();
    fingers.end();
  };
}

/** The right button opens a row's menu where it is pressed; what is selected or linked keeps the browser's. */
function openMenu(event: MouseEvent, desk: Desk): void {
  const target = event.target as Element;
  const item = target.closest<HTMLElement>('li[data-task]');
  const task = desk.tasks.get(item?.dataset.task ?? '');
  const isOther = target.closest('input:not([type=checkbox]), textarea, a') !== null;
  if (!item || !task || isOther || event.shiftKey || !desk.mayWrite(task)) {
    return;
  }
  event.preventDefault();
  // A finger that rests selects; its own event for that is not one of a mouse. The key has none of a button.
  const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
  if (!isTouch && event.button === 2) {
    raise(() => controls().then(it => it.RowMenu), {
      task,
      desk,
      anchor: item.querySelector<HTMLElement>('.open') ?? item,
      point: new DOMRect(event.clientX, event.clientY),
    });
  }
}
