import { expect, test } from 'vitest';
import { languagesFor } from '../quick-add/languages';
import { parse } from '../quick-add/parse';
import { empty } from './en/empty';
import { dictionaries, LANGUAGES } from './locale';

/** A Saturday. */
const now = new Date(2026, 10, 21, 12);

test.each(LANGUAGES)('the examples in %s are understood as they teach', async code => {
  const languages = await languagesFor(code);
  const { examples } = (await dictionaries[`./${code}.ts`]?.())?.empty ?? empty;
  const [first, second, third] = examples.map(({ line }) =>
    parse(line, { now, locale: code, languages, lists: [], rejected: new Set() }),
  );
  expect(first).toMatchObject({ due: expect.stringContaining('T'), tags: [expect.anything()] });
  expect(second?.repeat).not.toBeNull();
  expect(third).toMatchObject({
    due: expect.anything(),
    priority: expect.stringMatching(/high|urgent/),
  });
  for (const it of [first, second, third]) {
    expect(it?.title).toMatch(/^\D+$/);
  }
});
