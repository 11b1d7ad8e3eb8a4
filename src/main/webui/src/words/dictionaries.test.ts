import { beforeAll, expect, test, vi } from 'vitest';
import type { Words } from './words';

type Text = string | ((...given: never[]) => string);
type Named = readonly [path: string, text: Text];

let english: readonly Named[] = [];
let arabic: readonly Named[] = [];
let ar: Words;

beforeAll(async () => {
  english = named(await spokenEnglish());
  // Counts follow the rules of the language that the page speaks.
  vi.resetModules();
  vi.stubGlobal('navigator', { ...navigator, languages: ['ar'] });
  ar = (await import('./ar')).ar;
  arabic = named(ar);
});

/** English with the words of all parts. */
async function spokenEnglish(): Promise<object> {
  const parts = await Promise.all([
    import('./en'),
    import('./en/detail'),
    import('./en/entry'),
    import('./en/filters'),
    import('./en/keys'),
    import('./en/list'),
    import('./en/lists'),
    import('./en/notify'),
    import('./en/pages'),
    import('./en/repeat'),
    import('./en/settings'),
    import('./en/sharing'),
    import('./en/week'),
  ]);
  const [{ en }, ...later] = parts;
  return Object.assign({}, en, ...later);
}

function named(value: object | Text, path = ''): Named[] {
  if (typeof value !== 'object') {
    return [[path.slice(1), value]];
  }
  // Which forms a noun has is each language's own business.
  if ('other' in value) {
    return [[path.slice(1), Object.values(value).includes('') ? '' : String(value.other)]];
  }
  return Object.entries(value).flatMap(([name, it]) => named(it, `${path}.${name}`));
}

test('both languages say the same things', () => {
  expect(arabic.map(([path]) => path).sort()).toEqual(english.map(([path]) => path).sort());
});

test('nothing is said without words', () => {
  for (const [path, text] of [...english, ...arabic]) {
    expect(typeof text === 'string' ? text.trim() : 'given', path).not.toBe('');
  }
});

test('Arabic is said in Arabic', () => {
  const texts = arabic.filter(([path]) => path !== 'shared.app');
  for (const [path, text] of texts) {
    expect(typeof text === 'string' ? text : 'ا', path).toMatch(/\p{Script=Arabic}/u);
  }
});

/** What is given to be said, each different from any text. */
const GIVEN = ['⟨1⟩', '⟨2⟩', '⟨3⟩'];

/** Which of what is given a text says; null where it wants something else, like a count. */
function said(text: Text): readonly string[] | null {
  if (typeof text === 'string') {
    return [];
  }
  try {
    const words = text(...(GIVEN as never[]));
    return GIVEN.slice(0, text.length).filter(it => words.includes(it));
  } catch {
    return null;
  }
}

test('what one language tells, the other tells too', () => {
  // The service's own sentences are in English, and are not shown among Arabic ones.
  const apart = ['service.said', 'list.unsaved.why', 'entry.emailRefused', 'entry.passwordRefused'];
  const there = new Map(arabic);
  for (const [path, text] of english.filter(([path]) => !apart.includes(path))) {
    const counts = typeof text !== 'string' && /counted|repeat\./.test(`${text}${path}`);
    if (!counts) {
      expect(said(there.get(path) ?? ''), path).toEqual(said(text));
    }
  }
});

test.each([
  [0, 'لا مهام'],
  [1, 'مهمة واحدة'],
  [2, 'مهمتان'],
  [3, 'مهام'],
  [11, 'مهمة'],
  [100, 'مهمة'],
])('%i has its own form', (count, form) => {
  expect(ar.shared.tasks(count).replace(/[\d٠-٩]+ /, '')).toBe(form);
});

test('a number is said, except where the word says it', () => {
  for (const count of [3, 10, 11, 99, 100, 1000]) {
    expect(ar.service.unsent(count)).toContain(count.toLocaleString('ar'));
  }
});
