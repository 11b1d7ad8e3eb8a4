/** Getting about: navigation, keys, commands. */
export const app = {
  skip: 'Skip to the tasks',
  menu: 'Menu',
  details: 'Details',
  commands: 'Commands',
  findCommand: 'Search tasks and commands',
  noCommand: 'No matching command or task',
  newList: 'New list',
  language: 'Language',
};
