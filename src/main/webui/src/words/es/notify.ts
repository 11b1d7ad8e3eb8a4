import type { Words } from '../words';

export const notify: Words['notify'] = {
  reminder: {
    atDue: 'Cuando vence',
    before: it => `${it} antes`,
    morning: it => `El mismo día a las ${it}`,
    morningBefore: it => `El día anterior a las ${it}`,
  },
  ask: {
    title: '¿Recibir recordatorios en este dispositivo, aunque Todo esté cerrado?',
    yes: 'Avísame',
    no: 'Ahora no',
    done: 'Los recordatorios suenan ahora en este dispositivo.',
  },
  states: {
    on: 'Los recordatorios suenan aquí, aunque Todo esté cerrado.',
    failing:
      'Los recordatorios no llegan en este momento, así que suenan aquí mientras Todo está abierto.',
    off: 'Los recordatorios suenan aquí solo mientras Todo está abierto.',
    blocked:
      'Este navegador bloquea las notificaciones de Todo. Permítelas en sus ajustes para este sitio y vuelve a cargar la página.',
    iphone:
      'En un iPhone o iPad, añade primero Todo a la pantalla de inicio: Compartir y luego Añadir a pantalla de inicio.',
    insecure:
      'Los recordatorios suenan aquí solo mientras Todo está abierto, porque su dirección no es https.',
    unsupported: 'Este navegador no puede avisarte cuando Todo está cerrado.',
  },
  noPush:
    'No se puede contactar con el servicio de notificaciones de este navegador. Inténtalo más tarde.',
  thisDevice: 'Este dispositivo',
  others: 'Otros dispositivos',
  turnOn: 'Activar',
  turnOff: 'Desactivar',
  turnedOff: 'Los recordatorios ya no suenan en este dispositivo cuando Todo está cerrado.',
  test: 'Enviar una prueba',
  tested: 'Prueba enviada. Llega en un momento.',
  remove: 'Quitar',
  removeDevice: it => `Quitar ${it}`,
  removed: it => `${it} quitado`,
  lastSent: it => `Último recordatorio ${it}`,
  neverSent: 'Aún no se ha enviado ninguno',
  failing: it => `Los recordatorios no llegan en este momento: ${it}`,
  gone: 'Los recordatorios ya no llegan. Actívalos de nuevo en ese dispositivo.',
  morningHour: 'Mañana',
  morningHint: 'Cuándo te recuerdan «el mismo día» las tareas sin hora.',
  saved: 'Guardado',
  actions: { done: 'Completar', hour: 'En 1 hora', tomorrow: 'Mañana por la mañana' },
};
