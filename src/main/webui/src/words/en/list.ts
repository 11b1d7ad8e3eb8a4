import { counted } from '../plural';

/** Of lists of tasks, what is not said at first sight. */
export const list = {
  pasted: {
    lines: (count: number) => `You pasted ${count} lines.`,
    linesTooLong: (count: number) =>
      counted(count, {
        one: '# of them is too long for a title and left out.',
        other: '# of them are too long for titles and left out.',
      }),
    linesLeft: (count: number) =>
      counted(count, {
        one: '# after the first 200 is left out.',
        other: '# after the first 200 are left out.',
      }),
    asTasks: (count: number) => counted(count, { one: 'Add # task', other: 'Add # tasks' }),
    asOne: 'Paste as one',
    added: (count: number) =>
      counted(count, { one: '# task is added.', other: '# tasks are added.' }),
  },
  selection: {
    label: 'Selected tasks',
    count: (count: number) => counted(count, { one: '# selected', other: '# selected' }),
    all: 'Select all',
    end: 'End selection',
  },
  trash: {
    empty: 'Empty the trash',
    ask: (count: number) =>
      counted(count, { one: 'Delete # task for good?', other: 'Delete # tasks for good?' }),
    warn: 'This can’t be undone.',
    more: (count: number) => counted(count, { one: 'and # more', other: 'and # more' }),
    emptied: (count: number) =>
      counted(count, {
        one: '# task is deleted for good.',
        other: '# tasks are deleted for good.',
      }),
  },
};
