import { counted } from '../plural';
import type { Words } from '../words';

export const lists: Words['lists'] = {
  add: 'Ajouter une liste',
  yours: 'Vos listes',
  archived: 'Archivées',
  missing: 'Saisissez un nom.',
  tooLong: 'Un nom a 100 caractères au plus.',
  list: 'Liste',
  section: 'Section',
  noHeading: 'Sans section',
  moveTo: 'Déplacer vers une liste…',
  moveUnder: 'Déplacer vers une section…',
  moveInto: it => `Déplacer vers ${it}`,
  choices: count => counted(count, { one: '# suggestion', other: '# suggestions' }),
  suggestions: 'Suggestions',
  menu: it => `Actions pour ${it}`,
  actions: {
    edit: 'Modifier les listes',
    archive: 'Archiver',
    unarchive: 'Désarchiver',
    delete: 'Supprimer la liste',
    addHeading: 'Ajouter une section',
    renameHeading: 'Renommer la section',
    deleteHeading: 'Supprimer la section',
    restore: it => `Restaurer ${it}`,
  },
  name: 'Nom',
  said: {
    added: it => `Liste ${it} ajoutée`,
    renamed: it => `Renommée en ${it}`,
    recolored: it => `Couleur de ${it} modifiée`,
    archived: it => `${it} archivée avec ses tâches`,
    unarchived: it => `${it} désarchivée`,
    deleted: (name, tasks) =>
      counted(tasks, {
        zero: `${name} mise à la corbeille`,
        one: `${name} et sa tâche mises à la corbeille`,
        other: `${name} et ses # tâches mises à la corbeille`,
      }),
    restored: it => `${it} restaurée avec ses tâches`,
    movedTo: (title, place) => `${title} déplacée vers ${place}`,
    manyMovedTo: (count, place) =>
      counted(count, {
        one: `# tâche déplacée vers ${place}`,
        other: `# tâches déplacées vers ${place}`,
      }),
    headingAdded: it => `Section ${it} ajoutée`,
    headingRenamed: it => `Renommée en ${it}`,
    headingDeleted: it => `Section ${it} supprimée. Ses tâches sont gardées.`,
  },
  empty: {
    title: 'Aucune liste pour l’instant',
    hint: 'Séparez les choses, comme « Maison » et « Travail ». Écrivez /maison en ajoutant une tâche pour l’y ranger.',
  },
};
