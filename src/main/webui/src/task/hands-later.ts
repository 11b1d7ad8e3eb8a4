import type { Task } from '../kinds/task';
import type { Choosing } from './choosing';
import type { Desk } from './desk.svelte';
import { dragging } from './dragging';

/** Touch, right clicks and keys on rows, loaded with the first touch or key. */
const load = () => import('./hands');

/** The events that come before any touch, right click or key press is handled. */
const STIRS = ['pointermove', 'pointerdown', 'keydown'] as const;

/** Lets hands do to rows what the rows' own controls do, and more. Returns what ends it. */
export function hands(desk: Desk): () => void {
  const ends = [dragging(desk)];
  const waiting = new AbortController();
  const begin = (event: Event) => {
    waiting.abort();
    void load().then(
      it => isOver || ends.push(it.rowHands(desk, event)),
      () => undefined,
    );
  };
  let isOver = false;
  for (const type of STIRS) {
    document.addEventListener(type, begin, { signal: waiting.signal });
  }
  return () => {
    isOver = true;
    waiting.abort();
    for (const end of ends) {
      end();
    }
  };
}

/** Lets the person choose for tasks beside what they belong to. */
export function chooseBeside(
  what: Choosing,
  desk: Desk,
  tasks: readonly Task[],
  anchor: HTMLElement,
): void {
  void load().then(it => it.choose(what, desk, tasks, anchor));
}

/** Moves the focus into the list, unless the person has moved it by then. */
export function toList(): void {
  const { activeElement: from, body } = document;
  void load().then(it => {
    const focused = document.activeElement;
    if (focused === from || focused === body || focused?.id === 'main') {
      void it.toList();
    }
  });
}

/** Undoes or redoes, and moves the focus to what came back. */
export const followBack = (desk: Desk, act: () => void) =>
  void load().then(it => it.followBack(desk, act), act);
