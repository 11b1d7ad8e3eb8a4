import { counted } from '../plural';
import type { Words } from '../words';

export const shared: Words['shared'] = {
  app: 'Todo',
  direction: 'ltr',
  undo: 'Rückgängig',
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
