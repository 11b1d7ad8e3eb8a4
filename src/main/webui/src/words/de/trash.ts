import { counted } from '../plural';
import type { Words } from '../words';

export const trash: Words['trash'] = {
  empty: 'Papierkorb leeren',
  restore: 'Wiederherstellen',
  purge: 'Endgültig löschen',
  restored: it => `${it} wiederhergestellt`,
  restoredMany: count =>
    counted(count, { one: '# Aufgabe wiederhergestellt', other: '# Aufgaben wiederhergestellt' }),
  daysLeft: count => counted(count, { one: 'noch # Tag', other: 'noch # Tage' }),
  ask: count =>
    counted(count, {
      one: '# Aufgabe endgültig löschen?',
      other: '# Aufgaben endgültig löschen?',
    }),
  warn: 'Das lässt sich nicht rückgängig machen.',
  more: count => counted(count, { other: 'und # weitere' }),
  emptied: count =>
    counted(count, {
      one: '# Aufgabe endgültig gelöscht',
      other: '# Aufgaben endgültig gelöscht',
    }),
};
