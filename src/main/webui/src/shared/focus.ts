/** Where the keyboard goes on when what had the focus is gone: in the list, or else on the page. */
export function focusMain(): void {
  if (document.activeElement === document.body) {
    const main = document.getElementById('main');
    const stop = main?.querySelector<HTMLElement>('button[tabindex="0"]') ?? main;
    // The person may look elsewhere by now.
    stop?.focus({ preventScroll: true });
  }
}
