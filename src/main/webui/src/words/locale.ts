import type { Words } from './words';

/** The language of which every part of the page brings its own texts; its variety where none is known. */
export const BASE = 'en';
const BASE_LOCALE = 'en-GB';

/** All texts of the other languages. */
export const dictionaries = import.meta.glob<Words>(['./??.ts', '!./en.ts'], { import: 'words' });

/** The languages that the app speaks, which are those it has texts of. */
export const LANGUAGES: readonly string[] = [
  BASE,
  ...Object.keys(dictionaries).map(path => path.slice('./'.length, -'.ts'.length)),
];

/** Where the browser keeps the language that a person chose. */
export const CHOSEN = 'todo.language';

/** The language a person chose here, or else the first of their browser's that the app speaks. */
export const language: string =
  known(localStorage.getItem(CHOSEN)) ??
  navigator.languages.map(it => known(it.split('-')[0])).find(it => it !== undefined) ??
  BASE;

/** Writes dates and numbers: the person's own variety of the language, British where none is theirs. */
export const locale: string =
  navigator.languages.find(it => it.split('-')[0] === language) ??
  (language === BASE ? BASE_LOCALE : language);

function known(name: string | null | undefined): string | undefined {
  return LANGUAGES.find(it => it === name);
}
