import { counted } from '../plural';

/** What opens beside lists and over them: commands, places, a task, the question before signing out. */
export const panels = {
  menu: 'Menu',
  details: 'Details',
  commands: 'Commands',
  findCommand: 'Search tasks and commands',
  noCommand: 'No matching command or task',
  signOutTitle: 'Sign out now?',
  signOutUnsent: (count: number) =>
    counted(count, {
      one: '# change hasn’t been saved to the server and will be lost.',
      other: '# changes haven’t been saved to the server and will be lost.',
    }),
  signOutAnyway: 'Sign out anyway',
  stay: 'Cancel',
  deletedElsewhere: (task: string) => `${task} was deleted elsewhere.`,
  taskGone: (task: string) =>
    `${task} is no longer here: it was deleted, or its list is no longer shared with you.`,
  inTrash: (task: string) => `${task} is in the trash.`,
  noTask: 'This task doesn’t exist, or you can’t see it.',
};
