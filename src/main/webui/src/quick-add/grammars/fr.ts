import type { Grammar } from '../grammar';

const DAYS = 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';
const AT = '(?<=(?:à|a|vers) )';

export const grammar: Grammar = {
  weekdays: DAYS.split('|'),
  shortWeekdays: ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'],
  // "mer", "jeu" and "Sam" are other words.
  clearWeekdays: 'lun|ven|dim',
  weekdayPlural: 's?',
  months: [
    ...['janv?(?:ier)?', 'f[ée]vr?(?:ier)?', 'mars', 'avr(?:il)?', 'mai', 'juin', 'juil(?:let)?'],
    ...['ao[ûu]t', 'sept?(?:embre)?', 'oct(?:obre)?', 'nov(?:embre)?', 'd[ée]c(?:embre)?'],
  ],
  clearMonths:
    'janvier|f[ée]vrier|avril|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre',
  numbers: [
    ...['une?', 'deux', 'trois', 'quatre', 'cinq', 'six'],
    ...['sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
  ],
  one: 'une?',
  ordinal: '(?:er)',
  beforeYear: ' ',
  units: {
    day: 'jours?',
    week: 'semaines?',
    month: 'mois',
    quarter: 'trimestres?',
    year: 'ans?|années?',
  },
  spans: { m: 'm|min(?:utes?)?', h: 'h|heures?', d: 'j|d|jours?' },
  nths: {
    1: 'premi(?:er|[èe]re)s?|1er',
    2: 'deuxi[èe]mes?|2e',
    3: 'troisi[èe]mes?|3e',
    4: 'quatri[èe]mes?|4e',
    [-1]: 'derni(?:er|[èe]re)s?',
  },
  clearNths:
    'premi(?:er|[èe]re)s?|1er|deuxi[èe]mes?|2e|troisi[èe]mes?|3e|quatri[èe]mes?|4e|derni(?:er|[èe]re)s?',
  workdays: 'jours? (?:ouvr(?:és?|ables?)|de (?:la )?semaine)',

  days: [
    ['anywhere', "aujourd[’']hui", 'today'],
    ['edge', 'ce soir', 'today'],
    ['anywhere', 'demain', 'tomorrow'],
    ['anywhere', 'apr[èe]s[- ]demain', 'day after tomorrow'],
    // "le lundi" may be every Monday.
    ['edge', '(?<!(?:le|du|au) ){full}(?! (?:saint|gras|noir|des|dernier)(?!\\p{L}))', 'weekday'],
    ['edge', '{clear}\\.?', 'weekday'],
    ['edge', 'ce {weekday}', 'weekday'],
    ['edge', '{weekday} prochain', 'weekday of next week'],
    ['edge', 'ce week-?end', 'this weekend'],
    ['edge', '(?:le )?week-?end prochain', 'next weekend'],
    ['edge', '(?:la )?semaine prochaine', 'next week'],
    ['edge', '(?:le )?mois prochain', 'next month'],
    ['edge', '(?:le )?trimestre prochain', 'next quarter'],
    ['edge', "(?:l[’'])?(?:an prochain|année prochaine)", 'next year'],
    ['edge', 'dans {count} {unit}', 'later'],
    ['end', "d[’']ici {count} {unit}", 'later'],
    ['end', "(?:d[’']ici )?(?:la )?fin (?:de|du) mois", 'end of month'],
    ['end', "(?:d[’']ici )?(?:la )?fin du mois prochain", 'end of next month'],
    ['end', "(?:d[’']ici )?(?:la )?fin de l[’']année", 'end of year'],
    ['end', '(?:en )?fin de journée', 'today'],
    ['sure', '(?:le )?{weekday}\\.?,?(?: le)? {day}{th}? {month}\\.?{year}', 'date'],
    ['sure', '(?:le )?{weekday}\\.? {day}[/.](?<month>\\d{1,2})', 'date'],
    ['edge', '(?:le )?{weekday}\\.?,?(?: le)? {day}{th}?', 'day of month'],
    ['edge', '(?:le )?{day}{th}? {month}\\.?{year}', 'date'],
    ['led', '(?<=(?:le|du|au) ){day}{th}?', 'day of month'],
  ],
  yearDays: ['{day}{th}? {month}'],
  times: [
    ['edge', '{hour}\\s*h\\s*{minute}?', 'clock'],
    ['led', '{hour} heures?(?: {minute})?', 'clock'],
    ['edge', '{hour12}\\s*(?:h|heures?)\\s*{minute}? du matin', 'morning'],
    [
      'edge',
      "{hour12}\\s*(?:h|heures?)\\s*{minute}? (?:du soir|de l[’']apr[èe]s-midi)",
      'afternoon',
    ],
    ['end', 'midi', 720],
    ['edge', 'midi et demie?', 750],
    ['led', '(?<hour>[1-6]):{minute}', 'daylight'],
    ['led', `${AT}{hourword} heures?`, 'daylight'],
    ['led', `${AT}{anyhour}\\s?h(?:eures?)? et demie?`, 'half past'],
    ['led', `${AT}{anyhour}\\s?h(?:eures?)? et quart`, 'quarter past'],
    ['led', `${AT}{anyhour}\\s?h(?:eures?)? moins le quart`, 'quarter to'],
  ],
  dayParts: [
    ['(?:au )?matins?', 540],
    ['apr[èe]s-midis?', 900],
    ['(?:au )?soirs?', 1080],
  ],
  evening: 'ce soir',
  moments: [
    ['dans {count} (?:(?<m>minutes?|min)|(?<h>heures?))', null],
    ['dans (?<count>\\d{1,3}(?:[.,]5)?)\\s?(?:(?<m>min)|(?<h>h|heures?))', null],
    ['dans une demi-heure', 30],
    ["dans un quart d[’']heure", 15],
    ['dans une heure et demie', 90],
  ],
  range: { to: 'à', mark: 'h' },

  prepositions:
    "le(?= \\d)|à|a|vers|pour(?: le(?= \\d))?|avant(?: le)?|d[’']ici(?: le| au?)?|jusqu[’'](?:au?|à)|dès(?: le)?|échéance ?:?",
  // Not that of "jusqu’à".
  at: "(?<![’'])à|a|vers",
  on: 'le',
  by: "avant(?: le)?|d[’']ici|pour",
  weak: 'pour',
  connectors: 'avec|chez|pour|sur|par',
  joins: "et|ou|&|à|au|jusqu[’']au?",
  joined: `(?:${DAYS}|midi|demain|lun|mar|mer|jeu|ven|sam|dim)(?!\\p{L})`,
  belongs:
    'le|la|les|une?|des?|du|au|aux|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|chaque|' +
    'derni(?:er|[èe]re)|passée?|sur|depuis|entre|après|que|comme|et|ou|&|en|pendant|durant|pour|' +
    'à propos de|avant-|bon|dans \\d{1,3}',
  numbered: 'chapitre|partie|pages?|section|étape|niveau|saison|épisode|n°|numéro|tome',
  names:
    '(?:vendredi|mardi|lundi|jeudi) (?:saint|gras)|(?:premier|deuxième|troisième|dernier) (?:lun|mar|mer|jeu|ven|sam|dim)',
  looks:
    "aujourd[’']hui|demain|ce soir|minuit|midi|tous les|toutes les|chaque|\\d{1,2}\\s*h(?:\\s*\\d\\d)?|" +
    'dans (?:\\d+|une?|deux|trois) (?:jours?|semaines?|mois|ans?)|prochaine?',

  every: 'tou(?:s|tes) les|chaque',
  repeats: [
    ['edge', '{every} (?:{number} )?{period}', 'unit'],
    ['edge', 'une? {unit} sur {number}', 'unit'],
    ['edge', '{every} {workdays}', 'Monday to Friday'],
    ['end', 'du lundi au vendredi|en semaine', 'Monday to Friday'],
    ['edge', '{every} week-?ends?', 'weekend'],
    ['edge', '{every} {weekdays}', 'days'],
    ['edge', '{every} {shortlist}', 'days'],
    ['edge', '{every} {first}\\s*[-–—]\\s*{last}', 'range of days'],
    ['edge', '{every} {clearnth} {name}(?: {ofmonth})?', 'nth day'],
    ['edge', 'le {clearnth} {name} de chaque mois', 'nth day'],
    ['edge', '{every} derniers? jours? {ofmonth}', 'last day of month'],
    ['edge', 'le dernier jour de chaque mois', 'last day of month'],
    ['edge', '{every} {day}{th}? {ofmonth}', 'day of month'],
    ['edge', 'le {day}{th}? de chaque mois', 'day of month'],
    // "Rapport mensuel" is a title.
    ['end', 'quotidiennement', 'day'],
    ['end', 'hebdomadairement', 'week'],
    ['end', 'mensuellement', 'month'],
    ['end', 'trimestriellement', 'quarter'],
    ['end', 'annuellement', 'year'],
    ['edge', '{number} {unit} {done}', 'unit after done'],
  ],
  tails: [
    [' le {weekdays}', 'days'],
    [' le {day}{th}?(?: du mois)?', 'day of month'],
    [' le dernier jour(?: du mois)?', 'last day'],
    [' le {nth} {name}(?: du mois)?', 'nth day'],
    [' le {nth} {name} (?:de|en) {month}', 'nth day in month'],
    [' {done}', 'after done'],
    [',?(?: pendant)? {number} fois', 'times'],
  ],
  and: 'et',
  until: "jusqu[’']au?",
  ofMonth: '(?:du|de chaque) mois',
  afterDone: "apr[èe]s (?:l[’']avoir (?:fait|fini|terminée?)|la fin)",
  repeatGoesOn: 'le|en|pendant (?:une?|{plainnumber})',

  reminders: {
    before: 'rappel(?:le|ez)?(?:[- ]moi)? {count} {span} (?:avant|plus tôt)',
    at: `rappel(?:le|ez)?(?:[- ]moi)? (?=(?:à|a|le|dans|demain|aujourd[’']hui|ce soir|${DAYS})(?!\\p{L}))`,
    to: "rappel(?:le|ez)[- ]moi (?:de |d[’'])",
    typed: ['rappel ', 'rappel à '],
  },
  priorities: {
    low: 'basse',
    medium: 'moyenne',
    high: 'haute',
    urgent: 'urgente?',
  },
};
