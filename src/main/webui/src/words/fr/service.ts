import { locale } from '../locale';
import { counted } from '../plural';
import type { Words } from '../words';

const REFUSED = 'Cela n’a pas marché. Rechargez la page et réessayez.';

export const service: Words['service'] = {
  unreachable: 'Todo est injoignable. Vérifiez votre connexion et réessayez.',
  pageFault: 'Un problème est survenu dans cette page. Rechargez-la et réessayez.',
  tooManyAttempts: it => `Trop d’essais. Réessayez dans ${it}.`,
  sessionEnded: 'Vous avez été déconnecté. Connectez-vous pour continuer.',
  endedElsewhere:
    'Vous avez été déconnecté depuis un autre appareil, et vos tâches ont été retirées de ce navigateur.',
  signedOutElsewhere: 'Vous vous êtes déconnecté dans un autre onglet.',
  dataAway:
    'Todo n’atteint pas ses données en ce moment. Rien n’est perdu ; réessayez dans un instant.',
  fault: 'Un problème est survenu de notre côté. Rien n’est perdu ; réessayez dans un instant.',
  // The service's own sentences are in English.
  said: () => REFUSED,
  refused: REFUSED,
  offline: 'Hors ligne',
  away: 'Todo est injoignable – nouvel essai en cours',
  gateway: 'Votre réseau vous demande de vous reconnecter',
  toGateway: 'S’y connecter',
  notKept: 'Non enregistré dans ce navigateur',
  unstored: count =>
    counted(count, {
      one: '# modification n’est encore enregistrée nulle part – gardez cette page ouverte',
      other: '# modifications ne sont encore enregistrées nulle part – gardez cette page ouverte',
    }),
  late: 'Les modifications d’autres appareils peuvent mettre un moment à apparaître',
  unsaved: count => `Non enregistré (${count.toLocaleString(locale)})`,
  stuck: count =>
    counted(count, {
      one: 'Une modification ne peut pas être envoyée',
      other: 'Une modification ne peut pas être envoyée (# attendent)',
    }),
  showStuck: 'L’afficher',
  unsent: count =>
    counted(count, {
      one: '# modification sera synchronisée plus tard',
      other: '# modifications seront synchronisées plus tard',
    }),
};
