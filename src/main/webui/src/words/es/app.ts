import type { Words } from '../words';

export const app: Words['app'] = {
  skip: 'Ir a las tareas',
  newList: 'Nueva lista',
};
