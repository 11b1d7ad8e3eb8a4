import { counted } from '../plural';
import type { Words } from '../words';

export const lists: Words['lists'] = {
  add: 'Liste hinzufügen',
  yours: 'Deine Listen',
  archived: 'Archiviert',
  missing: 'Gib einen Namen ein.',
  tooLong: 'Ein Name hat höchstens 100 Zeichen.',
  list: 'Liste',
  section: 'Abschnitt',
  noHeading: 'Kein Abschnitt',
  moveTo: 'In Liste verschieben…',
  moveUnder: 'In Abschnitt verschieben…',
  moveInto: it => `Nach ${it} verschieben`,
  choices: count => counted(count, { one: '# Vorschlag', other: '# Vorschläge' }),
  suggestions: 'Vorschläge',
  menu: it => `Aktionen für ${it}`,
  actions: {
    edit: 'Listen bearbeiten',
    archive: 'Archivieren',
    unarchive: 'Aus dem Archiv holen',
    delete: 'Liste löschen',
    addHeading: 'Abschnitt hinzufügen',
    renameHeading: 'Abschnitt umbenennen',
    deleteHeading: 'Abschnitt löschen',
    restore: it => `${it} wiederherstellen`,
  },
  name: 'Name',
  said: {
    added: it => `Liste ${it} hinzugefügt`,
    renamed: it => `Umbenannt in ${it}`,
    recolored: it => `Farbe von ${it} geändert`,
    archived: it => `${it} mit den Aufgaben archiviert`,
    unarchived: it => `${it} aus dem Archiv geholt`,
    deleted: (name, tasks) =>
      counted(tasks, {
        zero: `${name} in den Papierkorb gelegt`,
        one: `${name} mit # Aufgabe in den Papierkorb gelegt`,
        other: `${name} mit # Aufgaben in den Papierkorb gelegt`,
      }),
    restored: it => `${it} mit den Aufgaben wiederhergestellt`,
    movedTo: (title, place) => `${title} nach ${place} verschoben`,
    manyMovedTo: (count, place) =>
      counted(count, {
        one: `# Aufgabe nach ${place} verschoben`,
        other: `# Aufgaben nach ${place} verschoben`,
      }),
    headingAdded: it => `Abschnitt ${it} hinzugefügt`,
    headingRenamed: it => `Umbenannt in ${it}`,
    headingDeleted: it => `Abschnitt ${it} gelöscht. Seine Aufgaben bleiben.`,
  },
  empty: {
    title: 'Noch keine Listen',
    hint: 'Halte auseinander, was nicht zusammengehört, etwa „Zuhause“ und „Arbeit“. Schreib /zuhause, wenn du eine Aufgabe hinzufügst.',
  },
};
