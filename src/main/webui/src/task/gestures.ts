/** What hands do with rows, and what keeps the focus in them: loaded when there are rows to see. */
export { keepFocus } from './keep-focus';
export { rowKeys } from './row-keys';
export { carry } from './sortable';
export { swipe } from './swipe';
