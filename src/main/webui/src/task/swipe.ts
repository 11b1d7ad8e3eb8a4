import type { Attachment } from 'svelte/attachments';

interface Swipe {
  /** Along the line of writing: what is begun at its start ends well. */
  readonly start: () => void;
  /** Against it. */
  readonly end: () => void;
  readonly isOff: () => boolean;
}

/** So far a finger goes before it means something, and before it is more than a tap. */
const MEANT = 96;
const BEGUN = 12;

/** Lets a finger push a row aside. Everything it does has a button, too. */
export function swipe({ start, end, isOff }: Swipe): Attachment<HTMLElement> {
  return row => {
    let from: PointerEvent | null = null;
    let way = 0;
    const listeners = new AbortController();
    const on = <Type extends keyof HTMLElementEventMap>(
      type: Type,
      listener: (event: HTMLElementEventMap[Type]) => void,
    ) => row.addEventListener(type, listener, { signal: listeners.signal });

    function reset() {
      from = null;
      way = 0;
      row.style.translate = '';
      delete row.dataset.swipe;
    }

    on('pointerdown', event => {
      from = event.pointerType === 'touch' && !isOff() ? event : null;
    });
    on('pointermove', event => {
      if (from?.pointerId !== event.pointerId) {
        return;
      }
      way = event.clientX - from.clientX;
      if (Math.abs(way) > BEGUN) {
        row.style.translate = `${way}px 0`;
        row.dataset.swipe = Math.abs(way) < MEANT ? 'begun' : 'meant';
      }
    });
    on('pointerup', () => {
      const direction = getComputedStyle(row).direction === 'rtl' ? -way : way;
      const isMeant = Math.abs(way) >= MEANT;
      reset();
      if (isMeant) {
        // A row that is gone before its touch ends would swallow the next tap.
        setTimeout(direction > 0 ? start : end);
      }
    });
    on('pointercancel', reset);
    // A finger that pushed has not pressed.
    row.addEventListener('click', event => Math.abs(way) > BEGUN && event.stopPropagation(), {
      capture: true,
      signal: listeners.signal,
    });
    return () => listeners.abort();
  };
}
