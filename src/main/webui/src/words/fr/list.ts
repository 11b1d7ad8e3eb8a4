import { locale } from '../locale';
import { counted } from '../plural';
import type { Words } from '../words';

export const list: Words['list'] = {
  drop: 'Déposez le fichier pour l’importer',
  tooLongToSave:
    'C’est trop long pour être enregistré. Votre texte est toujours là quand vous le modifiez.',
  example: 'Appeler Ana demain à 9h #famille',
  understood: 'Compris',
  reject: it => `Garder « ${it} » comme mots`,
  titleField: 'Titre',
  reminder: it => `Rappel : ${it}`,
  dueSet: (title, due) => `${title} déplacée : ${due}`,
  dueCleared: it => `Date de ${it} retirée`,
  skipped: (title, day) => `${title} passée. Prochaine : ${day}`,
  duplicated: it => `${it} dupliquée`,
  reschedule: 'Reporter',
  everywhere: count => `Chercher partout (${count.toLocaleString(locale)})`,
  show: 'Afficher',
  isIn: (it, place) => `${it}. Elle se trouve dans ${place}.`,
  many: {
    done: count => counted(count, { one: '# tâche terminée', other: '# tâches terminées' }),
    reopened: count => counted(count, { one: '# tâche rouverte', other: '# tâches rouvertes' }),
    deleted: count =>
      counted(count, {
        one: '# tâche mise à la corbeille',
        other: '# tâches mises à la corbeille',
      }),
    restored: count => counted(count, { one: '# tâche restaurée', other: '# tâches restaurées' }),
    changed: count => counted(count, { one: '# tâche modifiée', other: '# tâches modifiées' }),
  },
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
  empty: {
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
  },
  pasted: {
    lines: it => `Vous avez collé ${it} lignes.`,
    linesTooLong: count =>
      counted(count, {
        one: '# est trop longue pour un titre et sera laissée de côté.',
        other: '# sont trop longues pour des titres et seront laissées de côté.',
      }),
    linesLeft: count =>
      counted(count, {
        one: '# après les 200 premières est laissée de côté.',
        other: '# après les 200 premières sont laissées de côté.',
      }),
    asTasks: count => counted(count, { one: 'Ajouter # tâche', other: 'Ajouter # tâches' }),
    asOne: 'Coller comme une seule tâche',
    added: count => counted(count, { one: '# tâche ajoutée', other: '# tâches ajoutées' }),
  },
  selection: {
    label: 'Tâches sélectionnées',
    count: count => counted(count, { one: '# sélectionnée', other: '# sélectionnées' }),
    all: 'Tout sélectionner',
    end: 'Terminer la sélection',
  },
  trash: {
    empty: 'Vider la corbeille',
    restore: 'Restaurer',
    purge: 'Supprimer définitivement',
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
  },
  people: {
    received: count => counted(count, { one: '# invitation', other: '# invitations' }),
    addedBy: it => `Ajoutée par ${it}`,
    completedBy: it => `Terminée par ${it}`,
    assignedTo: it => `Attribuée à ${it}`,
  },
};
