import type { Grammar } from '../grammar';

const NAMED = 'segunda|ter[çc]a|quarta|quinta|sexta';
const FULL = `(?:${NAMED})(?:[- ]feira)?|s[áa]bado|domingo`;
const CLEAR = `(?:${NAMED})[- ]feira|s[áa]bado|domingo`;
const AT = '(?<=(?:às|as|à|pelas) )';
const AFTER_DAY = `(?<=(?:hoje|amanh[ãa]|${FULL}) (?:à|a) )`;
const NEXT = '(?:n?[oa] )?pr[óo]xim[oa]';

export const grammar: Grammar = {
  weekdays: [
    ...['segunda(?:[- ]feira)?', 'ter[çc]a(?:[- ]feira)?', 'quarta(?:[- ]feira)?'],
    ...['quinta(?:[- ]feira)?', 'sexta(?:[- ]feira)?', 's[áa]bado', 'domingo'],
  ],
  shortWeekdays: ['seg', 'ter', 'qua', 'qui', 'sex', 's[áa]b', 'dom'],
  // "ter" and "sex" are other words.
  clearWeekdays: 'seg|qua|qui|s[áa]b',
  weekdayPlural: 's?',
  months: [
    ...['jan(?:eiro)?', 'fev(?:ereiro)?', 'mar(?:[çc]o)?', 'abr(?:il)?', 'mai(?:o)?', 'jun(?:ho)?'],
    ...[
      'jul(?:ho)?',
      'ago(?:sto)?',
      'set(?:embro)?',
      'out(?:ubro)?',
      'nov(?:embro)?',
      'dez(?:embro)?',
    ],
  ],
  clearMonths:
    'janeiro|fevereiro|mar[çc]o|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro',
  numbers: [
    ...['uma?', 'dois|duas', 'tr[êe]s', 'quatro', 'cinco', 'seis'],
    ...['sete', 'oito', 'nove', 'dez', 'onze', 'doze'],
  ],
  one: 'uma?',
  ordinal: '[º°]',
  beforeYear: ' (?:de )?',
  units: {
    day: 'dias?',
    week: 'semanas?',
    month: 'm[êe]s|meses',
    quarter: 'trimestres?',
    year: 'anos?',
  },
  spans: { m: 'm|min(?:utos?)?', h: 'h|horas?', d: 'd|dias?' },
  nths: {
    1: 'primeir[oa]',
    2: 'segund[oa]',
    3: 'terceir[oa]',
    4: 'quart[oa]',
    [-1]: '[úu]ltim[oa]',
  },
  clearNths: 'primeir[oa]|segund[oa]|terceir[oa]|quart[oa]|[úu]ltim[oa]',
  workdays: 'dias? [úu]t(?:il|eis)',

  days: [
    ['anywhere', 'hoje', 'today'],
    ['edge', 'hoje à noite|esta noite', 'today'],
    ['anywhere', 'amanh[ãa]', 'tomorrow'],
    ['anywhere', 'depois de amanh[ãa]', 'day after tomorrow'],
    // "segunda via" and "quinta parte" are other words.
    ['edge', `(?<weekday>${CLEAR})(?! (?:de|santo|santa)(?!\\p{L}))`, 'weekday'],
    ['end', '{full}', 'weekday'],
    ['end', '{clear}\\.?', 'weekday'],
    ['edge', `n[oa] (?<weekday>${FULL})`, 'weekday'],
    ['edge', '(?:n?est[ae]|ness[ae]) {weekday}', 'weekday'],
    ['edge', `${NEXT} {weekday}`, 'weekday of next week'],
    ['edge', '(?:n[oa] )?{full} que vem', 'weekday of next week'],
    ['edge', 'n?este fim de semana', 'this weekend'],
    ['edge', `${NEXT} fim de semana|(?:no )?fim de semana que vem`, 'next weekend'],
    ['edge', `${NEXT} semana|(?:na )?semana que vem`, 'next week'],
    ['edge', `${NEXT} m[êe]s|(?:no )?m[êe]s que vem`, 'next month'],
    ['edge', `${NEXT} trimestre|(?:no )?trimestre que vem`, 'next quarter'],
    ['edge', `${NEXT} ano|(?:no )?ano que vem`, 'next year'],
    ['edge', '(?:em|daqui a|dentro de) {count} {unit}', 'later'],
    ['end', '(?:n?o )?(?:fim|final) do m[êe]s', 'end of month'],
    ['end', '(?:n?o )?(?:fim|final) do (?:m[êe]s que vem|pr[óo]ximo m[êe]s)', 'end of next month'],
    ['end', '(?:n?o )?(?:fim|final) do ano', 'end of year'],
    ['end', '(?:n?o )?(?:fim|final) do dia', 'today'],
    ['sure', '(?:n[oa] )?{weekday}\\.?,?(?: dia)? {day} de {month}{year}', 'date'],
    ['sure', '(?:n[oa] )?{weekday}\\.?,? {day}/(?<month>\\d{1,2})', 'date'],
    ['edge', '(?:n[oa] )?{weekday}\\.?,? dia {day}', 'day of month'],
    ['edge', '(?:(?:n?o )?dia )?{day}{th}? (?:de )?{month}\\.?{year}', 'date'],
    ['edge', '(?:n?o )?dia {day}{th}?(?! de)', 'day of month'],
    ['edge', '(?:n?o )?dia (?<day>\\d{1,2})/(?<month>\\d{1,2})', 'date'],
  ],
  yearDays: ['(?:dia )?{day} de {month}'],
  times: [
    ['edge', '{hour}h{minute}?(?:min)?', 'clock'],
    ['led', '{hour} horas?', 'clock'],
    ['edge', '{hour12}(?:[:.]{minute}|h)? da manh[ãa]', 'morning'],
    ['edge', '{hour12}(?:[:.]{minute}|h)? da (?:tarde|noite)', 'afternoon'],
    ['end', '(?:ao )?meio[- ]dia', 720],
    ['end', '(?:ao )?meio[- ]dia e meia', 750],
    ['led', '(?<hour>[1-6]):{minute}', 'daylight'],
    ['led', `${AT}{hourword}(?: horas?)?`, 'daylight'],
    // Only beside a day: "sexta à noite".
    ['led', `${AFTER_DAY}tarde`, 900],
    ['led', `${AFTER_DAY}noite`, 1200],
    ['led', `${AT}{anyhour} e meia`, 'half past'],
    ['led', `${AT}{anyhour} e quinze`, 'quarter past'],
  ],
  dayParts: [
    ['(?:de|pela|na) manh[ãa]|(?<=(?:cada|toda|as) )manh[ãa]s?', 540],
    ['(?:à|a|de|pela) tarde|(?<=(?:cada|toda|as) )tardes?', 900],
    ['(?:à|a|de|pela) noite|(?<=(?:cada|toda|as) )noites?', 1200],
  ],
  evening: 'hoje à noite|esta noite',
  moments: [
    ['(?:em|daqui a|dentro de) {count} (?:(?<m>minutos?|min)|(?<h>horas?))', null],
    ['(?:em|daqui a) (?<count>\\d{1,3}(?:[.,]5)?)\\s?(?:(?<m>min)|(?<h>h|horas?))', null],
    ['(?:em|daqui a|dentro de) meia hora', 30],
    ['(?:em|daqui a|dentro de) uma hora e meia', 90],
  ],
  range: { to: 'às', mark: 'h' },

  prepositions:
    'às|as|à|pelas|at[ée](?: [oa]| ao?)?|para(?: [oa])?|antes d[oea]|a partir d[oea]|vence:?',
  at: 'às|as|à|pelas',
  on: 'n[oa]|em',
  by: 'at[ée](?: [oa])?|para(?: [oa])?|antes d[oea]',
  weak: 'para',
  connectors: 'com|para|por|sobre|em|desde',
  joins: 'e|ou|&|a|até|às',
  joined: `(?:${CLEAR}|${NAMED}|hoje|amanh[ãa]|seg|ter|qua|qui|sex|s[áa]b|dom)(?!\\p{L})`,
  belongs:
    'o|a|os|as|uma?s?|d[oae]s?|ao?s?|meus?|minhas?|seus?|suas?|noss[oa]s?|cada|tod[oa]s?|[úu]ltim[oa]|' +
    'passad[oa]|entre|que|como|e|ou|&|com|por|pel[oa]|n[oa]|durante|sobre|ap[óo]s|boa?|em \\d{1,3}|em',
  numbered:
    'cap[íi]tulo|parte|p[áa]ginas?|se[çc][ãa]o|passo|etapa|n[íi]vel|temporada|epis[óo]dio|n\\.?º|n[úu]mero|tomo',
  names:
    '(?:primeir[oa]|segund[oa]|terceir[oa]|quart[oa]|[úu]ltim[oa]) (?:seg|ter|qua|qui|sex|s[áa]b|dom)|bo[am] (?:seg|sex|s[áa]b)',
  looks:
    'hoje|amanh[ãa]|meio-dia|meia-noite|cada|tod[oa]s? [oa]s|todo dia|\\d{1,2}h(?:\\d\\d)?|' +
    '(?:em|daqui a) (?:\\d+|uma?|dois|duas|tr[êe]s) (?:dias?|semanas?|m[êe]s|meses|anos?)|que vem|dia \\d{1,2}',

  every: '(?:a )?cada|tod[oa]s? [oa]s|tod[oa]',
  repeats: [
    ['edge', '{every} (?:{number} )?{period}', 'unit'],
    ['edge', '{every} {workdays}', 'Monday to Friday'],
    ['end', 'de segunda a sexta|nos dias úteis', 'Monday to Friday'],
    ['edge', '(?:todo fim|todos os fins) de semana', 'weekend'],
    ['edge', '{every} {weekdays}', 'days'],
    ['edge', '{every} {shortlist}', 'days'],
    ['edge', '{every} {first}\\s*[-–—]\\s*{last}', 'range of days'],
    ['edge', '{every} {clearnth} {name}(?: {ofmonth})?', 'nth day'],
    ['edge', 'n[oa] {clearnth} {name} de cada m[êe]s', 'nth day'],
    ['edge', '(?:no|todo) [úu]ltimo dia (?:de cada|do) m[êe]s', 'last day of month'],
    ['edge', '(?:no )?dia {day} de cada m[êe]s', 'day of month'],
    ['edge', 'todo dia {day}(?! vezes)', 'day of month'],
    ['end', 'diariamente', 'day'],
    ['end', 'semanalmente', 'week'],
    ['end', 'quinzenalmente', 'fortnight'],
    ['end', 'mensalmente', 'month'],
    ['end', 'trimestralmente', 'quarter'],
    ['end', 'anualmente', 'year'],
    ['edge', '{number} {unit} {done}', 'unit after done'],
  ],
  tails: [
    [' n[oa]s? {weekdays}', 'days'],
    [' (?:no )?dia {day}', 'day of month'],
    [' no [úu]ltimo dia(?: do m[êe]s)?', 'last day'],
    [' n[oa] {nth} {name}(?: do m[êe]s)?', 'nth day'],
    [' n[oa] {nth} {name} de {month}', 'nth day in month'],
    [' {done}', 'after done'],
    [',?(?: por)? {number} vezes', 'times'],
  ],
  and: 'e',
  until: 'at[ée](?: [oa])?(?: dia)?',
  ofMonth: '(?:do|de cada) m[êe]s',
  afterDone: '(?:depois de|ap[óo]s) (?:fazer|conclu[íi]r|feit[oa]|a conclus[ãa]o)',
  repeatGoesOn: 'n[oa]s?|em|por (?:uma?|{plainnumber})',

  reminders: {
    before: '(?:me lembre|lembre-me|lembrete) {count} {span} antes',
    at: `(?:me lembre|lembre-me|lembrete) (?=(?:às|as|à|em|hoje|amanh[ãa]|n[oa] (?:${NAMED}))(?!\\p{L}))`,
    to: '(?:me lembre|lembre-me) de ',
    typed: ['lembrete ', 'lembrete às '],
  },
  priorities: { low: 'baixa', medium: 'm[ée]dia', high: 'alta', urgent: 'urgente' },
};
