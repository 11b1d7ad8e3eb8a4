import { locale } from '../locale';
import { counted } from '../plural';

/** Of lists of tasks, what is not said at first sight. */
export const list = {
  drop: 'Drop the file to import it',
  tooLongToSave: 'That’s too long to save. Your text is still there when you edit it again.',
  understood: 'Understood',
  reject: (chip: string) => `Keep “${chip}” as words`,
  titleField: 'Title',
  reminder: (title: string) => `Reminder: ${title}`,
  dueSet: (title: string, due: string) => `Moved ${title} to ${due}`,
  dueCleared: (title: string) => `Removed the date of ${title}`,
  skipped: (title: string, day: string) => `Skipped ${title}. Next: ${day}`,
  duplicated: (title: string) => `Duplicated ${title}`,
  reschedule: 'Reschedule',
  dueOf: (title: string) => `Pick a date for ${title}`,
  everywhere: (count: number) => `Search everywhere (${count.toLocaleString(locale)})`,
  show: 'Show',
  /** At the foot of the navigation. */
  help: { search: 'Search', keys: 'Shortcuts' },
  isIn: (it: string, place: string) => `${it}. It’s in ${place}.`,
  many: {
    done: (count: number) =>
      counted(count, { one: 'Completed # task', other: 'Completed # tasks' }),
    reopened: (count: number) =>
      counted(count, { one: 'Reopened # task', other: 'Reopened # tasks' }),
    deleted: (count: number) =>
      counted(count, { one: 'Moved # task to the trash', other: 'Moved # tasks to the trash' }),
    changed: (count: number) => counted(count, { one: 'Updated # task', other: 'Updated # tasks' }),
  },
  renamed: 'Changed the title',
  changed: (title: string) => `Updated ${title}`,
  moved: (title: string, place: number, count: number) => `Moved ${title} to ${place} of ${count}`,
  found: (count: number) =>
    counted(count, { zero: 'No matches', one: '# task found', other: '# tasks found' }),
  actions: {
    done: 'Complete',
    reopen: 'Reopen',
    rename: 'Edit title',
    details: 'Details',
    today: 'Due today',
    tomorrow: 'Due tomorrow',
    nextWeek: 'Due next week',
    noDate: 'No date',
    pickDate: 'Pick a date…',
    tags: 'Tags…',
    copyLink: 'Copy link',
    skip: 'Skip this one',
    due: 'Due',
    priority: 'Priority',
    tag: 'Tag',
    duplicate: 'Duplicate',
    select: 'Select',
    top: 'Move to the top',
    up: 'Move up',
    down: 'Move down',
    bottom: 'Move to the bottom',
    delete: 'Delete',
  },
  people: {
    received: (count: number) => counted(count, { one: '# invitation', other: '# invitations' }),
    addedBy: (person: string) => `Added by ${person}`,
    completedBy: (person: string) => `Completed by ${person}`,
    assignedTo: (person: string) => `Assigned to ${person}`,
  },
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
};

/** A sentence's beginning, inside another sentence. */
function inside(said: string): string {
  return said.charAt(0).toLowerCase() + said.slice(1);
}
