import { counted } from '../plural';
import type { Words } from '../words';

export const account: Words['account'] = {
  accountOf: it => `Compte de ${it}`,
  signedInAs: 'Connecté avec',
  account: 'Compte',
  signOut: 'Se déconnecter',
  signOutTitle: 'Se déconnecter maintenant ?',
  signOutUnsent: count =>
    counted(count, {
      one: '# modification n’est pas encore enregistrée sur le serveur et sera perdue.',
      other: '# modifications ne sont pas encore enregistrées sur le serveur et seront perdues.',
    }),
  signOutAnyway: 'Se déconnecter quand même',
  stay: 'Annuler',
  accountDeleted: 'Votre compte a été supprimé.',
  stillSignedIn: it => `Vous êtes toujours connecté. ${it}`,
};
