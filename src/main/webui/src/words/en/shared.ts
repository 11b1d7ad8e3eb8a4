import { counted } from '../plural';

export const shared = {
  app: 'Todo',
  /** In which the language is written. */
  direction: 'ltr' as 'ltr' | 'rtl',
  undo: 'Undo',
  close: 'Close',
  closeNote: 'Close this note',
  cancel: 'Cancel',
  save: 'Save',
  later: 'Later',
  newVersion: 'A new version of Todo is ready.',
  update: 'Update',
  tryAgain: 'Try again',
  seconds: (count: number) => counted(count, { one: '# second', other: '# seconds' }),
  minutes: (count: number) => counted(count, { one: '# minute', other: '# minutes' }),
  hours: (count: number) => counted(count, { one: '# hour', other: '# hours' }),
  aMoment: 'a moment',
  tasks: (count: number) => counted(count, { one: '# task', other: '# tasks' }),
  /** A title inside a sentence. */
  quoted: (title: string) => `“${title}”`,
};
