import { flushSync } from 'svelte';
import type { Desk } from './desk.svelte';

/** Makes all rows before they are printed: paper can't be scrolled to ask for more. */
export function allInPrint(desk: Desk): () => void {
  const make = () =>
    flushSync(() => {
      desk.list.limit = Number.POSITIVE_INFINITY;
    });
  window.addEventListener('beforeprint', make);
  return () => window.removeEventListener('beforeprint', make);
}
