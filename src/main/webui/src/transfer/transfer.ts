// The part before this one, with its words and all that both need.
import '../app/later';

// What knows the formats of files, as one part: loaded when somebody brings or takes one.
export { exported } from './export/formats';
export { planOf } from './import/edits';
export { freeIds } from './import/ids';
export { LARGEST, read } from './import/reading';
