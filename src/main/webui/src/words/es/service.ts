import { locale } from '../locale';
import { counted } from '../plural';
import type { Words } from '../words';

const REFUSED = 'No ha funcionado. Vuelve a cargar la página e inténtalo de nuevo.';

export const service: Words['service'] = {
  unreachable: 'No se puede contactar con Todo. Comprueba tu conexión e inténtalo de nuevo.',
  pageFault: 'Algo ha fallado en esta página. Vuelve a cargarla e inténtalo de nuevo.',
  tooManyAttempts: it => `Demasiados intentos. Inténtalo de nuevo en ${it}.`,
  sessionEnded: 'Se ha cerrado tu sesión. Iníciala para continuar.',
  endedElsewhere:
    'Tu sesión se cerró desde otro dispositivo, y tus tareas se han quitado de este navegador.',
  signedOutElsewhere: 'Has cerrado sesión en otra pestaña.',
  dataAway:
    'Todo no puede acceder a sus datos ahora mismo. No se ha perdido nada; inténtalo de nuevo en un momento.',
  fault:
    'Algo ha fallado por nuestra parte. No se ha perdido nada; inténtalo de nuevo en un momento.',
  // The service's own sentences are in English.
  said: () => REFUSED,
  refused: REFUSED,
  offline: 'Sin conexión',
  away: 'No se puede contactar con Todo – reintentando',
  gateway: 'Tu red quiere que inicies sesión de nuevo',
  toGateway: 'Iniciar sesión allí',
  notKept: 'No guardado en este navegador',
  unstored: count =>
    counted(count, {
      one: '# cambio aún no está guardado en ningún sitio – deja esta página abierta',
      other: '# cambios aún no están guardados en ningún sitio – deja esta página abierta',
    }),
  late: 'Los cambios de otros dispositivos pueden tardar un momento en aparecer',
  unsaved: count => `No se pudo guardar (${count.toLocaleString(locale)})`,
  stuck: count =>
    counted(count, {
      one: 'No se puede enviar un cambio',
      other: 'No se puede enviar un cambio (# esperan)',
    }),
  showStuck: 'Mostrarlo',
  unsent: count =>
    counted(count, {
      one: '# cambio se sincronizará más tarde',
      other: '# cambios se sincronizarán más tarde',
    }),
};
