import { counted } from '../plural';
import type { Words } from '../words';

export const task: Words['task'] = {
  views: {
    all: 'Todas las tareas',
    today: 'Hoy',
    upcoming: 'Próximas',
    inbox: 'Entrada',
    lists: 'Listas',
    filters: 'Filtros',
    completed: 'Completadas',
    trash: 'Papelera',
    tags: 'Etiquetas',
    statistics: 'Estadísticas',
    account: 'Cuenta',
    more: 'Más',
  },
  navigation: 'Vistas',
  sections: { overdue: 'Atrasadas', later: 'Más adelante', none: 'Sin fecha', all: 'Tareas' },
  add: {
    label: 'Añadir una tarea',
    act: 'Añadir',
    tooLong: it => `Un título tiene 200 caracteres como máximo; a este le sobran ${it}.`,
    added: it => `${it} añadida`,
    addedFor: (title, due) => `${title} añadida, vence ${due}`,
  },
  row: {
    open: it => `Detalles de ${it}`,
    menu: it => `Acciones para ${it}`,
    overdue: 'Atrasada:',
    repeats: 'Se repite',
    notes: 'Tiene descripción',
    reminds: 'Tiene recordatorio',
    stepOf: 'Paso de',
    stepsDone: (done, all) => `Pasos completados: ${done} de ${all}`,
    select: it => `Seleccionar ${it}`,
    moved: (title, place, count) => `${title} movida al puesto ${place} de ${count}`,
  },
  look: 'Puedes mirar esta lista',
  priorities: { low: 'Baja', medium: 'Media', high: 'Alta', urgent: 'Urgente' },
  done: it => `${it} completada`,
  doneNext: (title, day) => `${title} completada. Siguiente: ${day}`,
  reopened: it => `${it} reabierta`,
  deleted: it => `${it} movida a la papelera`,
  renamed: 'Título cambiado',
  changed: it => `${it} actualizada`,
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
  filter: {
    search: 'Buscar',
    label: 'Filtrar y ordenar',
    statuses: { open: 'Pendientes' },
    found: count =>
      counted(count, {
        zero: 'Sin resultados',
        one: '# tarea encontrada',
        other: '# tareas encontradas',
      }),
  },
  list: { more: 'Mostrar más', loading: 'Cargando tus tareas' },
};
