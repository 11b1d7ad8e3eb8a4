/** How the app looks: as the person's system does, or always one way. */
export const APPEARANCES = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof APPEARANCES)[number];

const CHOSEN = 'todo.appearance';

/** What was chosen in this browser. */
export function appearance(): Appearance {
  const chosen = localStorage.getItem(CHOSEN);
  return APPEARANCES.find(it => it === chosen) ?? 'system';
}

/** Lets the script that the page's first frame waits for put the colours on, as in other tabs. */
export function appear(chosen: Appearance): void {
  localStorage.setItem(CHOSEN, chosen);
  window.dispatchEvent(new StorageEvent('storage', { key: CHOSEN }));
}
