import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from './en';
import { BASE, dictionaries, LANGUAGES, locale } from './locale';
import { ownName } from './own-name';

const SOURCES = 'src';
/** The files of a language, and tests. */
const OWN = /(?:words|quick-add\/grammars)\/[a-z]{2}(?:\/|\.)|\.test\.ts$/;

function files(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(it => join(folder, it).replaceAll('\\', '/'))
    .filter(it => /\.(?:ts|svelte)$/.test(it));
}

test('a language is its files, and nothing else names one', () => {
  const others = LANGUAGES.filter(it => it !== BASE);
  const names = new RegExp(`['"\`](?:\\./|\\.\\./)*(?:words/)?(?:${others.join('|')})['"\`/-]`);
  const naming = files(SOURCES)
    .filter(it => !OWN.test(it))
    .filter(it => names.test(readFileSync(it, 'utf8')));
  expect(others.length).toBeGreaterThan(0);
  expect(naming).toEqual([]);
});

test('each has a name in itself', () => {
  const names = LANGUAGES.map(ownName);
  expect(new Set(names).size).toBe(LANGUAGES.length);
  expect(names).toContain('English');
  expect(names).toContain('العربية');
});

test('English is British where a browser says no more', () => {
  expect(locale).toBe('en-GB');
});

const RIGHT_TO_LEFT = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm'];

test.each(LANGUAGES)('%s runs as its script does', async code => {
  const { shared } = (await dictionaries[`./${code}.ts`]?.()) ?? en;
  const script = new Intl.Locale(code).maximize().script ?? '';
  expect(shared.direction).toBe(RIGHT_TO_LEFT.includes(script) ? 'rtl' : 'ltr');
});
