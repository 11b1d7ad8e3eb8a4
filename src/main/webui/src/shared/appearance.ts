/** How the app looks: as the person's system does, or always one way. */
export const APPEARANCES = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof APPEARANCES)[number];

const CHOSEN = 'todo.appearance';

/** What was chosen in this browser. */
export function appearance(): Appearance {
  const chosen = localStorage.getItem(CHOSEN);
  return APPEARANCES.find(it => it === chosen) ?? 'system';
}

export function appear(chosen: Appearance): void {
  localStorage.setItem(CHOSEN, chosen);
  dress();
}

/** Puts the chosen colours on the page; the system's frame around it goes with them. */
function dress(): void {
  const chosen = appearance();
  const { documentElement, head } = document;
  documentElement.style.colorScheme = chosen === 'system' ? '' : chosen;
  for (const color of head.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    color.dataset.scheme ??= color.media.includes('dark') ? 'dark' : 'light';
    const { scheme } = color.dataset;
    color.media =
      chosen === 'system'
        ? `(prefers-color-scheme: ${scheme})`
        : scheme === chosen
          ? ''
          : 'not all';
  }
}

// The page waits for this file with its first frame.
dress();
