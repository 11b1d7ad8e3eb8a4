import type { Words } from '../words';

export const app: Words['app'] = {
  skip: 'Ir para as tarefas',
  menu: 'Menu',
  details: 'Detalhes',
  commands: 'Comandos',
  findCommand: 'Buscar tarefas e comandos',
  noCommand: 'Nenhum comando ou tarefa corresponde',
  newList: 'Nova lista',
  language: 'Idioma',
};
