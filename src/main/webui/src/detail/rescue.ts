import { notes } from '../shared/notes.svelte';
import { words } from '../words/words';

/** Offers what somebody wrote and the service would not take, when its field goes. */
export function rescue(text: string): void {
  notes.warn(words.detail.tooLongToSave, {
    label: words.detail.copyText,
    act: () => void navigator.clipboard?.writeText(text),
  });
}
