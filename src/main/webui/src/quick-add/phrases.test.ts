import { describe, expect, test } from 'vitest';
import { dayOf } from '../time/day';
import { recurrenceInWords } from '../time/recurrence-words';
import { ringsAt } from '../time/ring-moments';
import { repeat as repeatWords } from '../words/en/repeat';
import { parse, reminderFrom } from './parse';
import type { Understood } from './understood';

/** A Saturday. */
const now = new Date(2026, 10, 21, 12);

function understood(line: string) {
  return parse(line, { now, locale: 'en-GB', lists: [], rejected: new Set() });
}

/** A whole day as it is, and a moment as the clock on the wall shows it. */
function onWall(moment: string | null): string | null {
  if (moment === null || moment.length === 'yyyy-mm-dd'.length) {
    return moment;
  }
  const date = new Date(moment);
  return `${dayOf(date)} ${date.toTimeString().slice(0, 'hh:mm'.length)}`;
}

/** When a line's reminders ring. */
function ringing({ due, reminders }: Understood): readonly (string | null)[] {
  const moments = reminders.map(it => ringsAt(it.reminder, due));
  return moments.map(it => (it === null ? null : onWall(new Date(it).toISOString())));
}

describe('a whole phrase', () => {
  test.each([
    ['Call Ana Monday 14 December', 'Call Ana', '2026-12-14'],
    ['Call Ana Monday, 14 December', 'Call Ana', '2026-12-14'],
    ['Call Ana Monday the 14th of December', 'Call Ana', '2026-12-14'],
    ['Monday 14 December call Ana', 'call Ana', '2026-12-14'],
    ['Call Ana Monday 14 December and Ben', 'Call Ana and Ben', '2026-12-14'],
    ['Call Ana Mon 14 Dec 15:00', 'Call Ana', '2026-12-14 15:00'],
    ['Call Ana on Mon 14 Dec at 3pm', 'Call Ana', '2026-12-14 15:00'],
    ['Mon 14 Dec 15:00 call Ana', 'call Ana', '2026-12-14 15:00'],
    ['Call Ana Mon Dec 14', 'Call Ana', '2026-12-14'],
    ['Call Ana Thursday December 24, 2026', 'Call Ana', '2026-12-24'],
    ['Call Ana Monday the 14th', 'Call Ana', '2026-12-14'],
    ['fri call Ana', 'call Ana', '2026-11-27'],
    ['Fri call Ana', 'call Ana', '2026-11-27'],
    ['mon water plants', 'water plants', '2026-11-23'],
    ['Dec 24 wrap presents', 'wrap presents', '2026-12-24'],
    ['24 Dec wrap presents', 'wrap presents', '2026-12-24'],
    ['Pay tax 2027-01-05T10:00', 'Pay tax', '2027-01-05 10:00'],
    ['Pay tax 2027/01/05', 'Pay tax', '2027-01-05'],
    ['Pay tax 2027/1/5', 'Pay tax', '2027-01-05'],
    ['Pay tax 2027-01-05 10:00', 'Pay tax', '2027-01-05 10:00'],
    ['Pay rent 15th', 'Pay rent', '2026-12-15'],
    ['Pay rent 25th', 'Pay rent', '2026-11-25'],
    ['Pay rent end of month', 'Pay rent', '2026-11-30'],
    ['Pay rent at the end of the month', 'Pay rent', '2026-11-30'],
    ['Pay rent by the end of the month', 'Pay rent', '2026-11-30'],
    ['Pay rent by end of next month', 'Pay rent', '2026-12-31'],
    ['Pay rent eom', 'Pay rent', '2026-11-30'],
    ['Pay tax end of year', 'Pay tax', '2026-12-31'],
    ['Send it eod', 'Send it', '2026-11-21'],
    ['Send it by end of day', 'Send it', '2026-11-21'],
    ['Call Ana in 2h', 'Call Ana', '2026-11-21 14:00'],
    ['Call Ana in 2 h', 'Call Ana', '2026-11-21 14:00'],
    ['Call Ana in 90 min', 'Call Ana', '2026-11-21 13:30'],
    ['Call Ana in 90min', 'Call Ana', '2026-11-21 13:30'],
    ['Call Ana in 1.5 hours', 'Call Ana', '2026-11-21 13:30'],
    ['Call Ana in half an hour', 'Call Ana', '2026-11-21 12:30'],
    ['In half an hour call Ana', 'call Ana', '2026-11-21 12:30'],
    ['Call Ana two hours from now', 'Call Ana', '2026-11-21 14:00'],
    ['Call Ana in 2d', 'Call Ana', '2026-11-23'],
    ['Call Ana in 2w', 'Call Ana', '2026-12-05'],
    ['Call Ana 15h', 'Call Ana', '2026-11-21 15:00'],
    ['Call Ana 15h30', 'Call Ana', '2026-11-21 15:30'],
    ['Call Ana tomorrow 15h', 'Call Ana', '2026-11-22 15:00'],
    ['Call Ana tomorrow at 9h', 'Call Ana', '2026-11-22 09:00'],
    ['Call Ana at 12.30', 'Call Ana', '2026-11-21 12:30'],
    ['Call Ana tomorrow at 9.15', 'Call Ana', '2026-11-22 09:15'],
    ['Call Ana at 6 in the morning', 'Call Ana', '2026-11-22 06:00'],
    ['Call Ana tomorrow 6 in the morning', 'Call Ana', '2026-11-22 06:00'],
    ['Call Ana friday at 8 in the evening', 'Call Ana', '2026-11-27 20:00'],
    ['Call Ana next quarter', 'Call Ana', '2027-01-01'],
    ['Call Ana 5 days from now', 'Call Ana', '2026-11-26'],
    ['Call Ana a week from now', 'Call Ana', '2026-11-28'],
    ['Call Ana two weeks from today', 'Call Ana', '2026-12-05'],
    ['Monday 14 December dentist 15:00', 'dentist', '2026-12-14 15:00'],
    ['15:00 dentist tomorrow', 'dentist', '2026-11-22 15:00'],
    ['tomorrow call Ana at 5pm', 'call Ana', '2026-11-22 17:00'],
    ['Friday report at 5pm', 'Friday report', '2026-11-21 17:00'],
    ['Meeting tomorrow 10-11am', 'Meeting 10-11am', '2026-11-22 10:00'],
    ['Meeting 10-11am tomorrow', 'Meeting 10-11am', '2026-11-22 10:00'],
    ['Meeting friday 11am-1pm', 'Meeting 11am-1pm', '2026-11-27 11:00'],
    ['Meeting friday 11-1pm', 'Meeting 11-1pm', '2026-11-27 11:00'],
    ['Meeting friday 14:00-15:30', 'Meeting 14:00-15:30', '2026-11-27 14:00'],
    ['Meeting Mon 14 Dec 10-11am', 'Meeting 10-11am', '2026-12-14 10:00'],
    ['Run for 2 hours tomorrow', 'Run for 2 hours', '2026-11-22'],
    ['Call room 12 tomorrow', 'Call room 12', '2026-11-22'],
    ['Read tomorrow 20 pages', 'Read 20 pages', '2026-11-22'],
    ['Order tomorrow sun cream', 'Order sun cream', '2026-11-22'],
  ])('"%s" is "%s" on %s', (line, title, due) => {
    const it = understood(line);
    expect([it.title, onWall(it.due)]).toEqual([title, due]);
  });
});

describe('a repeat', () => {
  test.each([
    ['Stretch every morning', 'Stretch', 'Every day', '2026-11-22 09:00'],
    ['Read every evening', 'Read', 'Every day', '2026-11-21 18:00'],
    ['Beer every last friday', 'Beer', 'Every month on the last Friday', '2026-11-27'],
    ['Beer every 2nd tuesday', 'Beer', 'Every month on the second Tuesday', '2026-12-08'],
    ['Water plants every 3rd day', 'Water plants', 'Every 3 days', '2026-11-21'],
    ['Water plants every third day', 'Water plants', 'Every 3 days', '2026-11-21'],
    ['Bins every 2nd week', 'Bins', 'Every 2 weeks', '2026-11-21'],
    ['Gym every mon wed fri', 'Gym', 'Every week on Mon, Wed, Fri', '2026-11-23'],
    ['Gym every mon wed fri 7am', 'Gym', 'Every week on Mon, Wed, Fri', '2026-11-23 07:00'],
    ['Stand-up mon-fri', 'Stand-up', 'Every weekday', '2026-11-23'],
    ['Stand-up every mon-fri at 9:30', 'Stand-up', 'Every weekday', '2026-11-23 09:30'],
    ['Class every tue-thu', 'Class', 'Every week on Tue, Wed, Thu', '2026-11-24'],
    ['Bins biweekly', 'Bins', 'Every 2 weeks', '2026-11-21'],
    ['Bins fortnightly', 'Bins', 'Every 2 weeks', '2026-11-21'],
    ['Bins every fortnight', 'Bins', 'Every 2 weeks', '2026-11-21'],
    [
      'Pay rent every last day of the month',
      'Pay rent',
      'Every month on the last day',
      '2026-11-30',
    ],
    ['Call Ana every monday morning', 'Call Ana', 'Every week on Monday', '2026-11-23 09:00'],
  ])('"%s" is "%s", %s, from %s', (line, title, words, due) => {
    const it = understood(line);
    const often = it.repeat && recurrenceInWords(it.repeat, repeatWords, 'en-GB', now);
    expect([it.title, often, onWall(it.due)]).toEqual([title, words, due]);
  });
});

describe('a reminder', () => {
  test.each([
    ['Call Ana tomorrow 5pm !30m', 'Call Ana', '2026-11-22 17:00', '2026-11-22 16:30'],
    ['Call Ana !1h tomorrow 5pm', 'Call Ana', '2026-11-22 17:00', '2026-11-22 16:00'],
    ['Call Ana tomorrow 5pm !1d', 'Call Ana', '2026-11-22 17:00', '2026-11-21 17:00'],
    ['Pay rent friday !1d', 'Pay rent', '2026-11-27', '2026-11-26 09:00'],
    ['Call Ana friday remind me at 8', 'Call Ana', '2026-11-27', '2026-11-27 08:00'],
    ['Call Ana remind me at 8', 'Call Ana', null, '2026-11-22 08:00'],
    ['Call Ana friday 5pm, remind me tomorrow', 'Call Ana', '2026-11-27 17:00', '2026-11-22 09:00'],
    [
      'Call Ana tomorrow 5pm remind me 10 minutes before',
      'Call Ana',
      '2026-11-22 17:00',
      '2026-11-22 16:50',
    ],
    [
      'Call Ana tomorrow 5pm remind me an hour before',
      'Call Ana',
      '2026-11-22 17:00',
      '2026-11-22 16:00',
    ],
    ['Remind me to stretch at 4pm', 'stretch', '2026-11-21 16:00', '2026-11-21 16:00'],
    ['remind me to call Ana on friday', 'call Ana', '2026-11-27', '2026-11-27 09:00'],
  ])('"%s" is "%s" on %s, with one at %s', (line, title, due, reminder) => {
    const it = understood(line);
    expect([it.title, onWall(it.due), ringing(it)]).toEqual([title, due, [reminder]]);
  });

  test.each([
    ['Call Ana tomorrow 5pm !30m !1d', ['PT30M', 'P1D']],
    ['Call Ana tomorrow 5pm !1h !60m', ['PT1H']],
    ['Call Ana tomorrow 5pm !10m remind me at 8', ['PT10M', '2026-11-22 08:00']],
    ['Remind me to call Ana tomorrow 5pm', ['PT0M']],
    ['Remind me to call Ana on friday', ['morning']],
  ])('"%s" has each of %j', (line, reminders) => {
    const said = understood(line).reminders.map(it => it.reminder);
    expect(said.map(it => (it.endsWith('Z') ? onWall(it) : it))).toEqual(reminders);
  });

  test('six are five', () => {
    const it = understood('Call Ana tomorrow 5pm !1m !2m !3m !4m !5m !6m');
    expect(it.reminders).toHaveLength(5);
    expect(it.title).toBe('Call Ana !6m');
  });

  test('each has a chip of its own', () => {
    const { chips, reminders } = understood('Call Ana tomorrow 5pm !30m remind me at 8');
    const own = chips.filter(it => it.kind === 'reminder');
    expect(own.map(it => it.start)).toEqual(reminders.map(it => it.start));
  });

  test.each([
    ['20 minutes before', 'PT20M'],
    ['2h', 'PT2H'],
    ['1d', 'P1D'],
    ['at 8', '2026-11-22 08:00'],
    ['tomorrow at 7:30', '2026-11-22 07:30'],
    ['tomorrow at 18', null],
    ['some day', null],
    ['', null],
  ])('"%s" beside a task due tomorrow at 5pm is %s', (text, reminder) => {
    const due = new Date(2026, 10, 22, 17).toISOString();
    const it = reminderFrom(text, due, { now, locale: 'en-GB' });
    expect(it?.endsWith('Z') ? onWall(it) : it).toBe(reminder);
  });

  test.each([
    ['Call Ana !30m', 'Call Ana !30m', null],
    ['Pay rent friday !30m', 'Pay rent !30m', '2026-11-27'],
    ['Remind me to call Ana', 'Remind me to call Ana', null],
    ['Send a reminder to Ana', 'Send a reminder to Ana', null],
  ])('"%s" needs a time that it comes before', (line, title, due) => {
    const it = understood(line);
    expect([it.title, onWall(it.due), it.reminders]).toEqual([title, due, []]);
  });
});

test.each([
  ['Read #a/b', 'Read', ['a/b']],
  ['Read #c++ tomorrow', 'Read', ['c++']],
  ['Read #famly', 'Read', ['famly']],
  ['Read #r&d, soon', 'Read, soon', ['r&d']],
  ['Read #node.js.', 'Read.', ['node.js']],
  ['Read #o’reilly', 'Read', ['o’reilly']],
])('"%s" is "%s" with the tags %j', (line, title, tags) => {
  const it = understood(line);
  expect([it.title, it.tags]).toEqual([title, tags]);
});

test.each([
  'Install 1.12.26',
  'Upgrade to 24.12.26',
  'Plan trip 2018',
  'Call mom in 1 mon',
  'The 9/11 Report',
  'Call Ana Tuesday 14 December',
  'Call Ana Monday 31 November',
  'Call Ana tomorrow 25:00',
  'Call Ana tomorrow at 25:00',
  'Call Ana friday 5',
  'Call Ana monday 14',
  'Call Ana 14:00 15:00',
  'Call Ana friday monday',
  'Call Ana tomorrow every 5th friday',
  'Pills every 4 hours from tomorrow',
  'Trip mon-thu',
  'Conference 3-5 May',
  'End of month report',
  'Sell it for 12.50',
  'Sun cream for Bob',
  'Wed the two ideas',
  'Sat nav for Ana',
  'Listen to Beethoven’s 5th',
  'Open 10-11am',
  'Score 3-1',
  'Read 2-3 pages',
  'Half an hour of piano',
  'Sleep 8h',
  'Call Ana every friday 13th',
  'Meet 5 May or 6 May',
])('"%s" stay the words of a title', line => {
  const { title, due, repeat, reminders, chips } = understood(line);
  expect({ title, due, repeat, reminders, chips }).toEqual({
    title: line,
    due: null,
    repeat: null,
    reminders: [],
    chips: [],
  });
});
