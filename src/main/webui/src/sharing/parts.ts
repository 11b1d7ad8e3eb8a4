import { list } from '../words/en/list';
import { lists } from '../words/en/lists';
import { sharing } from '../words/en/sharing';
import { addEnglish } from '../words/words';

addEnglish({ list, lists, sharing });

// What shares a list and joins one, as one part.
export { default as JoinPage } from './JoinPage.svelte';
export { default as ShareSheet } from './ShareSheet.svelte';
