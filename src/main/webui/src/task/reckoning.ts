/** What takes some reckoning and no part in the first sight of a list: loaded when that is shown. */
export { rescheduled } from '../detail/reschedule';
export { parse } from '../quick-add/parse';
export { freshColor } from '../shared/tag-colors';
export { firstPositions, positionsFor } from './move';
