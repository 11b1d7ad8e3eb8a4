const ASKED = 'todo.asked-to-keep';

/**
 * Asks the browser not to clear what the app keeps when space is short: writes that wait for the
 * network are nowhere else. Some browsers ask the person, so it is done once.
 */
export async function keepData(): Promise<void> {
  if (!navigator.storage?.persist || localStorage.getItem(ASKED) !== null) {
    return;
  }
  localStorage.setItem(ASKED, 'yes');
  await navigator.storage.persist().catch(() => false);
}
