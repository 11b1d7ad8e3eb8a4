import { tick } from 'svelte';
import { keyOf } from '../shared/key';
import { single } from '../shared/single-keys';
import type { Desk } from './desk.svelte';
import { controls } from './later-functions.svelte';

const ROW = ':is(button.open, .restore)';

/** Fields from which an arrow leads into the list below them. */
const ABOVE = ['add-task', 'search'];

/**
 * Keys that lead into the list from wherever the focus is: down to the row that had it last or else
 * the first one, up to the last one.
 */
export function listKeys(event: KeyboardEvent, desk: Desk): void {
  const key = keyOf(event);
  const isDown = key === 'ArrowDown' || (single.isOn && key === 'j');
  const isUp = key === 'ArrowUp' || (single.isOn && key === 'k');
  const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
  if (event.defaultPrevented || !isPlain || !(isDown || isUp)) {
    return;
  }
  const target = event.target as HTMLElement;
  const isField = target.matches('input, textarea, select, [contenteditable]');
  const isFree = isField
    ? ABOVE.includes(target.id) && key === 'ArrowDown' && !hasSuggestions(target)
    : !target.closest('aside, dialog, [popover]') && !document.querySelector('dialog[open]');
  const rows = document.querySelectorAll<HTMLElement>(`#main [data-task] ${ROW}`);
  const row = isDown ? currentRow() : rows[rows.length - 1];
  if (isFree && row) {
    event.preventDefault();
    if (isDown) {
      row.focus();
    } else {
      void desk.list.focus(desk.list.shown.at(-1)?.id);
    }
  }
}

/** Moves the focus into the list, as after going to another one; where there is none, to the page. */
export async function toList(): Promise<void> {
  await tick();
  if (!currentRow() && document.querySelector('#main [data-task]')) {
    // Rows of the trash are drawn by a part that may still be on its way.
    await controls().catch(() => undefined);
    await new Promise(requestAnimationFrame);
  }
  (currentRow() ?? document.getElementById('main'))?.focus();
}

function currentRow(): HTMLElement | null {
  const rows = `#main [data-task] ${ROW}`;
  return (
    document.querySelector<HTMLElement>(`${rows}[tabindex="0"]`) ?? document.querySelector(rows)
  );
}

function hasSuggestions(field: HTMLElement): boolean {
  return field.getAttribute('aria-expanded') === 'true';
}
