import type { Words } from '../words';

export const app: Words['app'] = {
  skip: 'Zu den Aufgaben springen',
  newList: 'Neue Liste',
};
