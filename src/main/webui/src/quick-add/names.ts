import type { Nth } from '../time/recurrence';
import type { Grammar } from './grammar';

export type Unit = keyof Grammar['units'];
export type Span = keyof Grammar['spans'];
export type Groups = Readonly<Record<string, string | undefined>>;

/** The names of a language as patterns, and what they stand for. */
export class Names {
  readonly #placeholders: Groups;
  readonly #weekdays: readonly RegExp[];
  readonly #months: readonly RegExp[];
  readonly #numbers: readonly RegExp[];
  readonly #one: RegExp;
  readonly #units: readonly (readonly [Unit, RegExp])[];
  readonly #spans: readonly (readonly [Span, RegExp])[];
  readonly #nths: readonly (readonly [Nth, RegExp])[];
  readonly #workdays: RegExp;

  constructor(grammar: Grammar) {
    const { weekdays, shortWeekdays, weekdayPlural, units, spans, nths } = grammar;
    this.#placeholders = placeholdersOf(grammar);
    this.#weekdays = weekdays.map((full, index) =>
      whole(`(?:${full})(?:${weekdayPlural})|(?:${shortWeekdays[index]})\\.?`),
    );
    this.#months = grammar.months.map(whole);
    this.#numbers = grammar.numbers.map(whole);
    this.#one = whole(grammar.one);
    this.#units = keyed(units);
    this.#spans = keyed(spans);
    this.#nths = ([1, 2, 3, 4, -1] as const).map(nth => [nth, whole(nths[nth])]);
    this.#workdays = whole(grammar.workdays);
  }

  /** A pattern in place of each name in braces. */
  expand(source: string): string {
    return source.replace(/\{([a-z]+[12]*)\}/gu, (_, name: string) => {
      const pattern = this.#placeholders[name];
      if (pattern === undefined) {
        throw new Error(`No grammar knows {${name}}.`);
      }
      return pattern;
    });
  }

  /** 0 is Monday. */
  weekday(name = ''): number {
    return this.#weekdays.findIndex(it => it.test(name));
  }

  isWorkday(name: string): boolean {
    return this.#workdays.test(name);
  }

  /** 1 is January; digits are themselves. */
  month(name = ''): number {
    return Number(name) || this.#months.findIndex(it => it.test(name)) + 1;
  }

  /** Of digits, an article, or a word up to twelve. */
  number(name = ''): number {
    return /^\d/u.test(name)
      ? Number(name.replace(',', '.'))
      : this.#one.test(name)
        ? 1
        : this.#numbers.findIndex(it => it.test(name)) + 1;
  }

  unit(name = ''): Unit {
    return named(this.#units, name) ?? 'day';
  }

  span(name = ''): Span {
    return named(this.#spans, name) ?? 'm';
  }

  nth(name = ''): Nth {
    return named(this.#nths, name) ?? 1;
  }
}

function whole(source: string): RegExp {
  return new RegExp(`^(?:${source.replaceAll(' ', '\\s+')})$`, 'iu');
}

function keyed<Key extends string>(sources: Readonly<Record<Key, string>>) {
  return (Object.keys(sources) as Key[]).map(key => [key, whole(sources[key])] as const);
}

function named<Key>(patterns: readonly (readonly [Key, RegExp])[], name: string): Key | undefined {
  return patterns.find(([, pattern]) => pattern.test(name))?.[0];
}

/** Ends a word that a dot may follow. */
const NO_MORE = '(?![\\p{L}\\p{N}_])';

function placeholdersOf(grammar: Grammar): Groups {
  const full = grammar.weekdays.join('|');
  const short = grammar.shortWeekdays.join('|');
  const { day, week, month, year, quarter } = grammar.units;
  const number = `\\d{1,3}|${grammar.numbers.join('|')}`;
  const weekday = `(?:(?:${full})(?:${grammar.weekdayPlural})|(?:${short})${NO_MORE}\\.?)`;
  const between = `(?:\\s*[,/&]\\s*(?:${grammar.and} )?| ${grammar.and} )`;
  return {
    full: `(?<weekday>${full})`,
    short: `(?<weekday>${short})`,
    clear: `(?<weekday>${grammar.clearWeekdays})`,
    weekday: `(?<weekday>${full}|${short})`,
    weekdays: `(?<names>${weekday}(?:${between}${weekday})*)`,
    shortlist: `(?<names>(?:${short})(?: (?:${short})${NO_MORE})+)`,
    first: `(?<first>${weekday})`,
    last: `(?<last>${weekday})`,
    name: `(?<name>${weekday}|${grammar.workdays})`,
    workdays: grammar.workdays,
    month: `(?<month>${grammar.months.join('|')})`,
    day: '(?<day>\\d{1,2})',
    th: grammar.ordinal,
    year: `(?:${grammar.beforeYear}(?<year>\\d{4}))?`,
    count: `(?<count>\\d{1,3}|${grammar.one}|${grammar.numbers.join('|')})`,
    number: `(?<count>${number})`,
    plainnumber: number,
    hourword: `(?<hour>${grammar.numbers.join('|')})`,
    anyhour: `(?<hour>1[0-2]|[1-9]|${grammar.numbers.join('|')})`,
    hour12: '(?<hour>1[0-2]|0?[1-9])',
    hour: '(?<hour>1\\d|2[0-3]|0?\\d)',
    minute: '(?<minute>[0-5]\\d)',
    unit: `(?<unit>${day}|${week}|${month}|${year})`,
    period: `(?<unit>${day}|${week}|${month}|${quarter}|${year})`,
    span: `(?<span>${Object.values(grammar.spans).join('|')})`,
    nth: `(?<nth>${Object.values(grammar.nths).join('|')})`,
    clearnth: `(?<nth>${grammar.clearNths})`,
    every: `(?:${grammar.every})(?<mark>!?)`,
    ofmonth: grammar.ofMonth,
    done: grammar.afterDone,
  };
}
