import type { Words } from '../words';

export const account: Words['account'] = {
  accountOf: it => `Cuenta de ${it}`,
  signedInAs: 'Sesión iniciada como',
  account: 'Cuenta',
  signOut: 'Cerrar sesión',
  accountDeleted: 'Tu cuenta se ha eliminado.',
  stillSignedIn: it => `Tu sesión sigue abierta. ${it}`,
};
