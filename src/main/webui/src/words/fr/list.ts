import { counted } from '../plural';
import type { Words } from '../words';

export const list: Words['list'] = {
  drop: 'Déposez le fichier pour l’importer',
  actions: {
    done: 'Terminer',
    reopen: 'Rouvrir',
    rename: 'Modifier le titre',
    details: 'Détails',
    today: 'Pour aujourd’hui',
    tomorrow: 'Pour demain',
    nextWeek: 'Pour la semaine prochaine',
    noDate: 'Aucune date',
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
  unsaved: {
    hint: 'Rien ici n’est perdu tant que vous ne l’abandonnez pas.',
    none: 'Tout est enregistré.',
    newTask: it => `Nouvelle tâche ${it}`,
    newTag: it => `Nouvelle étiquette ${it}`,
    newList: it => `Nouvelle liste ${it}`,
    newSection: it => `Nouvelle section ${it}`,
    newFilter: it => `Nouveau filtre ${it}`,
    changed: it => `Modification de ${it}`,
    deleted: it => `Supprimer ${it}`,
    restored: it => `Restaurer ${it}`,
    purged: it => `Supprimer ${it} définitivement`,
    unknown: 'quelque chose qui n’existe plus',
    foreign: 'Une modification faite par une version plus récente de Todo',
    removedTags: 'Étiquettes retirées',
    nothing: 'Rien',
    yes: 'Oui',
    no: 'Non',
    why: () => 'Todo ne l’a pas accepté.',
    tooLarge: 'C’est trop gros pour être envoyé.',
    gone: 'C’est supprimé définitivement, ou dans une liste qui n’est plus partagée avec vous.',
    failed: 'Todo n’a pas pu l’enregistrer, malgré plusieurs essais.',
    stuck:
      'Todo ne peut pas l’enregistrer et continue d’essayer. Mettez-la de côté pour enregistrer la suite.',
    setAside: 'Mettre de côté',
    mend: 'Modifier',
    again: 'Renvoyer',
    discard: 'Abandonner',
    discardSure: 'Abandonner définitivement',
    sent: 'Renvoyé',
    discarded: 'Abandonné',
    fields: {
      title: 'Titre',
      description: 'Description',
      completed: 'Terminée',
      priority: 'Priorité',
      due: 'Échéance',
      reminders: 'Rappels',
      repeat: 'Répétition',
      tags: 'Étiquettes',
      listId: 'Liste',
      sectionId: 'Section',
      assigneeId: 'Attribuée à',
      archived: 'Archivée',
      name: 'Nom',
      color: 'Couleur',
      icon: 'Icône',
      query: 'Filtre',
    },
  },
  people: {
    received: count => counted(count, { one: '# invitation', other: '# invitations' }),
    addedBy: it => `Ajoutée par ${it}`,
    completedBy: it => `Terminée par ${it}`,
    assignedTo: it => `Attribuée à ${it}`,
  },
};
