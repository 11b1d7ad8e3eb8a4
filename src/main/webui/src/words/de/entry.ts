import { counted } from '../plural';
import type { Words } from '../words';

export const entry: Words['entry'] = {
  language: 'Sprache',
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
  firstTitle: 'Das erste Konto anlegen',
  about: 'Eine To-do-Liste für alle deine Geräte, auch offline.',
  registering: 'Wird erstellt…',
  newHere: 'Neu hier?',
  toRegister: 'Konto erstellen',
  beenHere: 'Hast du schon ein Konto?',
  toSignIn: 'Anmelden',
  forgot: 'Passwort vergessen?',
  closed: 'Hier können keine neuen Konten erstellt werden.',
  invitedOnly: 'Um hier ein Konto zu erstellen, brauchst du eine Einladung.',
  ask: operator => `Frag ${operator}.`,
  or: 'oder',
  signInWith: provider => `Mit ${provider} anmelden`,
  signInWithPasskey: 'Mit einem Passkey anmelden',
  passkeyCancelled:
    'Es wurde kein Passkey benutzt. Versuch es noch einmal oder melde dich anders an.',
  passkeyUnknown: 'Dieser Passkey öffnet hier kein Konto. Versuch es mit einem anderen.',
  passkeyDemanded: 'Dein Passwort stimmt. Benutze jetzt deinen Passkey.',
  providerOutcomes: {
    cancelled: 'Du wurdest nicht angemeldet. Versuch es noch einmal oder melde dich anders an.',
    unverified:
      'Deine E-Mail-Adresse ist dort nicht bestätigt, deshalb wurde kein Konto erstellt. Bestätige sie und versuch es noch einmal.',
    taken:
      'Zu dieser E-Mail-Adresse gibt es schon ein Konto. Melde dich dort an und verknüpfe die andere Anmeldung auf der Kontoseite.',
    closed: 'Hier können keine neuen Konten erstellt werden.',
    away: 'Der Anmeldedienst antwortet nicht. Versuch es später noch einmal oder melde dich anders an.',
    failed: 'Diese Anmeldung hat nicht geklappt. Versuch es noch einmal.',
  },
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
