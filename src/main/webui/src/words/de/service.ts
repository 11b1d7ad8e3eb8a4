import { locale } from '../locale';
import { counted } from '../plural';
import type { Words } from '../words';

const REFUSED = 'Das hat nicht geklappt. Lade die Seite neu und versuch es noch einmal.';

export const service: Words['service'] = {
  unreachable: 'Todo ist nicht erreichbar. Prüf deine Verbindung und versuch es noch einmal.',
  pageFault: 'Auf dieser Seite ist etwas schiefgegangen. Lade sie neu und versuch es noch einmal.',
  tooManyAttempts: it => `Zu viele Versuche. Versuch es in ${it} noch einmal.`,
  sessionEnded: 'Du wurdest abgemeldet. Melde dich an, um weiterzumachen.',
  endedElsewhere:
    'Du wurdest von einem anderen Gerät abgemeldet, und deine Aufgaben wurden aus diesem Browser entfernt.',
  signedOutElsewhere: 'Du hast dich in einem anderen Tab abgemeldet.',
  dataAway:
    'Todo erreicht seine Daten gerade nicht. Nichts ist verloren; versuch es gleich noch einmal.',
  fault: 'Bei uns ist etwas schiefgegangen. Nichts ist verloren; versuch es gleich noch einmal.',
  // The service's own sentences are in English.
  said: () => REFUSED,
  refused: REFUSED,
  offline: 'Offline',
  away: 'Todo ist nicht erreichbar – neuer Versuch läuft',
  gateway: 'Dein Netzwerk will, dass du dich neu anmeldest',
  toGateway: 'Dort anmelden',
  notKept: 'In diesem Browser nicht gespeichert',
  unstored: count =>
    counted(count, {
      one: '# Änderung ist noch nirgends gespeichert – lass diese Seite offen',
      other: '# Änderungen sind noch nirgends gespeichert – lass diese Seite offen',
    }),
  late: 'Änderungen von anderen Geräten können etwas später erscheinen',
  unsaved: count => `Nicht gespeichert (${count.toLocaleString(locale)})`,
  stuck: count =>
    counted(count, {
      one: 'Eine Änderung lässt sich nicht senden',
      other: 'Eine Änderung lässt sich nicht senden (# warten)',
    }),
  showStuck: 'Zeigen',
  unsent: count =>
    counted(count, {
      one: '# Änderung wird später abgeglichen',
      other: '# Änderungen werden später abgeglichen',
    }),
};
