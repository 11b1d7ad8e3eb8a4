import { counted } from '../plural';

export const shared = {
  app: 'Todo',
  /** In which the language is written. */
  direction: 'ltr' as 'ltr' | 'rtl',
  undo: 'Undo',
  /** What is undone begins with what was done: “Added …” becomes “Undid: added …”. */
  undone: (said: string) => `Undid: ${inside(said)}`,
  undoneExcept: (left: number) =>
    counted(left, {
      one: 'Undone, except for # that was edited since.',
      other: 'Undone, except for # that were edited since.',
    }),
  redo: 'Redo',
  redone: (said: string) => `Redid: ${inside(said)}`,
  redoneExcept: (left: number) =>
    counted(left, {
      one: 'Redone, except for # that was edited since.',
      other: 'Redone, except for # that were edited since.',
    }),
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

/** A sentence's beginning, inside another sentence. */
function inside(said: string): string {
  return said.charAt(0).toLowerCase() + said.slice(1);
}
