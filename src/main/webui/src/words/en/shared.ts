import { counted } from '../plural';

export const shared = {
  app: 'Todo',
  undo: 'Undo',
  undone: (said: string) => `Undone: ${said}`,
  undoneExcept: (left: number) =>
    counted(left, {
      one: 'Undone, except for # that was changed since.',
      other: 'Undone, except for # that were changed since.',
    }),
  redo: 'Redo',
  redone: (said: string) => `Done again: ${said}`,
  redoneExcept: (left: number) =>
    counted(left, {
      one: 'Done again, except for # that was changed since.',
      other: 'Done again, except for # that were changed since.',
    }),
  close: 'Close',
  closeNote: 'Close this note',
  cancel: 'Cancel',
  save: 'Save',
  delete: 'Delete',
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
  tooLongToSave: 'What you wrote is too long to save. It’s still there when you edit it again.',
};
