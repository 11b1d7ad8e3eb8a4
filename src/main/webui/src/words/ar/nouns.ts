import { counted, type Forms } from '../plural';

/** After a verb: tasks that were done, added, found. */
const TASKS: Forms = {
  zero: 'لا مهام',
  one: 'مهمة واحدة',
  two: 'مهمتان',
  few: '# مهام',
  other: '# مهمة',
};

/** After a preposition or as what somebody does something to. */
const OF_TASKS: Forms = { ...TASKS, two: 'مهمتين' };

export const tasks = (count: number) => counted(count, TASKS);
export const ofTasks = (count: number) => counted(count, OF_TASKS);

/** A title inside a sentence, kept apart from the sentence's direction. */
export const isolated = (text: string) => `\u2068${text}\u2069`;
