import { detail } from '../words/en/detail';
import { addEnglish } from '../words/words';
// The part before this one, with its words and all that both need.
import './controls';

addEnglish({ detail });

// What is chosen for tasks without opening them, as one part; details use it, too.
export { copyLink } from './copy-link';
export { default as TaskChoice } from './TaskChoice.svelte';
