import { locale } from '../locale';
import { counted } from '../plural';
import type { Words } from '../words';

export const list: Words['list'] = {
  drop: 'Lass die Datei los, um sie zu importieren',
  tooLongToSave:
    'Das ist zu lang zum Speichern. Dein Text ist noch da, wenn du wieder bearbeitest.',
  understood: 'Verstanden',
  reject: it => `„${it}“ als Wörter behalten`,
  titleField: 'Titel',
  reminder: it => `Erinnerung: ${it}`,
  dueSet: (title, due) => `${title} auf ${due} verschoben`,
  dueCleared: it => `Datum von ${it} entfernt`,
  skipped: (title, day) => `${title} übersprungen. Als Nächstes: ${day}`,
  duplicated: it => `${it} dupliziert`,
  reschedule: 'Verschieben',
  dueOf: it => `Datum für ${it} wählen`,
  everywhere: count => `Überall suchen (${count.toLocaleString(locale)})`,
  show: 'Zeigen',
  help: { search: 'Suchen', keys: 'Tastenkürzel' },
  isIn: (it, place) => `${it}. Zu finden in ${place}.`,
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
  renamed: 'Titel geändert',
  changed: it => `${it} geändert`,
  moved: (title, place, count) => `${title} auf Platz ${place} von ${count} verschoben`,
  found: count =>
    counted(count, {
      zero: 'Keine Treffer',
      one: '# Aufgabe gefunden',
      other: '# Aufgaben gefunden',
    }),
  actions: {
    done: 'Erledigen',
    reopen: 'Wieder öffnen',
    rename: 'Titel bearbeiten',
    details: 'Details',
    today: 'Heute fällig',
    tomorrow: 'Morgen fällig',
    nextWeek: 'Nächste Woche fällig',
    noDate: 'Kein Datum',
    pickDate: 'Datum wählen…',
    tags: 'Tags…',
    copyLink: 'Link kopieren',
    skip: 'Dieses Mal überspringen',
    due: 'Fällig',
    priority: 'Priorität',
    tag: 'Tag',
    duplicate: 'Duplizieren',
    select: 'Auswählen',
    top: 'Ganz nach oben',
    up: 'Nach oben',
    down: 'Nach unten',
    bottom: 'Ganz nach unten',
    delete: 'Löschen',
  },
  people: {
    received: count => counted(count, { one: '# Einladung', other: '# Einladungen' }),
    addedBy: it => `Hinzugefügt von ${it}`,
    completedBy: it => `Erledigt von ${it}`,
    assignedTo: it => `Zugewiesen an ${it}`,
  },
  undone: it => `Rückgängig gemacht: ${it}`,
  undoneExcept: count =>
    counted(count, {
      one: 'Rückgängig gemacht, außer bei #, das seitdem bearbeitet wurde.',
      other: 'Rückgängig gemacht, außer bei #, die seitdem bearbeitet wurden.',
    }),
  redo: 'Wiederholen',
  redone: it => `Wiederholt: ${it}`,
  redoneExcept: count =>
    counted(count, {
      one: 'Wiederholt, außer bei #, das seitdem bearbeitet wurde.',
      other: 'Wiederholt, außer bei #, die seitdem bearbeitet wurden.',
    }),
};
