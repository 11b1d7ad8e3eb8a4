/** One rule for comparing text, the same as the service's (package `text`). */

/** Indic vowels are marks too, and must be sorted by. */
const SORTED_WITHOUT_MARKS =
  /(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Hiragana}\p{sc=Katakana}])\p{M}+/gu;

const NUMBER = /[0-9٠-٩۰-۹]+/g;

/** Sorts before every letter, so that marks decide only between texts that are otherwise one. */
const END = '\u0001';

const DOTLESS_I = 'ı';

/** Compatibility forms composed (NFKC), letters by Unicode's full case folding. */
export function caseFolded(text: string): string {
  // Unicode folds no dotless i, whose capital is the I of the dotted one.
  const parts = text.normalize('NFKC').split(DOTLESS_I);
  return parts.map(withoutCase).join(DOTLESS_I).normalize('NFKC');
}

/** The text that a title is sorted by: letters without case and marks, numbers by value. */
export function sortKey(text: string): string {
  const folded = caseFolded(text);
  const letters = withoutMarks(folded, SORTED_WITHOUT_MARKS);
  return letters.replace(NUMBER, numberKey) + END + folded;
}

/** The order of two texts by their sort keys. */
export function compareTexts(one: string, other: string): number {
  return compareKeys(sortKey(one), sortKey(other));
}

/** Compares code points, as PostgreSQL's "C" does; `<` compares UTF-16, where 😀 is before U+E000. */
export function compareKeys(one: string, other: string): number {
  if (one === other) {
    return 0;
  }
  let at = 0;
  while (one.charCodeAt(at) === other.charCodeAt(at)) {
    at++;
  }
  return (one.codePointAt(at) ?? -1) - (other.codePointAt(at) ?? -1);
}

/** The most characters of what a person writes, as the service has it. */
export const LONGEST = { title: 200, description: 10_000, tag: 50, list: 100 } as const;

/** Characters as the service and PostgreSQL count them: code points, where a string has UTF-16. */
export function characters(text: string): number {
  return [...text].length;
}

/** Lower case alone keeps ß, upper case alone keeps ẞ, and σ has two lower-case forms. */
function withoutCase(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}

export function withoutMarks(text: string, marked: RegExp): string {
  return text.normalize('NFD').replace(marked, '').normalize('NFC');
}

/** Puts the count of digits before them, so that a longer number sorts behind a shorter. */
function numberKey(number: string): string {
  const digits = number
    .replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 0xf))
    .replace(/^0+/, '');
  return '9'.repeat(digits.length / 9) + (digits.length % 9) + digits;
}
