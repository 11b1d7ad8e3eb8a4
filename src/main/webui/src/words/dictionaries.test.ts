import { beforeAll, expect, test, vi } from 'vitest';
import { BASE } from './locale';

type Text = string | ((...given: never[]) => string);
type Named = readonly [path: string, text: Text];

let english: readonly Named[] = [];
const others = new Map<string, readonly Named[]>();
const codes = Object.keys(import.meta.glob('./??.ts'))
  .map(path => path.slice('./'.length, -'.ts'.length))
  .filter(it => it !== BASE);

beforeAll(async () => {
  english = named(await spokenEnglish());
  for (const code of codes) {
    others.set(code, named(await spoken(code)));
  }
});

/** All words of a language; counts follow the rules of the one that the page speaks. */
async function spoken(code: string): Promise<object> {
  vi.resetModules();
  vi.stubGlobal('navigator', { ...navigator, languages: [code] });
  const { learn } = await import('./words');
  vi.stubGlobal('document', { documentElement: {} });
  await learn();
  return (await import('./words')).words;
}

/** English with the words of all parts. */
async function spokenEnglish(): Promise<object> {
  const parts = await Promise.all([
    import('./en'),
    import('./en/detail'),
    import('./en/empty'),
    import('./en/entry'),
    import('./en/filters'),
    import('./en/keys'),
    import('./en/list'),
    import('./en/lists'),
    import('./en/notify'),
    import('./en/pages'),
    import('./en/panels'),
    import('./en/recovery'),
    import('./en/repeat'),
    import('./en/settings'),
    import('./en/several'),
    import('./en/sharing'),
    import('./en/trash'),
    import('./en/unsaved'),
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

const texts = (code: string) => others.get(code) ?? [];

test.each(codes)('%s says the same things as English', code => {
  expect(
    texts(code)
      .map(([path]) => path)
      .sort(),
  ).toEqual(english.map(([path]) => path).sort());
});

test.each(codes)('%s says nothing without words', code => {
  for (const [path, text] of [...english, ...texts(code)]) {
    expect(typeof text === 'string' ? text.trim() : 'given', path).not.toBe('');
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

test.each(codes)('what English tells, %s tells too', code => {
  // The service's own sentences are in English, and are not shown among those of others.
  const apart = [
    'service.said',
    'unsaved.why',
    'entry.emailRefused',
    'entry.passwordRefused',
    'settings.webhook.rule',
  ];
  const there = new Map(texts(code));
  for (const [path, text] of english.filter(([path]) => !apart.includes(path))) {
    const counts = typeof text !== 'string' && /counted|repeat\./.test(`${text}${path}`);
    if (!counts) {
      expect(said(there.get(path) ?? ''), path).toEqual(said(text));
    }
  }
});
