import { list } from '../words/en/list';
import { lists } from '../words/en/lists';
import { repeat } from '../words/en/repeat';
import { addEnglish } from '../words/words';

addEnglish({ list, lists, repeat });

// What the first view of a list doesn't need, as one part: loaded as soon as the list is shown.
export { freshColor } from '../shared/tag-colors';
export { inverseOf, inverseOfEffect } from '../sync/inverse';
export { default as AddChips } from './AddChips.svelte';
export { default as Completion } from './Completion.svelte';
export { dragging } from './dragging';
export { copiesOf } from './duplicate';
export { default as EmptyState } from './EmptyState.svelte';
export { default as FilterPanel } from './FilterPanel.svelte';
export { default as HeadingMenu } from './HeadingMenu.svelte';
export { keepFocus } from './keep-focus';
export { default as ListMenu } from './ListMenu.svelte';
export { firstPositions, positionsFor } from './move';
export { default as PastedLines } from './PastedLines.svelte';
export { allInPrint } from './print';
export { default as RowMenu } from './RowMenu.svelte';
export { askToNotify, remind } from './reminders';
export { rowKeys } from './row-keys';
export { default as SelectionBar } from './SelectionBar.svelte';
export { carry } from './sortable';
export { swipe } from './swipe';
export { default as TitleEdit } from './TitleEdit.svelte';
export { default as TrashBar } from './TrashBar.svelte';
