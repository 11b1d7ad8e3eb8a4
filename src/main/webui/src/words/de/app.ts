import type { Words } from '../words';

export const app: Words['app'] = {
  skip: 'Zu den Aufgaben springen',
  menu: 'Menü',
  details: 'Details',
  commands: 'Befehle',
  findCommand: 'Aufgaben und Befehle suchen',
  noCommand: 'Keine passende Aufgabe, kein passender Befehl',
  newList: 'Neue Liste',
  language: 'Sprache',
};
