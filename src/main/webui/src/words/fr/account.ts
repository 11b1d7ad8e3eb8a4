import type { Words } from '../words';

export const account: Words['account'] = {
  accountOf: it => `Compte de ${it}`,
  signedInAs: 'Connecté avec',
  account: 'Compte',
  signOut: 'Se déconnecter',
  accountDeleted: 'Votre compte a été supprimé.',
  stillSignedIn: it => `Vous êtes toujours connecté. ${it}`,
};
