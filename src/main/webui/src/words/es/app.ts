import type { Words } from '../words';

export const app: Words['app'] = {
  skip: 'Ir a las tareas',
  menu: 'Menú',
  details: 'Detalles',
  commands: 'Comandos',
  findCommand: 'Buscar tareas y comandos',
  noCommand: 'Ningún comando ni tarea coincide',
  newList: 'Nueva lista',
  language: 'Idioma',
};
