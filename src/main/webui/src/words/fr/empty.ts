import type { Words } from '../words';

export const empty: Words['empty'] = {
  examples: [
    { line: 'Appeler Ana demain à 9h #famille', teaches: 'Un jour, une heure et une étiquette' },
    { line: 'Arroser les plantes tous les vendredis', teaches: 'Revient chaque semaine' },
    { line: 'Envoyer la facture lundi !haute', teaches: 'Avec une priorité' },
  ],
  all: {
    title: 'Rien ici pour l’instant',
    hint: 'Écrivez ce que vous avez en tête et appuyez sur Entrée.',
  },
  allDone: {
    title: 'Tout est fait',
    hint: 'Profitez-en. Les tâches faites sont dans Terminées.',
  },
  today: {
    title: 'Rien à faire aujourd’hui',
    hint: 'Les tâches à faire aujourd’hui ou plus tôt apparaissent ici.',
  },
  upcoming: {
    title: 'Rien à venir',
    hint: 'Donnez une date à une tâche : écrivez « demain » ou « 24 déc ».',
  },
  completed: {
    title: 'Rien de terminé pour l’instant',
    hint: 'Les tâches que vous terminez apparaissent ici.',
  },
  trash: { title: 'La corbeille est vide', hint: 'Les tâches supprimées sont gardées 30 jours.' },
  inbox: {
    title: 'La boîte de réception est vide',
    hint: 'Les tâches sans liste apparaissent ici.',
  },
  list: {
    title: 'Rien à faire dans cette liste',
    hint: 'Ce que vous ajoutez ici va dans cette liste.',
  },
  listGone: {
    title: 'Cette liste n’existe plus',
    hint: 'Elle a été supprimée avec ses tâches, ou le lien est ancien.',
  },
  filterGone: {
    title: 'Ce filtre n’existe plus',
    hint: 'Il a été supprimé, ou le lien est ancien. Ses tâches sont toujours là.',
  },
  tag: {
    title: 'Rien à faire avec cette étiquette',
    hint: 'Écrivez # et le nom de l’étiquette en ajoutant une tâche.',
  },
  tagGone: {
    title: 'Cette étiquette n’existe plus',
    hint: 'Elle a été supprimée, ou le lien est ancien. Ses tâches sont toujours là.',
  },
  found: { title: 'Aucun résultat', hint: 'Essayez moins de mots ou de filtres.' },
};
