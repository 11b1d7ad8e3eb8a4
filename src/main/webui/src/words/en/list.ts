import { counted } from '../plural';

/** Of lists of tasks, what is not said at first sight. */
export const list = {
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
  trash: {
    empty: 'Empty the trash',
    ask: (count: number) =>
      counted(count, { one: 'Delete # task permanently?', other: 'Delete # tasks permanently?' }),
    warn: 'This can’t be undone.',
    more: (count: number) => counted(count, { one: 'and # more', other: 'and # more' }),
    emptied: (count: number) =>
      counted(count, {
        one: 'Deleted # task permanently',
        other: 'Deleted # tasks permanently',
      }),
  },
  /** What the service refused, and what the person can do about it. */
  unsaved: {
    hint: 'Nothing here is lost until you discard it.',
    none: 'Everything is saved.',
    newTask: (name: string) => `New task ${name}`,
    newTag: (name: string) => `New tag ${name}`,
    changed: (name: string) => `Change to ${name}`,
    deleted: (name: string) => `Delete ${name}`,
    restored: (name: string) => `Restore ${name}`,
    purged: (name: string) => `Delete ${name} permanently`,
    unknown: 'something that no longer exists',
    foreign: 'A change made by a newer version of Todo',
    removedTags: 'Removed tags',
    nothing: 'None',
    yes: 'Yes',
    no: 'No',
    /** The service's own sentence, which is in English. */
    why: (detail: string) => detail || 'Todo didn’t accept it.',
    tooLarge: 'It’s too large to send.',
    gone: 'It has since been deleted permanently.',
    failed: 'Todo couldn’t save it, though it tried several times.',
    stuck: 'Todo can’t save it and keeps trying. Set it aside to save what comes after it.',
    setAside: 'Set aside',
    mend: 'Edit',
    again: 'Send again',
    discard: 'Discard',
    discardSure: 'Discard permanently',
    sent: 'Sent again',
    discarded: 'Discarded',
    fields: {
      title: 'Title',
      description: 'Description',
      completed: 'Completed',
      priority: 'Priority',
      due: 'Due',
      reminder: 'Reminder',
      repeat: 'Repeat',
      tags: 'Tags',
      name: 'Name',
      color: 'Colour',
    },
  },
};
