import { describe, expect, test } from 'vitest';
import { dayOf } from '../../time/day';
import type { Recurrence } from '../../time/recurrence';
import { languagesFor } from '../languages';
import { parse } from '../parse';
import type { Understood } from '../understood';
import type { Sentence } from './sentence';

interface Sentences {
  readonly dated: readonly Sentence[];
  readonly words: readonly string[];
}

const tables = import.meta.glob<Sentences>('./??.sentences.ts', { eager: true });
const grammars = Object.keys(import.meta.glob('./??.ts'));

/** A Saturday. */
const now = new Date(2026, 10, 21, 12);
const lists = [{ id: 'p', name: 'privat' }];

test('every grammar has sentences', () => {
  const languages = Object.keys(tables).map(it => it.replace('.sentences', ''));
  expect(languages.sort()).toEqual(grammars.sort());
});

describe.each(Object.entries(tables))('%s', async (path, { dated, words }) => {
  const code = path.slice('./'.length, './??'.length);
  const languages = await languagesFor(code);
  const understood = (line: string) =>
    parse(line, { now, locale: code, languages, lists, rejected: new Set() });

  const table = dated.map(([line, title, due, more = '']) => ({ line, title, due, more }));
  test.each(table)('"$line" is "$title" on $due $more', ({ line, ...wanted }) => {
    const it = understood(line);
    expect({ title: it.title, due: onWall(it.due), more: moreOf(it) }).toEqual(wanted);
  });

  test.each(words)('"%s" stays the words of a title', line => {
    const { title, due, repeat, reminders, chips } = understood(line);
    expect([title, due, repeat, reminders, chips]).toEqual([line, null, null, [], []]);
  });

  test('a hundred and more of each, none twice', () => {
    expect(new Set(dated.map(([line]) => line)).size).toBeGreaterThanOrEqual(100);
    expect(new Set(words).size).toBeGreaterThanOrEqual(100);
    expect(new Set(words).size).toBe(words.length);
  });
});

/** A whole day as it is, and a moment as the clock on the wall shows it. */
function onWall(moment: string | null): string | null {
  if (moment === null || moment.length === 'yyyy-mm-dd'.length) {
    return moment;
  }
  const date = new Date(moment);
  return `${dayOf(date)} ${date.toTimeString().slice(0, 'hh:mm'.length)}`;
}

function moreOf({ repeat, reminders, tags, priority, list }: Understood): string {
  return [
    repeat && howOften(repeat),
    ...reminders.map(it => (it.reminder.endsWith('Z') ? onWall(it.reminder) : it.reminder)),
    ...tags.map(it => `#${it}`),
    priority,
    list && `/${list.name}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function howOften(repeat: Recurrence): string {
  const { frequency, interval, daysOfWeek, nth, month, dayOfMonth } = repeat;
  return [
    `${frequency}/${interval}`,
    daysOfWeek.length > 0 && `[${daysOfWeek}]`,
    nth && `nth${nth}`,
    month && `month${month}`,
    dayOfMonth && `day${dayOfMonth}`,
    repeat.endDate && `until${repeat.endDate}`,
    repeat.occurrences && `x${repeat.occurrences}`,
    repeat.from === 'completion' && '!',
  ]
    .filter(Boolean)
    .join(' ');
}
