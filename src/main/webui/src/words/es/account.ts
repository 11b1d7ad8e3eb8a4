import { counted } from '../plural';
import type { Words } from '../words';

export const account: Words['account'] = {
  accountOf: it => `Cuenta de ${it}`,
  signedInAs: 'Sesión iniciada como',
  account: 'Cuenta',
  signOut: 'Cerrar sesión',
  signOutTitle: '¿Cerrar sesión ahora?',
  signOutUnsent: count =>
    counted(count, {
      one: '# cambio aún no está guardado en el servidor y se perderá.',
      other: '# cambios aún no están guardados en el servidor y se perderán.',
    }),
  signOutAnyway: 'Cerrar sesión igualmente',
  stay: 'Cancelar',
  accountDeleted: 'Tu cuenta se ha eliminado.',
  stillSignedIn: it => `Tu sesión sigue abierta. ${it}`,
};
