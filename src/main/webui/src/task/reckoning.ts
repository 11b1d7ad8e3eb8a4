/** What takes some reckoning and no part in the first sight of a list: loaded when that is shown. */
export { parse } from '../quick-add/parse';
export { nextDates } from '../repeat/recurrence';
export { firstPosition, positionsFor } from './move';
