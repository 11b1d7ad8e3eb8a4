import { counted } from '../plural';
import type { Words } from '../words';

export const panels: Words['panels'] = {
  menu: 'Menü',
  details: 'Details',
  commands: 'Befehle',
  findCommand: 'Aufgaben und Befehle suchen',
  noCommand: 'Keine passende Aufgabe, kein passender Befehl',
  signOutTitle: 'Jetzt abmelden?',
  signOutUnsent: count =>
    counted(count, {
      one: '# Änderung ist noch nicht auf dem Server gespeichert und geht verloren.',
      other: '# Änderungen sind noch nicht auf dem Server gespeichert und gehen verloren.',
    }),
  signOutAnyway: 'Trotzdem abmelden',
  stay: 'Abbrechen',
  deletedElsewhere: task => `${task} wurde anderswo gelöscht.`,
  taskGone: task =>
    `${task} ist nicht mehr da: Die Aufgabe wurde gelöscht oder ihre Liste wird nicht mehr mit dir geteilt.`,
  inTrash: task => `${task} ist im Papierkorb.`,
  noTask: 'Diese Aufgabe gibt es nicht, oder du darfst sie nicht sehen.',
};
