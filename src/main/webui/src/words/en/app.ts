/** Getting about: navigation, keys, commands. */
export const app = {
  skip: 'Skip to the tasks',
  menu: 'Menu',
  details: 'Details',
  commands: 'Commands',
  findCommand: 'What would you like to do?',
  noCommand: 'No command of this name',
  newList: 'New list',
  language: 'Language',
};
