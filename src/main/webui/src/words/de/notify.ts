import type { Words } from '../words';

export const notify: Words['notify'] = {
  reminder: {
    atDue: 'Wenn sie fällig ist',
    before: it => `${it} vorher`,
    morning: it => `Am selben Tag um ${it}`,
    morningBefore: it => `Am Tag davor um ${it}`,
  },
  ask: {
    title: 'Auf diesem Gerät erinnern, auch wenn Todo geschlossen ist?',
    yes: 'Erinnere mich',
    no: 'Jetzt nicht',
    done: 'Erinnerungen kommen jetzt auf dieses Gerät.',
  },
  states: {
    on: 'Erinnerungen kommen hier an, auch wenn Todo geschlossen ist.',
    failing:
      'Erinnerungen kommen gerade nicht durch, darum erscheinen sie hier, solange Todo offen ist.',
    off: 'Erinnerungen erscheinen hier nur, solange Todo offen ist.',
    blocked:
      'Dieser Browser blockiert Benachrichtigungen von Todo. Erlaube sie in den Einstellungen für diese Website und lade die Seite neu.',
    iphone:
      'Füge Todo auf einem iPhone oder iPad zuerst zum Home-Bildschirm hinzu: Teilen, dann Zum Home-Bildschirm.',
    insecure:
      'Erinnerungen erscheinen hier nur, solange Todo offen ist, weil die Adresse nicht https ist.',
    unsupported: 'Dieser Browser kann dich nicht benachrichtigen, wenn Todo geschlossen ist.',
  },
  noPush: 'Der Push-Dienst dieses Browsers ist nicht erreichbar. Versuch es später noch einmal.',
  thisDevice: 'Dieses Gerät',
  others: 'Andere Geräte',
  turnOn: 'Einschalten',
  turnOff: 'Ausschalten',
  turnedOff: 'Auf dieses Gerät kommen keine Erinnerungen mehr, wenn Todo geschlossen ist.',
  test: 'Test senden',
  tested: 'Test gesendet. Er kommt gleich an.',
  remove: 'Entfernen',
  removeDevice: it => `${it} entfernen`,
  removed: it => `${it} entfernt`,
  lastSent: it => `Letzte Erinnerung ${it}`,
  neverSent: 'Noch keine Erinnerung gesendet',
  failing: it => `Erinnerungen kommen gerade nicht durch: ${it}`,
  gone: 'Erinnerungen kommen nicht mehr durch. Schalte sie auf dem Gerät wieder ein.',
  morningHour: 'Morgens',
  morningHint: 'Wann dich Aufgaben ohne Uhrzeit „am selben Tag“ erinnern.',
  saved: 'Gespeichert',
  actions: { done: 'Erledigen', hour: 'In 1 Stunde', tomorrow: 'Morgen früh' },
};
