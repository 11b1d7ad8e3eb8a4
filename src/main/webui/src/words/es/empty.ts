import type { Words } from '../words';

export const empty: Words['empty'] = {
  examples: [
    { line: 'Llamar a Ana mañana a las 9 #familia', teaches: 'Un día, una hora y una etiqueta' },
    { line: 'Regar las plantas cada viernes', teaches: 'Vuelve cada semana' },
    { line: 'Enviar la factura el lunes !alta', teaches: 'Con una prioridad' },
  ],
  all: { title: 'Aún no hay nada aquí', hint: 'Escribe lo que tengas en mente y pulsa Intro.' },
  allDone: { title: 'Todo hecho', hint: 'Disfrútalo. Las tareas hechas están en Completadas.' },
  today: { title: 'Nada para hoy', hint: 'Las tareas que vencen hoy o antes aparecen aquí.' },
  upcoming: {
    title: 'Nada a la vista',
    hint: 'Ponle fecha a una tarea: escribe «mañana» o «24 dic».',
  },
  completed: {
    title: 'Aún no has completado nada',
    hint: 'Las tareas que completes aparecen aquí.',
  },
  trash: { title: 'La papelera está vacía', hint: 'Las tareas eliminadas se guardan 30 días.' },
  inbox: {
    title: 'La bandeja de entrada está vacía',
    hint: 'Las tareas sin lista aparecen aquí.',
  },
  list: {
    title: 'No hay tareas pendientes en esta lista',
    hint: 'Lo que añadas aquí va a esta lista.',
  },
  listGone: {
    title: 'Esta lista ya no existe',
    hint: 'Se eliminó con sus tareas, o el enlace es antiguo.',
  },
  filterGone: {
    title: 'Este filtro ya no existe',
    hint: 'Se quitó, o el enlace es antiguo. Sus tareas siguen aquí.',
  },
  tag: {
    title: 'No hay tareas pendientes con esta etiqueta',
    hint: 'Escribe # y el nombre de la etiqueta al añadir una tarea.',
  },
  tagGone: {
    title: 'Esta etiqueta ya no existe',
    hint: 'Se eliminó, o el enlace es antiguo. Sus tareas siguen aquí.',
  },
  found: { title: 'Sin resultados', hint: 'Prueba con menos palabras o filtros.' },
};
