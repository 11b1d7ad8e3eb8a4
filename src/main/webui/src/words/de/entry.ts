import { counted } from '../plural';
import type { Words } from '../words';

export const entry: Words['entry'] = {
  email: 'E-Mail',
  password: 'Passwort',
  show: 'Zeigen',
  hide: 'Verbergen',
  showPassword: 'Passwort zeigen',
  hidePassword: 'Passwort verbergen',
  capsLock: 'Die Feststelltaste ist an.',
  signIn: 'Anmelden',
  signInTitle: 'Anmelden',
  signingIn: 'Anmeldung läuft…',
  register: 'Konto erstellen',
  registerTitle: 'Erstelle dein Konto',
  registering: 'Wird erstellt…',
  newHere: 'Neu hier?',
  toRegister: 'Konto erstellen',
  beenHere: 'Hast du schon ein Konto?',
  toSignIn: 'Anmelden',
  forgot: 'Passwort vergessen?',
  closed: 'Hier können keine neuen Konten erstellt werden.',
  invitedOnly: 'Um hier ein Konto zu erstellen, brauchst du eine Einladung.',
  ask: operator => `Frag ${operator}.`,
  emailMissing: 'Gib deine E-Mail-Adresse ein.',
  emailIncomplete: 'Gib eine vollständige E-Mail-Adresse ein, wie ana@example.com.',
  emailTaken: 'Diese E-Mail-Adresse hat schon ein Konto.',
  passwordMissing: 'Gib dein Passwort ein.',
  passwordHint: count =>
    counted(count, { other: 'Mindestens # Zeichen. Ein kurzer Satz eignet sich gut.' }),
  passwordTooShort: count => counted(count, { other: 'Nimm mindestens # Zeichen.' }),
  credentialsWrong: 'E-Mail oder Passwort ist falsch.',
  // The service words its rules in English; these are the same rules.
  emailRefused: () => 'Gib eine gültige E-Mail-Adresse mit höchstens 254 Zeichen ein.',
  passwordRefused: () =>
    'Nimm ein anderes Passwort mit 8 bis 256 Zeichen: kein verbreitetes, nicht deine Adresse und nicht dein jetziges Passwort.',
  foretaste: {
    plants: 'Blumen gießen',
    invoice: 'Rechnung schicken',
    call: 'Ana anrufen',
    callWhen: 'Heute 17:00',
    tickets: 'Bahntickets buchen',
    ticketsWhen: 'Freitag',
  },
};
