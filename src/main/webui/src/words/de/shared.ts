import { counted } from '../plural';
import type { Words } from '../words';

export const shared: Words['shared'] = {
  app: 'Todo',
  direction: 'ltr',
  undo: 'Rückgängig',
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
  close: 'Schließen',
  closeNote: 'Diese Meldung schließen',
  cancel: 'Abbrechen',
  save: 'Speichern',
  later: 'Später',
  newVersion: 'Eine neue Version von Todo ist da.',
  update: 'Aktualisieren',
  tryAgain: 'Noch einmal versuchen',
  seconds: count => counted(count, { one: '# Sekunde', other: '# Sekunden' }),
  minutes: count => counted(count, { one: '# Minute', other: '# Minuten' }),
  hours: count => counted(count, { one: '# Stunde', other: '# Stunden' }),
  aMoment: 'einem Moment',
  tasks: count => counted(count, { one: '# Aufgabe', other: '# Aufgaben' }),
  quoted: it => `„${it}“`,
};
