/** Getting about. */
export const app = {
  skip: 'Skip to the tasks',
  newList: 'New list',
};
