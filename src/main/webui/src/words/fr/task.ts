import { counted } from '../plural';
import type { Words } from '../words';

export const task: Words['task'] = {
  views: {
    all: 'Toutes les tâches',
    today: 'Aujourd’hui',
    upcoming: 'À venir',
    inbox: 'Boîte de réception',
    lists: 'Listes',
    filters: 'Filtres',
    completed: 'Terminées',
    trash: 'Corbeille',
    tags: 'Étiquettes',
    statistics: 'Statistiques',
    account: 'Compte',
    more: 'Plus',
  },
  navigation: 'Vues',
  sections: { overdue: 'En retard', later: 'Plus tard', none: 'Aucune date', all: 'Tâches' },
  add: {
    label: 'Ajouter une tâche',
    act: 'Ajouter',
    tooLong: it => `Un titre a 200 caractères au plus ; celui-ci en a ${it} de trop.`,
    added: it => `${it} ajoutée`,
    addedFor: (title, due) => `${title} ajoutée, échéance ${due}`,
  },
  row: {
    open: it => `Détails de ${it}`,
    menu: it => `Actions pour ${it}`,
    overdue: 'En retard :',
    repeats: 'Se répète',
    notes: 'A une description',
    reminds: 'Rappelle',
    stepOf: 'Étape de',
    stepsDone: (done, all) => `Étapes terminées : ${done} sur ${all}`,
    select: it => `Sélectionner ${it}`,
    moved: (title, place, count) => `${title} déplacée au rang ${place} sur ${count}`,
  },
  look: 'Vous pouvez regarder cette liste',
  priorities: { low: 'Basse', medium: 'Moyenne', high: 'Haute', urgent: 'Urgente' },
  done: it => `${it} terminée`,
  doneNext: (title, day) => `${title} terminée. Prochaine : ${day}`,
  reopened: it => `${it} rouverte`,
  deleted: it => `${it} mise à la corbeille`,
  renamed: 'Titre modifié',
  changed: it => `${it} modifiée`,
  many: {
    done: count => counted(count, { one: '# tâche terminée', other: '# tâches terminées' }),
    reopened: count => counted(count, { one: '# tâche rouverte', other: '# tâches rouvertes' }),
    deleted: count =>
      counted(count, {
        one: '# tâche mise à la corbeille',
        other: '# tâches mises à la corbeille',
      }),
    changed: count => counted(count, { one: '# tâche modifiée', other: '# tâches modifiées' }),
  },
  filter: {
    search: 'Chercher',
    label: 'Filtrer et trier',
    statuses: { open: 'À faire' },
    found: count =>
      counted(count, {
        zero: 'Aucun résultat',
        one: '# tâche trouvée',
        other: '# tâches trouvées',
      }),
  },
  list: { more: 'En afficher plus', loading: 'Chargement de vos tâches' },
};
