/** What hands do with rows: loaded when there are rows to see. */
export { rowKeys } from './row-keys';
export { carry } from './sortable';
export { swipe } from './swipe';
