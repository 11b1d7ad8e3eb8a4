import { counted } from '../plural';
import type { Words } from '../words';

export const panels: Words['panels'] = {
  menu: 'Menú',
  details: 'Detalles',
  commands: 'Comandos',
  findCommand: 'Buscar tareas y comandos',
  noCommand: 'Ningún comando ni tarea coincide',
  signOutTitle: '¿Cerrar sesión ahora?',
  signOutUnsent: count =>
    counted(count, {
      one: '# cambio aún no está guardado en el servidor y se perderá.',
      other: '# cambios aún no están guardados en el servidor y se perderán.',
    }),
  signOutAnyway: 'Cerrar sesión igualmente',
  stay: 'Cancelar',
  deletedElsewhere: task => `${task} se eliminó en otro lugar.`,
  taskGone: task => `${task} ya no está: se eliminó o su lista ya no se comparte contigo.`,
  inTrash: task => `${task} está en la papelera.`,
  noTask: 'Esta tarea no existe o no puedes verla.',
};
