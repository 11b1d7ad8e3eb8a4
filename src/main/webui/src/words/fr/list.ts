import { locale } from '../locale';
import { counted } from '../plural';
import type { Words } from '../words';

export const list: Words['list'] = {
  drop: 'Déposez le fichier pour l’importer',
  tooLongToSave:
    'C’est trop long pour être enregistré. Votre texte est toujours là quand vous le modifiez.',
  understood: 'Compris',
  reject: it => `Garder « ${it} » comme mots`,
  titleField: 'Titre',
  reminder: it => `Rappel : ${it}`,
  dueSet: (title, due) => `${title} déplacée : ${due}`,
  dueCleared: it => `Date de ${it} retirée`,
  skipped: (title, day) => `${title} passée. Prochaine : ${day}`,
  duplicated: it => `${it} dupliquée`,
  reschedule: 'Reporter',
  dueOf: it => `Choisir une date pour ${it}`,
  everywhere: count => `Chercher partout (${count.toLocaleString(locale)})`,
  show: 'Afficher',
  help: { search: 'Rechercher', keys: 'Raccourcis' },
  isIn: (it, place) => `${it}. Elle se trouve dans ${place}.`,
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
  renamed: 'Titre modifié',
  changed: it => `${it} modifiée`,
  moved: (title, place, count) => `${title} déplacée au rang ${place} sur ${count}`,
  found: count =>
    counted(count, {
      zero: 'Aucun résultat',
      one: '# tâche trouvée',
      other: '# tâches trouvées',
    }),
  actions: {
    done: 'Terminer',
    reopen: 'Rouvrir',
    rename: 'Modifier le titre',
    details: 'Détails',
    today: 'Pour aujourd’hui',
    tomorrow: 'Pour demain',
    nextWeek: 'Pour la semaine prochaine',
    noDate: 'Aucune date',
    pickDate: 'Choisir une date…',
    tags: 'Étiquettes…',
    copyLink: 'Copier le lien',
    skip: 'Passer cette fois',
    due: 'Échéance',
    priority: 'Priorité',
    tag: 'Étiquette',
    duplicate: 'Dupliquer',
    select: 'Sélectionner',
    top: 'Placer tout en haut',
    up: 'Monter',
    down: 'Descendre',
    bottom: 'Placer tout en bas',
    delete: 'Supprimer',
  },
  people: {
    received: count => counted(count, { one: '# invitation', other: '# invitations' }),
    addedBy: it => `Ajoutée par ${it}`,
    completedBy: it => `Terminée par ${it}`,
    assignedTo: it => `Attribuée à ${it}`,
  },
  undone: it => `Annulé : ${it}`,
  undoneExcept: count =>
    counted(count, {
      one: 'Annulé, sauf pour # modifiée depuis.',
      other: 'Annulé, sauf pour # modifiées depuis.',
    }),
  redo: 'Rétablir',
  redone: it => `Rétabli : ${it}`,
  redoneExcept: count =>
    counted(count, {
      one: 'Rétabli, sauf pour # modifiée depuis.',
      other: 'Rétabli, sauf pour # modifiées depuis.',
    }),
};
