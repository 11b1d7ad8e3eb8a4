import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from './parse';

const now = new Date(2026, 10, 21, 12);

const word = fc.oneof(
  fc.constantFrom(
    ...[
      'Call',
      'Ana',
      'the',
      'on',
      'at',
      'by',
      'for',
      'until',
      'every',
      'every!',
      'other',
      'and',
      'in',
    ],
    ...[
      'tomorrow',
      'today',
      'mon',
      'friday',
      'Sunday',
      'next',
      'week',
      'weeks',
      'days',
      'month',
      'times',
    ],
    ...[
      '5pm',
      '9',
      '17:30',
      'noon',
      'half',
      'past',
      'five',
      '1st',
      '31st',
      'second',
      'last',
      'of',
      '29',
      'feb',
      'dec',
      '24.12.',
    ],
    ...[
      '12/24',
      '2027-01-05',
      '#home',
      '#Home',
      '#"two words"',
      '#12',
      '/home',
      '/"two words"',
      '/',
      '!high',
      '!',
      'p1',
      'daily',
      'after',
      'done',
    ],
    ...['(', ')', ',', '-', '—', '🌿', 'أمي', '\uE000', '\uFFFC', '3', '200', '999'],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const line = fc.oneof(
  fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '  ', '', ', ')), { maxLength: 14 })
    .map(words => words.flat().join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const lists = [
  { id: 'h', name: 'Home' },
  { id: 't', name: 'Two words' },
];
const locale = fc.constantFrom('en-US', 'en-GB', 'de', 'ar', 'ja');

test('any line is understood as a task with a title and chips that lie in it', () => {
  fc.assert(
    fc.property(line, locale, (text, locale) => {
      const { title, chips, due, tags } = parse(text, { now, locale, lists, rejected: new Set() });
      expect(title).toBe(title.trim());
      expect(title !== '').toBe(text.trim() !== '');
      expect(due ?? '2026-11-21').toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?$/);
      expect(tags.every(tag => tag !== '' && tag === tag.trim())).toBe(true);
      expect(new Set(chips.map(it => it.key)).size).toBe(chips.length);
      let end = 0;
      for (const chip of chips) {
        expect(chip.start).toBeGreaterThanOrEqual(end);
        expect(chip.end).toBeGreaterThan(chip.start);
        expect(text.slice(chip.start, chip.end)).toBe(chip.text);
        end = chip.end;
      }
    }),
    { numRuns: 2000 },
  );
});

test('a line whose chips are all refused is its own title', () => {
  fc.assert(
    fc.property(line, locale, (text, locale) => {
      const rejected = new Set<string>();
      let understood = parse(text, { now, locale, lists, rejected });
      // A date that is refused gives way to the next.
      while (understood.chips.length > 0) {
        for (const { key } of understood.chips) {
          rejected.add(key);
        }
        understood = parse(text, { now, locale, lists, rejected });
      }
      expect(understood).toEqual({
        ...{ title: text.trim(), due: null, repeat: null, reminders: [] },
        ...{ tags: [], priority: null, list: null, chips: [] },
      });
    }),
    { numRuns: 1000 },
  );
});

test('a line of ten thousand characters is read before the test runs out of time', () => {
  const long = '#a '.repeat(3_400).trim();
  expect(parse(long, { now, locale: 'en', lists, rejected: new Set() }).title).toBe(long);
});
