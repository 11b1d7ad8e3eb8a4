import { list } from '../words/en/list';
import { lists } from '../words/en/lists';
import { addEnglish } from '../words/words';

addEnglish({ list, lists });

// The form for signing in, and what a list needs next, as one part: they share most of their
// modules. Loaded as soon as the list is shown.
export { default as EntryForm } from '../account/EntryForm.svelte';
export { default as HelpLinks } from '../app/HelpLinks.svelte';
export { freshColor } from '../shared/tag-colors';
export { received } from '../sharing/received.svelte';
export { connect } from '../sync/connection';
export { inverseOf, inverseOfEffect } from '../sync/inverse';
export { chooseBeside, followBack, hands, toList } from './hands-later';
export { keepFocus } from './keep-focus';
export { matcherOf } from './matching';
export { firstPositions } from './move';
export { namedPeople, peopleOf } from './people';
export { allInPrint } from './print';
export { putAt } from './put-at';
export { remind } from './reminders';
export { rowKeys } from './row-keys';
export { carry } from './sortable';
