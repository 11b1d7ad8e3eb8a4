import type { Words } from '../words';

export const app: Words['app'] = {
  skip: 'Ir para as tarefas',
  newList: 'Nova lista',
};
