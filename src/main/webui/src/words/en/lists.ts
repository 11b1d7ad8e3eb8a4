import { counted } from '../plural';
import { colour } from './spelling';

/** Lists and the headings in them. Names come in quotation marks, except those of places. */
export const lists = {
  add: 'Add a list',
  yours: 'Your lists',
  archived: 'Archived',
  missing: 'Enter a name.',
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
    unarchive: 'Unarchive',
    delete: 'Delete list',
    addHeading: 'Add a section',
    renameHeading: 'Rename section',
    deleteHeading: 'Delete section',
    restore: (name: string) => `Restore ${name}`,
  },
  name: 'Name',
  said: {
    added: (name: string) => `Added the list ${name}`,
    renamed: (name: string) => `Renamed to ${name}`,
    recolored: (name: string) => `Changed the ${colour} of ${name}`,
    archived: (name: string) => `Archived ${name} with its tasks`,
    unarchived: (name: string) => `Unarchived ${name}`,
    deleted: (name: string, tasks: number) =>
      counted(tasks, {
        zero: `Moved ${name} to the trash`,
        one: `Moved ${name} and its # task to the trash`,
        other: `Moved ${name} and its # tasks to the trash`,
      }),
    restored: (name: string) => `Restored ${name} with its tasks`,
    movedTo: (title: string, place: string) => `Moved ${title} to ${place}`,
    manyMovedTo: (count: number, place: string) =>
      counted(count, { one: `Moved # task to ${place}`, other: `Moved # tasks to ${place}` }),
    headingAdded: (name: string) => `Added the section ${name}`,
    headingRenamed: (name: string) => `Renamed to ${name}`,
    headingDeleted: (name: string) => `Deleted the section ${name}. Its tasks are kept.`,
  },
  empty: {
    title: 'No lists yet',
    hint: 'Keep things apart, such as “Home” and “Work”. Type /home when adding a task to put it there.',
  },
};
