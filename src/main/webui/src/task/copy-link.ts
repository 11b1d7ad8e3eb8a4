import type { Task } from '../kinds/task';
import { notes } from '../shared/notes.svelte';
import { words } from '../words/words';

/** Puts a task's link into the clipboard; without one it is said. */
export async function copyLink({ id }: Task): Promise<void> {
  const link = new URL(`/?task=${id}`, window.location.origin).href;
  try {
    // Missing where the page came without TLS.
    await navigator.clipboard.writeText(link);
    notes.tell(words.detail.said.linkCopied);
  } catch {
    notes.warn(words.detail.said.linkNotCopied(link));
  }
}
