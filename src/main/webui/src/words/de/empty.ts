import type { Words } from '../words';

export const empty: Words['empty'] = {
  examples: [
    { line: 'Ana anrufen morgen um 9 #familie', teaches: 'Datum, Uhrzeit und Tag' },
    { line: 'Blumen gießen jeden Freitag', teaches: 'Kommt jede Woche wieder' },
    { line: 'Rechnung schicken am Montag !hoch', teaches: 'Mit einer Priorität' },
  ],
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
};
