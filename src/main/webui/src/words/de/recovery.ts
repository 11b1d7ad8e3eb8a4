import { counted } from '../plural';
import type { Words } from '../words';

export const recovery: Words['recovery'] = {
  title: 'Passwort vergessen?',
  hint: 'Gib einen der Wiederherstellungscodes ein, die du gespeichert hast. Auf deinen anderen Geräten wirst du abgemeldet.',
  code: 'Wiederherstellungscode',
  codeMissing: 'Gib einen Wiederherstellungscode ein.',
  codeWrong: 'Das ist kein unbenutzter Wiederherstellungscode für diese Adresse.',
  newPassword: 'Neues Passwort',
  newPasswordMissing: 'Gib ein neues Passwort ein.',
  set: 'Neues Passwort festlegen',
  setting: 'Wird festgelegt…',
  noCode: 'Keine Codes?',
  askOperator: operator => `Bitte ${operator} um einen Link für ein neues Passwort.`,
  askSomebody:
    'Bitte die Person, die diesen Dienst betreibt, um einen Link für ein neues Passwort.',
  mailHint:
    'Wir schicken dir einen Link, mit dem du ein neues Passwort setzt. Er gilt einmal und eine Stunde lang.',
  sendLink: 'Link schicken',
  sending: 'Wird geschickt …',
  sent: 'Sieh in deine E-Mails',
  sentHint: email =>
    `Wenn es zu ${email} hier ein Konto gibt, ist ein Link unterwegs. Sieh auch im Spam-Ordner nach.`,
  useCode: 'Stattdessen einen Wiederherstellungscode verwenden',
  useMail: 'Stattdessen einen Link per E-Mail bekommen',
  linkTitle: 'Wähle ein neues Passwort',
  linkFor: email => `Für ${email}. Auf deinen anderen Geräten wirst du abgemeldet.`,
  linkDead: 'Dieser Link gilt nicht mehr',
  linkDeadHint: 'Er gilt einmal und eine Stunde lang. Bitte um einen neuen.',
  done: 'Dein neues Passwort gilt',
  doneHint: 'Du bist überall abgemeldet. Melde dich mit dem neuen Passwort an.',
  signIn: 'Anmelden',
  ways: 'Anmeldung',
  codes: 'Wiederherstellungscodes',
  codesHint:
    'Falls du dein Passwort vergisst, legst du mit jedem Code einmal ein neues fest. Bewahre sie dort auf, wo nur du sie findest; sie werden nicht noch einmal gezeigt.',
  codesLeft: count =>
    counted(count, {
      one: '# Code ist übrig. Mit ihm legst du ein neues Passwort fest, falls du deins vergisst.',
      other:
        '# Codes sind übrig. Mit jedem legst du einmal ein neues Passwort fest, falls du deins vergisst.',
    }),
  noCodesLeft:
    'Keine Codes sind übrig. Erstelle neue, für den Fall, dass du dein Passwort vergisst.',
  newCodes: 'Neue Codes erstellen',
  newCodesTitle: 'Neue Wiederherstellungscodes erstellen?',
  newCodesWarning: 'Die Codes, die du jetzt hast, gelten dann nicht mehr.',
  makingCodes: 'Codes werden erstellt…',
  offer: 'Speichere deine Wiederherstellungscodes',
  show: 'Zeigen',
  copy: 'Kopieren',
  copied: 'Codes kopiert',
  notCopied: 'Der Browser lässt diese Seite nicht kopieren. Markiere die Codes stattdessen.',
  download: 'Herunterladen',
  print: 'Drucken',
  fileTitle: email => `Wiederherstellungscodes für ${email}`,
  invite: 'Jemanden einladen',
  inviteHint: 'Mit einem Link kann eine Person hier ein Konto erstellen. Er gilt eine Woche.',
  inviteAct: 'Link erstellen',
  inviteLink: 'Einladungslink',
  inviteOnce: 'Schick ihn an eine Person; er wird nicht noch einmal gezeigt.',
  inviteCopied: 'Link kopiert',
  invitesOpen: count =>
    counted(count, {
      one: '# Link ist noch unbenutzt.',
      other: '# Links sind noch unbenutzt.',
    }),
  revokeAll: 'Zurückziehen',
  revoked: 'Die Links gelten nicht mehr',
  signOutOthers: 'Andere abmelden',
  signOutOthersTitle: 'Überall sonst abmelden?',
  othersSignedOut: 'Überall sonst abgemeldet',
};
