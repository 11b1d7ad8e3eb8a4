import { counted } from '../plural';
import type { Words } from '../words';

export const task: Words['task'] = {
  views: {
    all: 'Alle Aufgaben',
    today: 'Heute',
    upcoming: 'Demnächst',
    inbox: 'Eingang',
    lists: 'Listen',
    filters: 'Filter',
    completed: 'Erledigt',
    trash: 'Papierkorb',
    tags: 'Tags',
    statistics: 'Statistik',
    account: 'Konto',
    more: 'Mehr',
  },
  navigation: 'Ansichten',
  sections: { overdue: 'Überfällig', later: 'Später', none: 'Kein Datum', all: 'Aufgaben' },
  add: {
    label: 'Aufgabe hinzufügen',
    act: 'Hinzufügen',
    tooLong: it => `Ein Titel hat höchstens 200 Zeichen; hier sind es ${it} zu viel.`,
    added: it => `${it} hinzugefügt`,
    addedFor: (title, due) => `${title} hinzugefügt, fällig ${due}`,
  },
  row: {
    open: it => `Details zu ${it}`,
    menu: it => `Aktionen für ${it}`,
    overdue: 'Überfällig:',
    repeats: 'Wiederholt sich',
    notes: 'Hat eine Beschreibung',
    reminds: 'Erinnert',
    stepOf: 'Schritt von',
    stepsDone: (done, all) => `Schritte erledigt: ${done} von ${all}`,
    select: it => `${it} auswählen`,
    moved: (title, place, count) => `${title} auf Platz ${place} von ${count} verschoben`,
  },
  look: 'Du kannst diese Liste ansehen',
  priorities: { low: 'Niedrig', medium: 'Mittel', high: 'Hoch', urgent: 'Dringend' },
  done: it => `${it} erledigt`,
  doneNext: (title, day) => `${title} erledigt. Als Nächstes: ${day}`,
  reopened: it => `${it} wieder geöffnet`,
  deleted: it => `${it} in den Papierkorb gelegt`,
  renamed: 'Titel geändert',
  changed: it => `${it} geändert`,
  many: {
    done: count => counted(count, { one: '# Aufgabe erledigt', other: '# Aufgaben erledigt' }),
    reopened: count =>
      counted(count, { one: '# Aufgabe wieder geöffnet', other: '# Aufgaben wieder geöffnet' }),
    deleted: count =>
      counted(count, {
        one: '# Aufgabe in den Papierkorb gelegt',
        other: '# Aufgaben in den Papierkorb gelegt',
      }),
    changed: count => counted(count, { one: '# Aufgabe geändert', other: '# Aufgaben geändert' }),
  },
  filter: {
    search: 'Suchen',
    label: 'Filtern und sortieren',
    statuses: { open: 'Offene' },
    found: count =>
      counted(count, {
        zero: 'Keine Treffer',
        one: '# Aufgabe gefunden',
        other: '# Aufgaben gefunden',
      }),
  },
  list: { more: 'Mehr zeigen', loading: 'Deine Aufgaben werden geladen' },
};
