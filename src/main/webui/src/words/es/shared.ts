import { counted } from '../plural';
import type { Words } from '../words';

export const shared: Words['shared'] = {
  app: 'Todo',
  direction: 'ltr',
  undo: 'Deshacer',
  close: 'Cerrar',
  closeNote: 'Cerrar este aviso',
  cancel: 'Cancelar',
  save: 'Guardar',
  later: 'Más tarde',
  newVersion: 'Hay una versión nueva de Todo.',
  update: 'Actualizar',
  tryAgain: 'Intentar de nuevo',
  seconds: count => counted(count, { one: '# segundo', other: '# segundos' }),
  minutes: count => counted(count, { one: '# minuto', other: '# minutos' }),
  hours: count => counted(count, { one: '# hora', other: '# horas' }),
  aMoment: 'un momento',
  tasks: count => counted(count, { one: '# tarea', other: '# tareas' }),
  quoted: it => `«${it}»`,
};
