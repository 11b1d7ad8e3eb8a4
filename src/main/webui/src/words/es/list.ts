import { locale } from '../locale';
import { counted } from '../plural';
import type { Words } from '../words';

export const list: Words['list'] = {
  drop: 'Suelta el archivo para importarlo',
  tooLongToSave: 'Es demasiado largo para guardarlo. Tu texto sigue ahí cuando vuelvas a editarlo.',
  understood: 'Entendido',
  reject: it => `Dejar «${it}» como palabras`,
  titleField: 'Título',
  reminder: it => `Recordatorio: ${it}`,
  dueSet: (title, due) => `${title} movida a ${due}`,
  dueCleared: it => `Fecha de ${it} quitada`,
  skipped: (title, day) => `${title} saltada. Siguiente: ${day}`,
  duplicated: it => `${it} duplicada`,
  reschedule: 'Reprogramar',
  dueOf: it => `Elegir una fecha para ${it}`,
  everywhere: count => `Buscar en todo (${count.toLocaleString(locale)})`,
  show: 'Mostrar',
  help: { search: 'Buscar', keys: 'Atajos' },
  isIn: (it, place) => `${it}. Está en ${place}.`,
  many: {
    done: count => counted(count, { one: '# tarea completada', other: '# tareas completadas' }),
    reopened: count => counted(count, { one: '# tarea reabierta', other: '# tareas reabiertas' }),
    deleted: count =>
      counted(count, {
        one: '# tarea movida a la papelera',
        other: '# tareas movidas a la papelera',
      }),
    changed: count =>
      counted(count, { one: '# tarea actualizada', other: '# tareas actualizadas' }),
  },
  renamed: 'Título cambiado',
  changed: it => `${it} actualizada`,
  moved: (title, place, count) => `${title} movida al puesto ${place} de ${count}`,
  found: count =>
    counted(count, {
      zero: 'Sin resultados',
      one: '# tarea encontrada',
      other: '# tareas encontradas',
    }),
  actions: {
    done: 'Completar',
    reopen: 'Reabrir',
    rename: 'Editar título',
    details: 'Detalles',
    today: 'Para hoy',
    tomorrow: 'Para mañana',
    nextWeek: 'Para la próxima semana',
    noDate: 'Sin fecha',
    pickDate: 'Elegir una fecha…',
    tags: 'Etiquetas…',
    copyLink: 'Copiar enlace',
    skip: 'Saltar esta vez',
    due: 'Vence',
    priority: 'Prioridad',
    tag: 'Etiqueta',
    duplicate: 'Duplicar',
    select: 'Seleccionar',
    top: 'Mover al principio',
    up: 'Subir',
    down: 'Bajar',
    bottom: 'Mover al final',
    delete: 'Eliminar',
  },
  people: {
    received: count => counted(count, { one: '# invitación', other: '# invitaciones' }),
    addedBy: it => `Añadida por ${it}`,
    completedBy: it => `Completada por ${it}`,
    assignedTo: it => `Asignada a ${it}`,
  },
  undone: it => `Deshecho: ${it}`,
  undoneExcept: count =>
    counted(count, {
      one: 'Deshecho, salvo # editada después.',
      other: 'Deshecho, salvo # editadas después.',
    }),
  redo: 'Rehacer',
  redone: it => `Rehecho: ${it}`,
  redoneExcept: count =>
    counted(count, {
      one: 'Rehecho, salvo # editada después.',
      other: 'Rehecho, salvo # editadas después.',
    }),
};
