import { counted } from '../plural';
import type { Words } from '../words';

export const week: Words['week'] = {
  showAs: 'Afficher par',
  as: { list: 'Liste', week: 'Semaine', month: 'Mois' },
  today: 'Aujourd’hui',
  previous: { week: 'Semaine précédente', month: 'Mois précédent' },
  next: { week: 'Semaine suivante', month: 'Mois suivant' },
  add: it => `Ajouter une tâche le ${it}`,
  tasks: count => counted(count, { zero: 'aucune tâche', one: '# tâche', other: '# tâches' }),
  overdue: count => counted(count, { other: '# en retard' }),
  free: 'Rien à faire',
};
