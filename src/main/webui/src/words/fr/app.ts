import type { Words } from '../words';

export const app: Words['app'] = {
  skip: 'Aller aux tâches',
  newList: 'Nouvelle liste',
};
