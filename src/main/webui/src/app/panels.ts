import { detail } from '../words/en/detail';
import { keys } from '../words/en/keys';
import { list } from '../words/en/list';
import { lists } from '../words/en/lists';
import { notify } from '../words/en/notify';
import { panels } from '../words/en/panels';
import { repeat } from '../words/en/repeat';
import { sharing } from '../words/en/sharing';
import { addEnglish } from '../words/words';

addEnglish({ detail, keys, list, lists, notify, panels, repeat, sharing });

// What opens beside or over a page when a person asks for it, as one part.
export { default as SignOutDialog } from '../account/SignOutDialog.svelte';
export { arrive } from './arrival';
export { default as CommandPalette } from './CommandPalette.svelte';
export { default as DetailPane } from './DetailPane.svelte';
export { default as PlacesSheet } from './PlacesSheet.svelte';
export { default as ShortcutSheet } from './ShortcutSheet.svelte';
export { default as UnsavedList } from './UnsavedList.svelte';
