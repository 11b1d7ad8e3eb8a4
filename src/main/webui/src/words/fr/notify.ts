import type { Words } from '../words';

export const notify: Words['notify'] = {
  reminder: {
    atDue: 'À l’échéance',
    before: it => `${it} avant`,
    morning: it => `Le jour même à ${it}`,
    morningBefore: it => `La veille à ${it}`,
  },
  ask: {
    title: 'Recevoir les rappels sur cet appareil, même quand Todo est fermé ?',
    yes: 'M’avertir',
    no: 'Pas maintenant',
    done: 'Les rappels sonnent maintenant sur cet appareil.',
  },
  states: {
    on: 'Les rappels sonnent ici, même quand Todo est fermé.',
    failing: 'Les rappels ne passent pas en ce moment ; ils sonnent ici tant que Todo est ouvert.',
    off: 'Les rappels ne sonnent ici que si Todo est ouvert.',
    blocked:
      'Ce navigateur bloque les notifications de Todo. Autorisez-les dans ses réglages pour ce site, puis rechargez la page.',
    iphone:
      'Sur un iPhone ou un iPad, ajoutez d’abord Todo à l’écran d’accueil : Partager, puis Sur l’écran d’accueil.',
    insecure:
      'Les rappels ne sonnent ici que si Todo est ouvert, car son adresse n’est pas en https.',
    unsupported: 'Ce navigateur ne peut pas vous avertir quand Todo est fermé.',
  },
  noPush: 'Le service de notifications de ce navigateur est injoignable. Réessayez plus tard.',
  thisDevice: 'Cet appareil',
  others: 'Autres appareils',
  turnOn: 'Activer',
  turnOff: 'Désactiver',
  turnedOff: 'Les rappels ne sonnent plus sur cet appareil quand Todo est fermé.',
  test: 'Envoyer un essai',
  tested: 'Essai envoyé. Il arrive dans un instant.',
  remove: 'Retirer',
  removeDevice: it => `Retirer ${it}`,
  removed: it => `${it} retiré`,
  lastSent: it => `Dernier rappel ${it}`,
  neverSent: 'Aucun rappel envoyé',
  failing: it => `Les rappels ne passent pas en ce moment : ${it}`,
  gone: 'Les rappels ne passent plus. Réactivez-les sur cet appareil-là.',
  morningHour: 'Matin',
  morningHint: 'Quand les tâches sans heure vous rappellent « le jour même ».',
  saved: 'Enregistré',
  actions: { done: 'Terminer', hour: 'Dans 1 heure', tomorrow: 'Demain matin' },
};
