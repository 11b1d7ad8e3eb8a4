import { counted } from '../plural';
import type { Words } from '../words';

export const several: Words['several'] = {
  pasted: {
    lines: it => `Du hast ${it} Zeilen eingefügt.`,
    linesTooLong: count =>
      counted(count, {
        one: '# davon ist zu lang für einen Titel und wird ausgelassen.',
        other: '# davon sind zu lang für Titel und werden ausgelassen.',
      }),
    linesLeft: count =>
      counted(count, {
        one: '# nach den ersten 200 wird ausgelassen.',
        other: '# nach den ersten 200 werden ausgelassen.',
      }),
    asTasks: count =>
      counted(count, { one: '# Aufgabe hinzufügen', other: '# Aufgaben hinzufügen' }),
    asOne: 'Als eine Aufgabe einfügen',
    added: count =>
      counted(count, { one: '# Aufgabe hinzugefügt', other: '# Aufgaben hinzugefügt' }),
  },
  selection: {
    label: 'Ausgewählte Aufgaben',
    count: count => counted(count, { other: '# ausgewählt' }),
    all: 'Alle auswählen',
    end: 'Auswahl beenden',
  },
};
