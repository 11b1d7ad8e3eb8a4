import { CHOSEN } from './locale';

/** Speaks another language from the next loading of the page. */
export function choose(chosen: string): void {
  localStorage.setItem(CHOSEN, chosen);
  window.location.reload();
}
