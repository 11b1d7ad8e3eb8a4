import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import cases from '../../../../test/resources/text-cases.json';
import { searchable, searchWords } from './search-text';
import { caseFolded, characters, compareKeys, compareTexts, sortKey } from './text';

const finds = (text: string, search: string) =>
  searchWords(search).every(word => searchable(text).includes(word));

describe('the table that the service reads too', () => {
  it.each(cases.found)('finds $search in $text', ({ text, search }) => {
    expect(finds(text, search)).toBe(true);
  });

  it.each(cases.not_found)('does not find $search in $text', ({ text, search }) => {
    expect(finds(text, search)).toBe(false);
  });

  it.each(cases.lengths)('counts $characters characters in $text', it => {
    expect(characters(it.text)).toBe(it.characters);
  });

  it.each(cases.trimmed)('trims to $is', it => {
    expect(it.text.trim()).toBe(it.is);
  });

  it('sorts titles in its order', () => {
    const shuffled = cases.in_order.toSorted(
      (one, other) => one.length - other.length || (one < other ? 1 : -1),
    );
    expect(shuffled.sort(compareTexts)).toEqual(cases.in_order);
  });

  it('has the digest of all that both sides know', { timeout: 60_000 }, () => {
    const newer = cases.unicode.newer.map(range => range.map(it => Number.parseInt(it, 16)));
    const isNewer = (code: number) =>
      newer.some(([first = 0, last = 0]) => first <= code && code <= last);
    const hash = createHash('sha256');
    for (let code = 1; code < 0x30000; code++) {
      if (!isNewer(code) && !(code >= 0xd800 && code < 0xe000)) {
        const c = String.fromCodePoint(code);
        const text = `${c}|a${c}\u0301|Σ${c}\u0345Σ|か${c}\u3099|ا${c}1${c}`;
        hash.update(`${caseFolded(text)}|${searchable(text)}|${sortKey(text)}\n`);
      }
    }
    expect(hash.digest('hex')).toBe(cases.unicode.sha256);
  });
});

// Letters that are hard to fold, marks, and anything else.
const unit = fc.oneof(
  fc.constantFrom(...'aAäßẞıİσςΣſKﬁǆᾳΐ\u0301\u0345\u0307\u3099かｶﾞクक\u093cй한1٢ '),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);
const text = fc.array(unit, { maxLength: 12 }).map(it => it.join(''));

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(text, it => {
      expect(caseFolded(caseFolded(it))).toBe(caseFolded(it));
      expect(searchable(searchable(it))).toBe(searchable(it));
      expect(searchable(caseFolded(it))).toBe(searchable(it));
    }),
    { numRuns: 2000 },
  );
});

test('text that is one to Unicode is one here, in any case', () => {
  fc.assert(
    fc.property(text, it => {
      expect(caseFolded(it.normalize('NFD'))).toBe(caseFolded(it));
      expect(caseFolded(it.normalize('NFKC'))).toBe(caseFolded(it));
      expect(caseFolded(it.toUpperCase().replaceAll('I', ''))).toBe(
        caseFolded(it.toUpperCase().replaceAll('I', '').toLowerCase()),
      );
    }),
    { numRuns: 2000 },
  );
});

test('numbers sort by value', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 60n }),
      fc.bigInt({ min: 0n, max: 10n ** 60n }),
      (one, other) => {
        expect(Math.sign(compareTexts(`Task ${one}`, `task ${other}`))).toBe(
          one < other ? -1 : Number(one > other),
        );
      },
    ),
  );
});

test('keys are in the order of their bytes in UTF-8', () => {
  const string = fc.string({ unit: 'binary', maxLength: 4 });
  fc.assert(
    fc.property(string, string, (one, other) => {
      expect(Math.sign(compareKeys(one, other))).toBe(
        Buffer.compare(Buffer.from(one), Buffer.from(other)),
      );
    }),
    { numRuns: 2000 },
  );
});
