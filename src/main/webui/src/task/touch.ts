import { mount, unmount } from 'svelte';
import type { Task } from '../kinds/task';
import { choose } from './choosing';
import type { Desk } from './desk.svelte';
import { type Pushed, pushed } from './pushed.svelte';
import SwipeMark from './SwipeMark.svelte';

/** Pixels after which a touch is a swipe, and after which letting go acts. */
const BEGUN = 8;
const MEANT = 96;
/** How long a long press takes. */
const RESTS_IN_MILLISECONDS = 450;

/** A touch on a row, from pointerdown to pointerup. */
interface Touch {
  readonly pointer: number;
  readonly task: Task;
  readonly item: HTMLElement;
  readonly row: HTMLElement;
  readonly from: { readonly x: number; readonly y: number };
  readonly rest: ReturnType<typeof setTimeout>;
  mark: { readonly push: Pushed; readonly shown: Record<string, unknown> } | null;
}

interface Fingers {
  /** Handles a pointerdown that came before the listeners were registered. */
  begin(event: PointerEvent): void;
  end(): void;
}

/**
 * Handles touch on rows: a swipe in the reading direction completes the task, one against it opens
 * the date picker, and a long press selects. The row menu offers the same. Call `end` to stop.
 */
export function touch(desk: Desk): Fingers {
  const listeners = new AbortController();
  const { signal } = listeners;
  let present: Touch | null = null;
  /** Whether the touch was a swipe or a long press, so that its click must be ignored. */
  let isSpent = false;

  function end(): void {
    const ended = present;
    present = null;
    if (ended) {
      clearTimeout(ended.rest);
      ended.row.style.translate = '';
      if (ended.mark) {
        void unmount(ended.mark.shown);
      }
    }
  }

  function begin(event: PointerEvent): void {
    end();
    isSpent = false;
    const item = (event.target as Element).closest<HTMLElement>('li[data-task]');
    const row = item?.querySelector<HTMLElement>('.row');
    const task = desk.tasks.get(item?.dataset.task ?? '');
    const isGrip = (event.target as Element).closest('.grip') !== null;
    if (event.pointerType !== 'touch' || !item || !row || !task || isGrip) {
      return;
    }
    if (desk.list.selected === null && desk.mayWrite(task)) {
      const from = { x: event.clientX, y: event.clientY };
      const rest = setTimeout(() => select(task), RESTS_IN_MILLISECONDS);
      present = { pointer: event.pointerId, task, item, row, from, rest, mark: null };
    }
  }

  function select(task: Task): void {
    end();
    isSpent = true;
    navigator.vibrate?.(10);
    desk.list.select(task, true);
  }

  function move(event: PointerEvent): void {
    if (present?.pointer !== event.pointerId) {
      return;
    }
    const way = event.clientX - present.from.x;
    if (Math.hypot(way, event.clientY - present.from.y) > BEGUN) {
      clearTimeout(present.rest);
    }
    if (Math.abs(way) <= BEGUN && !present.mark) {
      return;
    }
    isSpent = true;
    if (!present.mark) {
      const push = pushed();
      const { item } = present;
      const shown = mount(SwipeMark, { target: item, anchor: present.row, props: { push } });
      present.mark = { push, shown };
    }
    const { push } = present.mark;
    const isMeant = Math.abs(way) >= MEANT;
    if (isMeant && !push.isMeant) {
      navigator.vibrate?.(10);
    }
    push.way = way;
    push.isForward = way > 0 === (getComputedStyle(present.row).direction === 'ltr');
    push.isMeant = isMeant;
    present.row.style.translate = `${way}px 0`;
  }

  function release(event: PointerEvent): void {
    if (present?.pointer === event.pointerId) {
      const { task, row, mark } = present;
      const push = mark && { ...mark.push };
      end();
      if (push?.isMeant) {
        // A row that is gone before its touch ends would swallow the next tap.
        setTimeout(() =>
          push.isForward
            ? desk.deeds.finish([task], !task.completed)
            : choose('due', desk, [task], row),
        );
      }
    }
  }

  function swallow(event: Event): void {
    if (isSpent) {
      isSpent = false;
      event.preventDefault();
      event.stopPropagation();
    }
  }

  document.addEventListener('pointerdown', begin, { signal });
  document.addEventListener('pointermove', move, { signal });
  document.addEventListener('pointerup', release, { signal });
  document.addEventListener('pointercancel', end, { signal });
  document.addEventListener('click', swallow, { capture: true, signal });
  return {
    begin,
    end() {
      end();
      listeners.abort();
    },
  };
}
