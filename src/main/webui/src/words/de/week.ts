import { counted } from '../plural';
import type { Words } from '../words';

export const week: Words['week'] = {
  showAs: 'Zeigen als',
  as: { list: 'Liste', week: 'Woche', month: 'Monat' },
  today: 'Heute',
  previous: { week: 'Vorige Woche', month: 'Voriger Monat' },
  next: { week: 'Nächste Woche', month: 'Nächster Monat' },
  add: it => `Aufgabe am ${it} hinzufügen`,
  tasks: count => counted(count, { zero: 'keine Aufgaben', one: '# Aufgabe', other: '# Aufgaben' }),
  overdue: count => counted(count, { other: '# überfällig' }),
  free: 'Nichts fällig',
};
