import type { Grammar } from '../grammar';

const NEXT = 'n(?:ä|ae)chste[nrs]?';
const FULL = '(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend';
const EACH_WEEK = '(?:(?:mon|diens|donners|frei|sams|sonn)tags|mittwochs|sonnabends)';
const AFTER_AT = '(?<=(?:um|gegen) )';

export const grammar: Grammar = {
  weekdays: [
    ...['montag', 'dienstag', 'mittwoch', 'donnerstag'],
    ...['freitag', 'samstag|sonnabend', 'sonntag'],
  ],
  shortWeekdays: ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'],
  // "Fr. Müller", "so" and English "do" are other words.
  clearWeekdays: 'mo|mi|sa',
  weekdayPlural: 's?',
  months: [
    ...['jan(?:uar)?|jänner', 'feb(?:ruar)?|feber', 'm(?:ä|ae)rz|mrz|mär', 'apr(?:il)?', 'mai'],
    ...['juni?', 'juli?', 'aug(?:ust)?', 'sept?(?:ember)?', 'okt(?:ober)?', 'nov(?:ember)?'],
    'dez(?:ember)?',
  ],
  clearMonths:
    'januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember',
  numbers: [
    ...['eins|ein(?:e[mnrs]?)?', 'zwei', 'drei', 'vier', 'f(?:ü|ue)nf', 'sechs'],
    ...['sieben', 'acht', 'neun', 'zehn', 'elf', 'zw(?:ö|oe)lf'],
  ],
  one: 'ein(?:e[mnrs]?)?',
  ordinal: '\\.',
  beforeYear: ' ',
  units: {
    day: 'tag(?:en?)?',
    week: 'wochen?',
    month: 'monat(?:en?)?',
    quarter: 'quartal(?:en?)?',
    year: 'jahr(?:en?)?',
  },
  spans: { m: 'm|min(?:uten?)?', h: 'h|std|stunden?', d: 'd|tag(?:en?)?' },
  nths: {
    1: 'ersten|1\\.',
    2: 'zweiten|2\\.',
    3: 'dritten|3\\.',
    4: 'vierten|4\\.',
    [-1]: 'letzten',
  },
  clearNths: 'ersten|1\\.|2\\.|dritten|3\\.|vierten|4\\.|letzten',
  workdays: '(?:werk|arbeits|wochen)tag(?:en?)?',

  days: [
    ['anywhere', 'heute', 'today'],
    ['edge', 'heute (?:abend|nacht)', 'today'],
    // "am Morgen" and "guten Morgen" are the morning.
    ['anywhere', '(?<!(?:am|den|diesen|guten|jeden|zum) )morgen', 'tomorrow'],
    ['anywhere', '(?:ü|ue)bermorgen', 'day after tomorrow'],
    // A film.
    ['edge', '{full}(?! der \\d)', 'weekday'],
    ['edge', '{clear}\\.?', 'weekday'],
    ['end', '(?<weekday>di|fr)\\.?', 'weekday'],
    ['led', '{short}\\.?', 'weekday'],
    ['edge', '(?:diesen|kommenden) {weekday}', 'weekday'],
    ['edge', `${NEXT} {weekday}`, 'weekday of next week'],
    ['edge', '(?:dieses|kommendes) wochenende', 'this weekend'],
    ['led', 'wochenende', 'this weekend'],
    ['edge', `${NEXT} wochenende`, 'next weekend'],
    ['edge', `(?:${NEXT}|kommende) woche`, 'next week'],
    ['edge', `${NEXT} monat`, 'next month'],
    ['edge', `${NEXT} quartal`, 'next quarter'],
    ['edge', `${NEXT} jahr`, 'next year'],
    ['edge', '(?:heute )?in {count} {unit}', 'later'],
    ['led', 'feierabend', 'today'],
    ['end', 'monatsende|ende (?:des|dieses) monats', 'end of month'],
    ['end', `ende (?:des )?${NEXT} monats`, 'end of next month'],
    ['end', 'jahresende|ende (?:des|dieses) jahres', 'end of year'],
    ['sure', '{weekday}\\.?,?(?: de[nmr])? {day}\\.? {month}\\.?{year}', 'date'],
    [
      'sure',
      '{weekday}\\.?,?(?: de[nm])? {day}\\.(?<month>\\d{1,2})\\.(?<year>\\d{4}|\\d\\d)?',
      'date',
    ],
    ['edge', '{weekday}\\.?,?(?: de[nm])? {day}\\.', 'day of month'],
    ['edge', '{day}\\.? {month}\\.?{year}', 'date'],
    ['led', '(?<=(?:am|ab|den|dem|zum|bis) ){day}\\.', 'day of month'],
  ],
  yearDays: ['{day}\\.? {month}\\.?', '{day}\\.(?<month>\\d{1,2})\\.'],
  times: [
    ['edge', '{hour}(?:[:.]{minute})?\\s*uhr', 'clock'],
    ['edge', '{hour}\\s*uhr {minute}', 'clock'],
    ['edge', '{hour12}(?:[:.]{minute})?(?:\\s*uhr)? (?:morgens|früh|vormittags)', 'morning'],
    ['edge', '{hour12}(?:[:.]{minute})?(?:\\s*uhr)? (?:nachmittags|abends)', 'afternoon'],
    ['edge', '12(?:\\s*uhr)? mittags|mittags', 720],
    ['led', '(?<hour>[1-6]):{minute}', 'daylight'],
    ['led', `${AFTER_AT}{hourword}(?: uhr)?`, 'daylight'],
    ['edge', 'halb (?:{hourword})', 'half to'],
    ['edge', 'halb (?<hour>1[0-2]|[1-9])', 'half to'],
    ['edge', 'viertel nach {hourword}', 'quarter past'],
    ['edge', '(?:viertel vor|dreiviertel) {hourword}', 'quarter to'],
  ],
  dayParts: [
    ['früh|morgen|vormittag', 540],
    ['mittag', 720],
    ['nachmittag', 900],
    ['abend', 1080],
  ],
  evening: 'heute abend',
  moments: [
    ['in {count} (?:(?<m>minuten?|min)|(?<h>stunden?|std))', null],
    ['in (?<count>\\d{1,3}(?:[.,]5)?)\\s?(?:(?<m>min)|(?<h>h|std|stunden))', null],
    ['in einer viertelstunde', 15],
    ['in einer halben stunde', 30],
    ['in (?:anderthalb|eineinhalb) stunden', 90],
  ],
  range: { to: 'bis', mark: 'uhr' },

  prepositions: 'am|an|um|gegen|ab|bis|zum|den|für|spätestens|fällig:?',
  at: 'um|gegen',
  on: 'am|den',
  by: 'bis(?: zum)?',
  weak: 'für',
  connectors: 'mit|um|für|über|von|nach|bei|ab|zu|wegen',
  joins: 'und|oder|&|bis',
  joined: `(?:heute|morgen|mittags?|${FULL}|mo|di|mi|do|fr|sa|so)(?!\\p{L})`,
  belongs:
    'der|die|das|dem|des|den|ein(?:e[mnrs]?)?|(?:mein|dein|sein|ihr|unser)(?:e[mnrs]?)?|' +
    'jede[nrsm]?|alle|letzte[nrsm]?|vergangene[nrsm]?|vorige[nrsm]?|frau|herrn?|familie|guten|vom|' +
    'von|aus|seit|nach|vor|zwischen|als|wie|mit|und|oder|&|zu|bei|über|in \\d{1,3}',
  numbered:
    'kapitel|teil|seiten?|abschnitt|stufe|staffel|folge|punkt|nr\\.?|nummer|(?:auf|auf version)',
  names:
    '(?:guten|schönen) (?:morgen|abend|tag)|schwarzer freitag|weißer sonntag|(?:erste|zweite|dritte|vierte|letzte)[nr]? (?:mo|di|mi|do|fr|sa|so)',
  looks:
    'heute|(?:über)?morgen|mittags|mitternacht|jede[nrs]?|täglich|halb (?:\\d|\\p{L}+)|' +
    '\\d{1,2}(?:[:.]\\d\\d)?\\s*uhr|in (?:\\d+|eine[mr]|zwei|drei) (?:tag|woche|monat|jahr)\\p{L}*',
  gluesDayParts: true,
  capitalNouns: true,

  every: 'jede[nrsm]?|alle',
  repeats: [
    ['edge', '{every} (?:(?<other>zweite[nrs]?|andere[nrs]?) |{number} )?{period}', 'unit'],
    ['edge', '{every} dritte[nrs]? {unit}', 'third unit'],
    ['edge', '{every} (?<count>\\d{1,3})\\. {period}', 'unit'],
    ['edge', '{every} (?:monatsletzten|letzten tag {ofmonth})', 'last day of month'],
    ['edge', 'am letzten tag (?:jeden|jedes) monats', 'last day of month'],
    ['edge', '{every} {workdays}', 'Monday to Friday'],
    ['end', 'werktags|wochentags', 'Monday to Friday'],
    ['edge', '{every} wochenenden?', 'weekend'],
    ['edge', '{every} (?<other>anderen )?{weekdays}', 'days'],
    ['edge', '{every} {shortlist}', 'days'],
    ['edge', `(?<names>${EACH_WEEK}(?:(?:, | und )${EACH_WEEK})*)`, 'days'],
    ['edge', '{every} {first}\\s*(?:[-–—]|bis)\\s*{last}', 'range of days'],
    ['end', 'mo(?:ntag)?\\s*[-–—]\\s*fr(?:eitag)?|montags bis freitags', 'Monday to Friday'],
    ['edge', '{every} {clearnth} {name}(?: {ofmonth})?', 'nth day'],
    ['edge', '{every} (?<nth>zweiten) {name} {ofmonth}', 'nth day'],
    ['edge', 'am {nth} {name} (?:jeden|jedes) monats', 'nth day'],
    ['edge', '{every} {day}\\.(?: {ofmonth})?', 'day of month'],
    ['edge', 'am {day}\\. (?:jeden|jedes) monats', 'day of month'],
    ['end', 'täglich', 'day'],
    ['end', 'wöchentlich', 'week'],
    ['end', 'monatlich', 'month'],
    ['end', 'vierteljährlich|quartalsweise', 'quarter'],
    ['end', 'jährlich', 'year'],
    ['end', 'zweiwöchentlich|vierzehntägig|14-tägig', 'fortnight'],
    ['edge', '{number} {unit} {done}', 'unit after done'],
  ],
  tails: [
    [' (?:am|an) {weekdays}', 'days'],
    [' (?:am|zum) {day}\\.(?: des monats)?', 'day of month'],
    [' am letzten(?: tag)?(?: des monats)?', 'last day'],
    [' am {nth} {name}(?: (?:des|im) monats?)?', 'nth day'],
    [' am {nth} {name} im {month}', 'nth day in month'],
    [' {done}', 'after done'],
    [',?(?: noch)? {number}[ -]?mal', 'times'],
  ],
  and: 'und',
  until: 'bis(?: zum)?',
  ofMonth: '(?:im|des|jeden|jedes) monats?',
  afterDone: 'nach (?:der )?(?:erledigung|dem erledigen|dem abschluss|abschluss)',
  repeatGoesOn: 'am|im|für (?:ein(?:e[mnrs]?)?|{plainnumber})',

  reminders: {
    before: 'erinner(?:e|ung)?(?: mich| uns)? {count} {span} (?:vorher|davor|früher)',
    at: `erinner(?:e|ung)?(?: mich| uns)? (?=(?:um|am|in|heute|(?:über)?morgen|${FULL}|mo|di|mi|do|fr|sa|so)(?!\\p{L}))`,
    to: 'erinner(?:e)? mich (?:an|daran,?) ',
    typed: ['erinnere mich ', 'erinnere mich um '],
  },
  priorities: { low: 'niedrig', medium: 'mittel', high: 'hoch', urgent: 'dringend' },
};
