import type { Grammar } from './grammar';
import { grammar as english } from './grammars/en';
import { type Language, languageOf } from './language';

const grammars = import.meta.glob<Grammar>(['./grammars/??.ts', '!./grammars/en.ts'], {
  import: 'grammar',
});

/** What every person's dates may be written in, beside their own language. */
export const ENGLISH: readonly Language[] = [languageOf(english, [english])];

/** The language, where it has a grammar, and English. */
export async function languagesFor(language: string): Promise<readonly Language[]> {
  const own = await grammars[`./grammars/${language}.ts`]?.();
  return own ? [own, english].map(it => languageOf(it, [own, english])) : ENGLISH;
}
