import { counted } from '../plural';
import type { Words } from '../words';

export const panels: Words['panels'] = {
  menu: 'Menu',
  details: 'Détails',
  commands: 'Commandes',
  findCommand: 'Chercher des tâches et des commandes',
  noCommand: 'Aucune commande ni tâche ne correspond',
  signOutTitle: 'Se déconnecter maintenant ?',
  signOutUnsent: count =>
    counted(count, {
      one: '# modification n’est pas encore enregistrée sur le serveur et sera perdue.',
      other: '# modifications ne sont pas encore enregistrées sur le serveur et seront perdues.',
    }),
  signOutAnyway: 'Se déconnecter quand même',
  stay: 'Annuler',
  deletedElsewhere: task => `${task} a été supprimée ailleurs.`,
  taskGone: task =>
    `${task} n’est plus là : la tâche a été supprimée ou sa liste n’est plus partagée avec vous.`,
  inTrash: task => `${task} est dans la corbeille.`,
  noTask: 'Cette tâche n’existe pas, ou vous n’y avez pas accès.',
};
