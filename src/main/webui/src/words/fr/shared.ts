import { counted } from '../plural';
import type { Words } from '../words';

export const shared: Words['shared'] = {
  app: 'Todo',
  direction: 'ltr',
  undo: 'Annuler',
  close: 'Fermer',
  closeNote: 'Fermer ce message',
  cancel: 'Annuler',
  save: 'Enregistrer',
  later: 'Plus tard',
  newVersion: 'Une nouvelle version de Todo est prête.',
  update: 'Mettre à jour',
  tryAgain: 'Réessayer',
  seconds: count => counted(count, { one: '# seconde', other: '# secondes' }),
  minutes: count => counted(count, { one: '# minute', other: '# minutes' }),
  hours: count => counted(count, { one: '# heure', other: '# heures' }),
  aMoment: 'un moment',
  tasks: count => counted(count, { one: '# tâche', other: '# tâches' }),
  quoted: it => `« ${it} »`,
};
