/** Getting about: navigation, keys, commands. */
export const app = {
  skip: 'Skip to the tasks',
  newList: 'New list',
  language: 'Language',
};
