import { counted } from '../plural';

/** Lists and the headings in them. Names come in quotation marks, except those of places. */
export const lists = {
  add: 'Add a list',
  yours: 'Your lists',
  archived: 'Archived',
  missing: 'It needs a name.',
  tooLong: 'A name has at most 100 characters.',
  list: 'List',
  section: 'Section',
  noHeading: 'No section',
  moveTo: 'Move to list…',
  moveUnder: 'Move to section…',
  /** In the palette, of the tasks that are meant. */
  moveInto: (list: string) => `Move to ${list}`,
  choices: (count: number) => counted(count, { one: '# suggestion', other: '# suggestions' }),
  suggestions: 'Suggestions',
  menu: (name: string) => `Actions for ${name}`,
  actions: {
    edit: 'Edit lists',
    archive: 'Archive',
    unarchive: 'Take out of the archive',
    delete: 'Delete list',
    addHeading: 'Add a section',
    renameHeading: 'Rename section',
    deleteHeading: 'Delete section',
    restore: (name: string) => `Restore ${name}`,
  },
  name: 'Name',
  said: {
    added: (name: string) => `List ${name} added.`,
    renamed: (name: string) => `The list is ${name} now.`,
    recolored: (name: string) => `${name} has a new colour.`,
    archived: (name: string) => `${name} is archived with its tasks.`,
    unarchived: (name: string) => `${name} is out of the archive.`,
    deleted: (name: string, tasks: number) =>
      counted(tasks, {
        zero: `${name} is in the trash.`,
        one: `${name} is in the trash with its # task.`,
        other: `${name} is in the trash with its # tasks.`,
      }),
    restored: (name: string) => `${name} is back with its tasks.`,
    movedTo: (title: string, place: string) => `${title} is in ${place}.`,
    manyMovedTo: (count: number, place: string) =>
      counted(count, { one: `# task is in ${place}.`, other: `# tasks are in ${place}.` }),
    headingAdded: (name: string) => `Section ${name} added.`,
    headingRenamed: (name: string) => `The section is ${name} now.`,
    headingDeleted: (name: string) => `Section ${name} deleted. Its tasks stay.`,
  },
  empty: {
    title: 'No lists yet',
    hint: 'Keep apart what belongs apart, like “Home” and “Work”. Write /home when you add a task, and it goes there.',
  },
};
