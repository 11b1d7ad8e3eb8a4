import type { Words } from '../words';

export const app: Words['app'] = {
  skip: 'Aller aux tâches',
  menu: 'Menu',
  details: 'Détails',
  commands: 'Commandes',
  findCommand: 'Chercher des tâches et des commandes',
  noCommand: 'Aucune commande ni tâche ne correspond',
  newList: 'Nouvelle liste',
  language: 'Langue',
};
