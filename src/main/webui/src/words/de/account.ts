import type { Words } from '../words';

export const account: Words['account'] = {
  accountOf: it => `Konto von ${it}`,
  signedInAs: 'Angemeldet als',
  account: 'Konto',
  signOut: 'Abmelden',
  accountDeleted: 'Dein Konto wurde gelöscht.',
  stillSignedIn: it => `Du bist noch angemeldet. ${it}`,
};
