import { counted } from '../plural';
import type { Words } from '../words';

export const account: Words['account'] = {
  accountOf: it => `Konto von ${it}`,
  signedInAs: 'Angemeldet als',
  account: 'Konto',
  signOut: 'Abmelden',
  signOutTitle: 'Jetzt abmelden?',
  signOutUnsent: count =>
    counted(count, {
      one: '# Änderung ist noch nicht auf dem Server gespeichert und geht verloren.',
      other: '# Änderungen sind noch nicht auf dem Server gespeichert und gehen verloren.',
    }),
  signOutAnyway: 'Trotzdem abmelden',
  stay: 'Abbrechen',
  accountDeleted: 'Dein Konto wurde gelöscht.',
  stillSignedIn: it => `Du bist noch angemeldet. ${it}`,
};
