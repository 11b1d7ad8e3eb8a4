import { counted } from '../plural';
import type { Words } from '../words';

export const lists: Words['lists'] = {
  add: 'Añadir una lista',
  yours: 'Tus listas',
  archived: 'Archivadas',
  missing: 'Escribe un nombre.',
  tooLong: 'Un nombre tiene 100 caracteres como máximo.',
  list: 'Lista',
  section: 'Sección',
  noHeading: 'Sin sección',
  moveTo: 'Mover a una lista…',
  moveUnder: 'Mover a una sección…',
  moveInto: it => `Mover a ${it}`,
  choices: count => counted(count, { one: '# sugerencia', other: '# sugerencias' }),
  suggestions: 'Sugerencias',
  menu: it => `Acciones para ${it}`,
  actions: {
    edit: 'Editar listas',
    archive: 'Archivar',
    unarchive: 'Desarchivar',
    delete: 'Eliminar lista',
    addHeading: 'Añadir una sección',
    renameHeading: 'Renombrar la sección',
    deleteHeading: 'Eliminar la sección',
    restore: it => `Restaurar ${it}`,
  },
  name: 'Nombre',
  said: {
    added: it => `Lista ${it} añadida`,
    renamed: it => `Ahora se llama ${it}`,
    recolored: it => `Color de ${it} cambiado`,
    archived: it => `${it} archivada con sus tareas`,
    unarchived: it => `${it} desarchivada`,
    deleted: (name, tasks) =>
      counted(tasks, {
        zero: `${name} movida a la papelera`,
        one: `${name} y su tarea movidas a la papelera`,
        other: `${name} y sus # tareas movidas a la papelera`,
      }),
    restored: it => `${it} restaurada con sus tareas`,
    movedTo: (title, place) => `${title} movida a ${place}`,
    manyMovedTo: (count, place) =>
      counted(count, { one: `# tarea movida a ${place}`, other: `# tareas movidas a ${place}` }),
    headingAdded: it => `Sección ${it} añadida`,
    headingRenamed: it => `Ahora se llama ${it}`,
    headingDeleted: it => `Sección ${it} eliminada. Sus tareas se conservan.`,
  },
  empty: {
    title: 'Aún no hay listas',
    hint: 'Separa las cosas, como «Casa» y «Trabajo». Escribe /casa al añadir una tarea para ponerla ahí.',
  },
};
