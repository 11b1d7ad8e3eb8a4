import { counted } from '../plural';
import type { Words } from '../words';

export const trash: Words['trash'] = {
  empty: 'Vider la corbeille',
  restore: 'Restaurer',
  purge: 'Supprimer définitivement',
  restored: it => `${it} restaurée`,
  restoredMany: count => counted(count, { one: '# tâche restaurée', other: '# tâches restaurées' }),
  daysLeft: count => counted(count, { one: 'encore # jour', other: 'encore # jours' }),
  ask: count =>
    counted(count, {
      one: 'Supprimer # tâche définitivement ?',
      other: 'Supprimer # tâches définitivement ?',
    }),
  warn: 'C’est irréversible.',
  more: count => counted(count, { one: 'et # autre', other: 'et # autres' }),
  emptied: count =>
    counted(count, {
      one: '# tâche supprimée définitivement',
      other: '# tâches supprimées définitivement',
    }),
};
