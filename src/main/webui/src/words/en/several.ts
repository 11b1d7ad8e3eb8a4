import { counted } from '../plural';

/** Of several tasks at once: pasted lines, and those that are selected. */
export const several = {
  pasted: {
    lines: (count: number) => `You pasted ${count} lines.`,
    linesTooLong: (count: number) =>
      counted(count, {
        one: '# of them is too long for a title and will be left out.',
        other: '# of them are too long for titles and will be left out.',
      }),
    linesLeft: (count: number) =>
      counted(count, {
        one: '# after the first 200 is left out.',
        other: '# after the first 200 are left out.',
      }),
    asTasks: (count: number) => counted(count, { one: 'Add # task', other: 'Add # tasks' }),
    asOne: 'Paste as one task',
    added: (count: number) => counted(count, { one: 'Added # task', other: 'Added # tasks' }),
  },
  selection: {
    label: 'Selected tasks',
    count: (count: number) => counted(count, { one: '# selected', other: '# selected' }),
    all: 'Select all',
    end: 'End selection',
  },
};
