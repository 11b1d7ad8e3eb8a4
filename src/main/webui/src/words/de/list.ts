import { locale } from '../locale';
import { counted } from '../plural';
import type { Words } from '../words';

export const list: Words['list'] = {
  drop: 'Lass die Datei los, um sie zu importieren',
  tooLongToSave:
    'Das ist zu lang zum Speichern. Dein Text ist noch da, wenn du wieder bearbeitest.',
  example: 'Ana anrufen morgen um 9 #familie',
  understood: 'Verstanden',
  reject: it => `„${it}“ als Wörter behalten`,
  titleField: 'Titel',
  reminder: it => `Erinnerung: ${it}`,
  dueSet: (title, due) => `${title} auf ${due} verschoben`,
  dueCleared: it => `Datum von ${it} entfernt`,
  skipped: (title, day) => `${title} übersprungen. Als Nächstes: ${day}`,
  duplicated: it => `${it} dupliziert`,
  reschedule: 'Verschieben',
  everywhere: count => `Überall suchen (${count.toLocaleString(locale)})`,
  show: 'Zeigen',
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
    restored: count =>
      counted(count, { one: '# Aufgabe wiederhergestellt', other: '# Aufgaben wiederhergestellt' }),
    changed: count => counted(count, { one: '# Aufgabe geändert', other: '# Aufgaben geändert' }),
  },
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
  empty: {
    all: {
      title: 'Noch nichts hier',
      hint: 'Schreib auf, was dir durch den Kopf geht, und drück Enter.',
    },
    allDone: {
      title: 'Alles erledigt',
      hint: 'Genieß es. Was du erledigt hast, findest du unter Erledigt.',
    },
    today: {
      title: 'Heute nichts fällig',
      hint: 'Hier erscheinen Aufgaben, die heute oder früher fällig sind.',
    },
    upcoming: {
      title: 'Nichts steht an',
      hint: 'Gib einer Aufgabe ein Datum: Schreib „morgen“ oder „24. Dez“.',
    },
    completed: { title: 'Noch nichts erledigt', hint: 'Hier erscheint, was du erledigst.' },
    trash: { title: 'Der Papierkorb ist leer', hint: 'Gelöschte Aufgaben bleiben 30 Tage.' },
    inbox: { title: 'Der Eingang ist leer', hint: 'Hier erscheinen Aufgaben ohne Liste.' },
    list: {
      title: 'Keine offenen Aufgaben in dieser Liste',
      hint: 'Was du hier hinzufügst, kommt in diese Liste.',
    },
    listGone: {
      title: 'Diese Liste gibt es nicht mehr',
      hint: 'Sie wurde mit ihren Aufgaben gelöscht, oder der Link ist alt.',
    },
    filterGone: {
      title: 'Diesen Filter gibt es nicht mehr',
      hint: 'Er wurde entfernt, oder der Link ist alt. Seine Aufgaben sind noch da.',
    },
    tag: {
      title: 'Keine offenen Aufgaben mit diesem Tag',
      hint: 'Schreib # und den Namen des Tags, wenn du eine Aufgabe hinzufügst.',
    },
    tagGone: {
      title: 'Diesen Tag gibt es nicht mehr',
      hint: 'Er wurde gelöscht, oder der Link ist alt. Seine Aufgaben sind noch da.',
    },
    found: { title: 'Keine Treffer', hint: 'Versuch es mit weniger Wörtern oder Filtern.' },
  },
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
  trash: {
    empty: 'Papierkorb leeren',
    restore: 'Wiederherstellen',
    purge: 'Endgültig löschen',
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
  },
  people: {
    received: count => counted(count, { one: '# Einladung', other: '# Einladungen' }),
    addedBy: it => `Hinzugefügt von ${it}`,
    completedBy: it => `Erledigt von ${it}`,
    assignedTo: it => `Zugewiesen an ${it}`,
  },
};
