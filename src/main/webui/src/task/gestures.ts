/** What hands, keys, the focus and printers do with rows: loaded when there are rows to see. */
export { keepFocus } from './keep-focus';
export { allInPrint } from './print';
export { rowKeys } from './row-keys';
export { carry } from './sortable';
export { swipe } from './swipe';
