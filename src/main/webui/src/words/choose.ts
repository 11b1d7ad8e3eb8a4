import type { CHOSEN_FIRST_DAY } from './first-day';
import type { CHOSEN, CHOSEN_HOURS } from './locale';

type Setting = typeof CHOSEN | typeof CHOSEN_HOURS | typeof CHOSEN_FIRST_DAY;

/** Speaks another language, or writes times otherwise, from the next loading of the page; empty is the locale's way. */
export function choose(setting: Setting, chosen: string): void {
  if (chosen === '') {
    localStorage.removeItem(setting);
  } else {
    localStorage.setItem(setting, chosen);
  }
  window.location.reload();
}
