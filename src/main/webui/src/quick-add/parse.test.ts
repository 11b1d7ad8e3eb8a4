import { describe, expect, test } from 'vitest';
import { dayOf } from '../time/day';
import { recurrenceInWords } from '../time/recurrence-words';
import { pinZone } from '../time/zone.svelte';
import { repeat as repeatWords } from '../words/en/repeat';
import { parse } from './parse';
import type { Understood } from './understood';

/** A Saturday. */
const now = new Date(2026, 10, 21, 12);

const LISTS = [
  { id: 'h', name: 'Home' },
  { id: 'f', name: 'Front garden' },
  { id: 'c', name: 'Café' },
];

function understood(line: string, locale = 'en-GB', rejected: readonly string[] = []): Understood {
  return parse(line, { now, locale, lists: LISTS, rejected: new Set(rejected) });
}

/** The due date where the person is, as '2026-11-22' or '2026-11-22 17:00'. */
function due({ due }: Understood): string | null {
  if (due === null || due.length === 'yyyy-mm-dd'.length) {
    return due;
  }
  const moment = new Date(due);
  return `${dayOf(moment)} ${moment.toTimeString().slice(0, 'hh:mm'.length)}`;
}

function repeat({ repeat }: Understood): string | null {
  return repeat && recurrenceInWords(repeat, repeatWords, 'en-GB', now);
}

describe('a day', () => {
  test.each([
    ['Call Ana today', 'Call Ana', '2026-11-21'],
    ['Call Ana tonight', 'Call Ana', '2026-11-21'],
    ['Call Ana this evening', 'Call Ana', '2026-11-21'],
    ['Call Ana tomorrow', 'Call Ana', '2026-11-22'],
    ['Call Ana tmr', 'Call Ana', '2026-11-22'],
    ['Call Ana tom', 'Call Ana', '2026-11-22'],
    ['tomorrow call Ana', 'call Ana', '2026-11-22'],
    ['Tomorrow: call Ana', 'call Ana', '2026-11-22'],
    ['Call Ana tomorrow about the trip', 'Call Ana about the trip', '2026-11-22'],
    ['Call Ana the day after tomorrow', 'Call Ana', '2026-11-23'],
    ['Call Ana mon', 'Call Ana', '2026-11-23'],
    ['Call Ana on friday', 'Call Ana', '2026-11-27'],
    ['Call Ana FRIDAY', 'Call Ana', '2026-11-27'],
    ['Call Ana this friday', 'Call Ana', '2026-11-27'],
    ['Call Ana next friday', 'Call Ana', '2026-11-27'],
    ['Call Ana next saturday', 'Call Ana', '2026-11-28'],
    ['Call Ana saturday', 'Call Ana', '2026-11-28'],
    ['Friday: call Ana', 'call Ana', '2026-11-27'],
    ['Friday call Ana', 'call Ana', '2026-11-27'],
    ['Meet on friday Bob and Ana', 'Meet Bob and Ana', '2026-11-27'],
    ['Send it on friday to Bob', 'Send it to Bob', '2026-11-27'],
    ['Rent due friday', 'Rent', '2026-11-27'],
    ['Rent due on friday', 'Rent', '2026-11-27'],
    ['Rent by friday', 'Rent', '2026-11-27'],
    ['Keep the parcel until friday', 'Keep the parcel', '2026-11-27'],
    ['Call Ana in 3 days', 'Call Ana', '2026-11-24'],
    ['Call Ana in two weeks', 'Call Ana', '2026-12-05'],
    ['Call Ana in 2 weeks', 'Call Ana', '2026-12-05'],
    ['Call Ana in a month', 'Call Ana', '2026-12-21'],
    ['Renew the passport in 1 year', 'Renew the passport', '2027-11-21'],
    ['Call Ana next week', 'Call Ana', '2026-11-23'],
    ['Call Ana next month', 'Call Ana', '2026-12-01'],
    ['Call Ana next year', 'Call Ana', '2027-01-01'],
    ['Clean the shed this weekend', 'Clean the shed', '2026-11-21'],
    ['Clean the shed next weekend', 'Clean the shed', '2026-11-28'],
    ['Wrap presents dec 24', 'Wrap presents', '2026-12-24'],
    ['Wrap presents Dec 24th', 'Wrap presents', '2026-12-24'],
    ['Wrap presents 24 december', 'Wrap presents', '2026-12-24'],
    ['Wrap presents on the 24th of December', 'Wrap presents', '2026-12-24'],
    ['Wrap presents on December 24, 2027', 'Wrap presents', '2027-12-24'],
    ['Wrap presents 24.12.', 'Wrap presents', '2026-12-24'],
    ['Wrap presents 24.12.2027', 'Wrap presents', '2027-12-24'],
    ['Wrap presents 24.12.27', 'Wrap presents', '2027-12-24'],
    ['Wrap presents by 24.12', 'Wrap presents', '2026-12-24'],
    ['Wrap presents on 5.1.', 'Wrap presents', '2027-01-05'],
    ['24.12. wrap presents', 'wrap presents', '2026-12-24'],
    ['Pay tax 2027-01-05', 'Pay tax', '2027-01-05'],
    ['Pay rent on the 1st', 'Pay rent', '2026-12-01'],
    ['Pay rent on the 21st', 'Pay rent', '2026-11-21'],
    ['Pay rent on the 31st', 'Pay rent', '2026-12-31'],
    ['Pay rent by the 15th', 'Pay rent', '2026-12-15'],
    ['Pay rent on the 1st to Bob', 'Pay rent to Bob', '2026-12-01'],
    ['Call Ana 20 nov', 'Call Ana', '2027-11-20'],
    ['Call Ana 21 nov', 'Call Ana', '2026-11-21'],
    ['Leap 29 feb', 'Leap', '2028-02-29'],
    ['Call Ana on may 5', 'Call Ana', '2027-05-05'],
    ['Call Ana on may 5th', 'Call Ana', '2027-05-05'],
    ['Call Ana march 5', 'Call Ana', '2027-03-05'],
    ['Call Ana tomorrow!', 'Call Ana!', '2026-11-22'],
    ['Call Ana (tomorrow)', 'Call Ana', '2026-11-22'],
    ['Call Ana, tomorrow', 'Call Ana', '2026-11-22'],
    ['Do it tomorrow', 'Do it', '2026-11-22'],
    ['Do this tomorrow', 'Do this', '2026-11-22'],
    ['Call her tomorrow', 'Call her', '2026-11-22'],
    ['Hand in today', 'Hand in', '2026-11-21'],
    ['Say no today', 'Say no', '2026-11-21'],
    ['Read 20 pages today', 'Read 20 pages', '2026-11-21'],
    ['Call Ana tomorrow and buy milk', 'Call Ana and buy milk', '2026-11-22'],
    ['Call Ana — friday', 'Call Ana', '2026-11-27'],
  ])('"%s" is "%s" on %s', (line, title, day) => {
    const it = understood(line);
    expect([it.title, due(it)]).toEqual([title, day]);
  });

  test.each([
    ['Call Ana 2/3', 'en-GB', 'Call Ana 2/3', null],
    ['Call Ana on 2/3', 'en-GB', 'Call Ana', '2027-03-02'],
    ['Call Ana on 2/3', 'en-US', 'Call Ana', '2027-02-03'],
    ['Wrap presents 24/12', 'en-GB', 'Wrap presents', '2026-12-24'],
    ['Wrap presents 12/24', 'en-US', 'Wrap presents', '2026-12-24'],
    ['Wrap presents 24/12', 'en-US', 'Wrap presents', '2026-12-24'],
    ['Wrap presents 5/12/2027', 'de', 'Wrap presents', '2027-12-05'],
    ['Wrap presents 5/12/2027', 'en-US', 'Wrap presents', '2027-05-12'],
    ['Wrap presents 5.12.2027', 'en-US', 'Wrap presents', '2027-12-05'],
  ])('"%s" in %s is "%s" on %s', (line, locale, title, day) => {
    const it = understood(line, locale);
    expect([it.title, due(it)]).toEqual([title, day]);
  });
});

describe('a time', () => {
  test.each([
    ['Call Ana tomorrow 5pm', 'Call Ana', '2026-11-22 17:00'],
    ['Call Ana tomorrow at 5 pm', 'Call Ana', '2026-11-22 17:00'],
    ['Call Ana tomorrow at 5', 'Call Ana', '2026-11-22 17:00'],
    ['Call Ana tomorrow at 9', 'Call Ana', '2026-11-22 09:00'],
    ['Call Ana tomorrow 5:30pm', 'Call Ana', '2026-11-22 17:30'],
    ['Call Ana 5pm tomorrow', 'Call Ana', '2026-11-22 17:00'],
    ['Call Ana at 5pm on friday', 'Call Ana', '2026-11-27 17:00'],
    ['mon 9am call Ana', 'call Ana', '2026-11-23 09:00'],
    ['Call Ana at 17:30', 'Call Ana', '2026-11-21 17:30'],
    ['Call Ana 17:30', 'Call Ana', '2026-11-21 17:30'],
    ['Call Ana at 3:15', 'Call Ana', '2026-11-21 15:15'],
    ['Call Ana at 07:15', 'Call Ana', '2026-11-22 07:15'],
    ['Call Ana 9am', 'Call Ana', '2026-11-22 09:00'],
    ['Call Ana 12pm', 'Call Ana', '2026-11-22 12:00'],
    ['Call Ana noon', 'Call Ana', '2026-11-22 12:00'],
    ['Call Ana at noon', 'Call Ana', '2026-11-22 12:00'],
    ['Call Ana 12am', 'Call Ana', '2026-11-22 00:00'],
    ['Call Ana half past five', 'Call Ana', '2026-11-21 17:30'],
    ['Call Ana at half past five', 'Call Ana', '2026-11-21 17:30'],
    ['Call Ana at quarter to nine', 'Call Ana', '2026-11-22 08:45'],
    ['Call Ana at a quarter past one', 'Call Ana', '2026-11-21 13:15'],
    ["Call Ana at 5 o'clock", 'Call Ana', '2026-11-21 17:00'],
    ['Call Ana at 5', 'Call Ana', '2026-11-21 17:00'],
    ['Call Ana @ 5pm', 'Call Ana', '2026-11-21 17:00'],
    ['Call Ana today at 9am', 'Call Ana', '2026-11-21 09:00'],
    ['Call Ana tonight at 8', 'Call Ana', '2026-11-21 20:00'],
    ['Call Ana tomorrow morning', 'Call Ana', '2026-11-22 09:00'],
    ['Call Ana friday afternoon', 'Call Ana', '2026-11-27 15:00'],
    ['Call Ana on the 1st at 9am', 'Call Ana', '2026-12-01 09:00'],
    ['Call Ana 24.12. at noon', 'Call Ana', '2026-12-24 12:00'],
    ['Call Ana dec 24 9am', 'Call Ana', '2026-12-24 09:00'],
    ['Call Ana in 30 minutes', 'Call Ana', '2026-11-21 12:30'],
    ['Call Ana in an hour', 'Call Ana', '2026-11-21 13:00'],
    ['Meet at 5pm with Bob', 'Meet with Bob', '2026-11-21 17:00'],
  ])('"%s" is "%s" at %s', (line, title, moment) => {
    const it = understood(line);
    expect([it.title, due(it)]).toEqual([title, moment]);
  });

  test('is written in UTC and without fractions, as the service does', () => {
    expect(understood('Call Ana tomorrow 5pm').due).toBe(
      new Date(2026, 10, 22, 17).toISOString().replace('.000Z', 'Z'),
    );
  });

  test('keeps to the clock on the wall when clocks change', () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Europe/Berlin';
    const on = (day: number, line: string) =>
      parse(line, { now: new Date(2027, 2, day, 12), locale: 'en', lists: [], rejected: new Set() })
        .due;
    try {
      expect(on(27, 'Call Ana 9am')).toBe('2027-03-28T07:00:00Z');
      expect(on(26, 'Call Ana 9am')).toBe('2027-03-27T08:00:00Z');
      expect(on(27, 'Call Ana tomorrow 2:30am')).toBe('2027-03-28T01:30:00Z');
      expect(on(27, 'Call Ana tomorrow')).toBe('2027-03-28');
    } finally {
      process.env.TZ = zone;
    }
  });
});

describe('a repeat', () => {
  test.each([
    ['Water plants every day', 'Water plants', 'Every day', '2026-11-21'],
    ['Water plants daily', 'Water plants', 'Every day', '2026-11-21'],
    ['every day water plants', 'water plants', 'Every day', '2026-11-21'],
    ['Water plants every 3 days', 'Water plants', 'Every 3 days', '2026-11-21'],
    ['Water plants every other week', 'Water plants', 'Every 2 weeks', '2026-11-21'],
    ['Bins every 2 weeks on mon, thu', 'Bins', 'Every 2 weeks on Mon, Thu', '2026-11-23'],
    ['Bins every mon and thu', 'Bins', 'Every week on Mon, Thu', '2026-11-23'],
    ['Bins every mon, wed and fri', 'Bins', 'Every week on Mon, Wed, Fri', '2026-11-23'],
    ['Bins every other friday', 'Bins', 'Every 2 weeks on Friday', '2026-11-27'],
    ['Bins every saturday', 'Bins', 'Every week on Saturday', '2026-11-21'],
    ['Bins weekly on tue', 'Bins', 'Every week on Tuesday', '2026-11-24'],
    ['Bins weekly', 'Bins', 'Every week', '2026-11-21'],
    ['Stand-up every weekday', 'Stand-up', 'Every weekday', '2026-11-23'],
    ['Hike every weekend', 'Hike', 'Every week on Sat, Sun', '2026-11-21'],
    ['Call Ana every tuesday at 9am', 'Call Ana', 'Every week on Tuesday', '2026-11-24 09:00'],
    ['Call Ana every day at 9am', 'Call Ana', 'Every day', '2026-11-22 09:00'],
    ['Call Ana every saturday 9am', 'Call Ana', 'Every week on Saturday', '2026-11-28 09:00'],
    ['Call Ana 9am every tuesday', 'Call Ana', 'Every week on Tuesday', '2026-11-24 09:00'],
    ['Pay rent every month on the 15th', 'Pay rent', 'Every month on the 15th', '2026-12-15'],
    [
      'Pay rent every month on the last day',
      'Pay rent',
      'Every month on the last day',
      '2026-11-30',
    ],
    ['Pay rent monthly on the 1st', 'Pay rent', 'Every month on the 1st', '2026-12-01'],
    ['Pay rent on the 1st every month', 'Pay rent', 'Every month', '2026-12-01'],
    ['Pay rent every 1st', 'Pay rent', 'Every month on the 1st', '2026-12-01'],
    ['Pay rent monthly', 'Pay rent', 'Every month', '2026-11-21'],
    ['Beer every last friday', 'Beer', 'Every month on the last Friday', '2026-11-27'],
    ['Beer every month on the last friday', 'Beer', 'Every month on the last Friday', '2026-11-27'],
    ['Beer every 2nd tuesday', 'Beer', 'Every month on the second Tuesday', '2026-12-08'],
    ['Beer every first fri at 6pm', 'Beer', 'Every month on the first Friday', '2026-12-04 18:00'],
    [
      'Beer every second friday of the month',
      'Beer',
      'Every month on the second Friday',
      '2026-12-11',
    ],
    [
      'Beer every 3 months on the second wednesday',
      'Beer',
      'Every 3 months on the second Wednesday',
      '2026-12-09',
    ],
    [
      'Close the books every last weekday of the month',
      'Close the books',
      'Every month on the last weekday',
      '2026-11-30',
    ],
    [
      'Turkey every year on the fourth thursday of november',
      'Turkey',
      'Every year on the fourth Thursday in November',
      '2026-11-26',
    ],
    ['Dentist every 3 months', 'Dentist', 'Every 3 months', '2026-11-21'],
    ['Pay tax every quarter', 'Pay tax', 'Every 3 months', '2026-11-21'],
    ['Pay tax every year', 'Pay tax', 'Every year', '2026-11-21'],
    ['Party yearly on 24 dec', 'Party', 'Every year on 24 December', '2026-12-24'],
    ['Party every dec 24', 'Party', 'Every year on 24 December', '2026-12-24'],
    ['Party every 29 feb', 'Party', 'Every year on 29 February', '2027-02-28'],
    ['Run every day until 24 dec', 'Run', 'Every day, until 24 Dec', '2026-11-21'],
    [
      'Run every mon and thu until 24.12.',
      'Run',
      'Every week on Mon, Thu, until 24 Dec',
      '2026-11-23',
    ],
    ['Run every day for 5 times', 'Run', 'Every day, 5 times', '2026-11-21'],
    ['Run every day 5 times', 'Run', 'Every day, 5 times', '2026-11-21'],
    [
      'Run every tuesday at 9am until dec 24',
      'Run',
      'Every week on Tuesday, until 24 Dec',
      '2026-11-24 09:00',
    ],
    ['Water plants every! 3 days', 'Water plants', '3 days after completion', '2026-11-21'],
    ['Water plants 3 days after done', 'Water plants', '3 days after completion', '2026-11-21'],
    [
      'Water plants every 3 days after completion',
      'Water plants',
      '3 days after completion',
      '2026-11-21',
    ],
    ['Run every day starting dec 1', 'Run', 'Every day', '2026-12-01'],
    ['Run tomorrow every 2 days', 'Run', 'Every 2 days', '2026-11-22'],
    ['Run every 2 weeks, tomorrow 5pm', 'Run', 'Every 2 weeks', '2026-11-22 17:00'],
  ])('"%s" is "%s", %s, from %s', (line, title, words, day) => {
    const it = understood(line);
    expect([it.title, repeat(it), due(it)]).toEqual([title, words, day]);
  });

  test.each([
    'Beer every second friday',
    'Beer every 5th friday',
    'Beer every week on the last friday',
    'Beer on the first friday',
    'Pills every day at 8am and 8pm',
    'Pills every 4 hours',
    'Pills every 400 days',
    'Pills every day for 2 weeks',
    'Every Day Carry list',
    'Weekly report',
    'Daily stand-up notes',
    'Read the daily',
    'Every second counts',
    'Check every 5th item on the list',
  ])('"%s" is more, or less, than a pattern says', line => {
    const it = understood(line);
    expect([it.title, repeat(it), it.due]).toEqual([line, null, null]);
  });
});

describe('a sign', () => {
  test.each([
    ['Call Ana #family', 'Call Ana', ['family'], null],
    ['#family call Ana', 'call Ana', ['family'], null],
    ['Ask #family about the trip', 'Ask about the trip', ['family'], null],
    ['Call Ana #family #Phone', 'Call Ana', ['family', 'Phone'], null],
    ['Call Ana #family #FAMILY', 'Call Ana', ['family'], null],
    ['Call Ana #"two words"', 'Call Ana', ['two words'], null],
    ['Call Ana #семья #عائلة #家族', 'Call Ana', ['семья', 'عائلة', '家族'], null],
    ['Call Ana #q4-plan_2', 'Call Ana', ['q4-plan_2'], null],
    ['Call Ana #home, #phone', 'Call Ana', ['home', 'phone'], null],
    ['Call Ana #home, soon', 'Call Ana, soon', ['home'], null],
    ['Call Ana !high', 'Call Ana', [], 'high'],
    ['!urgent call Ana', 'call Ana', [], 'urgent'],
    ['Call Ana !1', 'Call Ana', [], 'urgent'],
    ['Call Ana !2', 'Call Ana', [], 'high'],
    ['Call Ana !3', 'Call Ana', [], 'medium'],
    ['Call Ana !4', 'Call Ana', [], 'low'],
    ['Call Ana p1', 'Call Ana', [], 'urgent'],
    ['Call Ana P4', 'Call Ana', [], 'low'],
    ['Call Ana !low !high', 'Call Ana !high', [], 'low'],
  ])('"%s" is "%s" with %j and %s', (line, title, tags, priority) => {
    const it = understood(line);
    expect([it.title, it.tags, it.priority]).toEqual([title, tags, priority]);
  });
});

describe('words of a title', () => {
  test.each([
    'The 5th Wave',
    'The 9/11 Report',
    'meet March team',
    'Read 1984',
    'Buy 2 monitors',
    'Call Mon Repos hotel',
    'Ask May about the sun lamp',
    'Sat nav update',
    'Order 24 eggs',
    'Fix issue #12',
    'C# course',
    'wow!',
    'Day 1',
    'Second chance',
    'version 2.1.',
    'Upgrade to version 12.10.',
    'Documentary about 9/11',
    'Support 24/7',
    'Read John 3:16',
    'Read part 1/2',
    'Lie in the sun',
    'Sun cream',
    'Buy Sunday Times subscription',
    'Sunday Times',
    'Saturday Night Live',
    'Rewatch Black Friday',
    'Edge of Tomorrow',
    'Order USA Today subscription',
    'Prepare next week menu',
    "Prepare next week's menu",
    'Plan Friday night dinner',
    'May 5 people come',
    'March 5 miles',
    'Put the lamp on the 1st floor',
    'Look at 5 houses',
    'Move the meeting to friday',
    'Meet monday and tuesday',
    'Open 5pm to 6pm',
    'Open 5pm-6pm',
    'Scan receipts 24.12.2020',
    'Lunch 31.2.2027',
    'Lunch 31 feb',
    'Pay 12.50',
    'Pay €24.12',
    'Call 555-1212',
    'Ship v2.10.',
    'Fix p1 bug',
    'High noon',
    'tomorrowland tickets',
    'a!high b',
    'mail ana@home.example #',
    'Listen to U2',
    'See where he sat',
    'Learn in 2 minutes how to knit',
    'Move in may',
  ])('"%s" stay whole', line => {
    expect(understood(line)).toEqual({
      title: line,
      due: null,
      repeat: null,
      reminders: [],
      tags: [],
      priority: null,
      list: null,
      chips: [],
    });
  });

  test.each(['tomorrow', '#family', 'every day', '  tomorrow 5pm #home !high ', 'p1', 'tomorrow!'])(
    '"%s" are the title when there are no others',
    line => {
      expect(understood(line)).toMatchObject({ title: line.trim(), due: null, chips: [] });
    },
  );

  test.each([
    ['اتصل بأمي tomorrow', 'اتصل بأمي', '2026-11-22'],
    ['🌿 Water plants 🌿 tomorrow', '🌿 Water plants 🌿', '2026-11-22'],
    ['👩‍👩‍👧 tomorrow', '👩‍👩‍👧', '2026-11-22'],
    ['買う tomorrow', '買う', '2026-11-22'],
  ])('of any script and emoji are kept: "%s"', (line, title, day) => {
    const it = understood(line);
    expect([it.title, due(it)]).toEqual([title, day]);
    expect(it.chips.map(chip => line.slice(chip.start, chip.end))).toEqual(['tomorrow']);
  });

  test('keep the spaces that a person put between them', () => {
    expect(understood('  Call   Ana  tomorrow  now ').title).toBe('Call   Ana now');
  });
});

describe('a list', () => {
  test.each([
    ['Mow the lawn /home', 'Mow the lawn', 'h'],
    ['/HOME mow the lawn tomorrow', 'mow the lawn', 'h'],
    ['Mow /"front garden" tomorrow', 'Mow', 'f'],
    ['Call /café, then rest', 'Call, then rest', 'c'],
    ['Mow /home /café', 'Mow /café', 'h'],
  ])('is named by "%s"', (line, title, id) => {
    expect(understood(line)).toMatchObject({ title, list: { id } });
  });

  test.each(['Read /etc/home', 'Mow and/or rest', 'Mow 1/2 of it', 'Mow /garden', 'Mow / home'])(
    'is not named by "%s"',
    line => {
      expect(understood(line)).toMatchObject({ title: line, list: null });
    },
  );

  test('that is refused is words', () => {
    expect(understood('Mow /home', 'en-GB', ['list:/home'])).toMatchObject({
      title: 'Mow /home',
      list: null,
    });
  });
});

describe('a chip', () => {
  const line = 'Call Ana tomorrow 5pm #family !high every 2 weeks';

  test('says what was read and where', () => {
    expect(understood(line).chips).toEqual([
      { kind: 'due', key: 'due:tomorrow 5pm', start: 9, end: 21, text: 'tomorrow 5pm' },
      { kind: 'tag', key: 'tag:#family', start: 22, end: 29, text: '#family' },
      { kind: 'priority', key: 'priority:!high', start: 30, end: 35, text: '!high' },
      { kind: 'repeat', key: 'repeat:every 2 weeks', start: 36, end: 49, text: 'every 2 weeks' },
    ]);
  });

  test('takes the preposition with it', () => {
    expect(understood('Pay rent on the 1st').chips.map(chip => chip.text)).toEqual(['on the 1st']);
  });

  test('that is refused is words again, and so are its parts', () => {
    const it = understood(line, 'en-GB', ['due:tomorrow 5pm', 'tag:#family']);
    expect(it.title).toBe('Call Ana tomorrow 5pm #family');
    expect(it).toMatchObject({ due: '2026-11-21', tags: [], priority: 'high' });
  });

  test.each([
    ['Buy eggs #b #b tomorrow', ['b'], ['tag:#b']],
    ['Buy eggs #home #Home #"HOME" #b tomorrow', ['home', 'b'], ['tag:#home', 'tag:#b']],
  ])('is one for each tag, however often it is written: "%s"', (line, tags, keys) => {
    const it = understood(line);
    expect(it).toMatchObject({ title: 'Buy eggs', tags, due: '2026-11-22' });
    expect(it.chips.filter(chip => chip.kind === 'tag').map(chip => chip.key)).toEqual(keys);
  });

  test('that is refused for a tag is words wherever the tag is written', () => {
    expect(understood('Buy #home eggs #Home', 'en-GB', ['tag:#home'])).toMatchObject({
      title: 'Buy #home eggs #Home',
      tags: [],
      chips: [],
    });
  });

  test('is one alone for the due date, the one at the end', () => {
    expect(understood('Friday report by monday')).toMatchObject({
      title: 'Friday report',
      due: '2026-11-23',
    });
  });

  test('that is refused gives way to another date', () => {
    expect(understood('Friday report by monday', 'en-GB', ['due:by monday'])).toMatchObject({
      title: 'report by monday',
      due: '2026-11-27',
    });
  });
});

test('days and times are those of the zone that is pinned', () => {
  const instant = new Date('2026-11-21T20:00:00Z');
  const parsed = (line: string) =>
    parse(line, { now: instant, locale: 'en-GB', lists: [], rejected: new Set() });
  try {
    pinZone('Asia/Tokyo');
    // It is the 22nd there.
    expect(parsed('Call Ana tomorrow').due).toBe('2026-11-23');
    expect(parsed('Call Ana tomorrow 5pm').due).toBe('2026-11-23T08:00:00Z');
  } finally {
    pinZone(null);
  }
});

test('a line of more than 1,000 characters is the title as it stands', () => {
  const said = 'Buy eggs #home tomorrow ';
  const short = said.padEnd(1_000, 'x');
  const long = said.padEnd(1_001, 'x');
  expect(understood(short)).toMatchObject({ tags: ['home'] });
  expect(understood(long)).toMatchObject({ title: long, due: null, tags: [], chips: [] });
});
