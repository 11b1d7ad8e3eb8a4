/**
 * Puts the person's colours on the page. The first frame waits for this file, so it imports
 * nothing: `shared/appearance` stores the choice under the same key.
 */
const CHOSEN = 'todo.appearance';

function dress(): void {
  const stored = localStorage.getItem(CHOSEN);
  const chosen = stored === 'light' || stored === 'dark' ? stored : 'system';
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

dress();
window.addEventListener('storage', dress);

export {};
