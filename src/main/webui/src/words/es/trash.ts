import { counted } from '../plural';
import type { Words } from '../words';

export const trash: Words['trash'] = {
  empty: 'Vaciar la papelera',
  restore: 'Restaurar',
  purge: 'Eliminar para siempre',
  restored: it => `${it} restaurada`,
  restoredMany: count =>
    counted(count, { one: '# tarea restaurada', other: '# tareas restauradas' }),
  daysLeft: count => counted(count, { one: 'queda # día', other: 'quedan # días' }),
  ask: count =>
    counted(count, {
      one: '¿Eliminar # tarea para siempre?',
      other: '¿Eliminar # tareas para siempre?',
    }),
  warn: 'No se puede deshacer.',
  more: count => counted(count, { other: 'y # más' }),
  emptied: count =>
    counted(count, {
      one: '# tarea eliminada para siempre',
      other: '# tareas eliminadas para siempre',
    }),
};
