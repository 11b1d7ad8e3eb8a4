import { counted } from '../plural';
import type { Words } from '../words';

export const several: Words['several'] = {
  pasted: {
    lines: it => `Has pegado ${it} líneas.`,
    linesTooLong: count =>
      counted(count, {
        one: '# es demasiado larga para un título y se dejará fuera.',
        other: '# son demasiado largas para títulos y se dejarán fuera.',
      }),
    linesLeft: count =>
      counted(count, {
        one: '# después de las primeras 200 se deja fuera.',
        other: '# después de las primeras 200 se dejan fuera.',
      }),
    asTasks: count => counted(count, { one: 'Añadir # tarea', other: 'Añadir # tareas' }),
    asOne: 'Pegar como una sola tarea',
    added: count => counted(count, { one: '# tarea añadida', other: '# tareas añadidas' }),
  },
  selection: {
    label: 'Tareas seleccionadas',
    count: count => counted(count, { one: '# seleccionada', other: '# seleccionadas' }),
    all: 'Seleccionar todo',
    end: 'Terminar la selección',
  },
};
