import { en } from './en';
import type { detail } from './en/detail';
import type { empty } from './en/empty';
import type { entry } from './en/entry';
import type { filters } from './en/filters';
import type { keys } from './en/keys';
import type { list } from './en/list';
import type { lists } from './en/lists';
import type { notify } from './en/notify';
import type { pages } from './en/pages';
import type { panels } from './en/panels';
import type { recovery } from './en/recovery';
import type { repeat } from './en/repeat';
import type { settings } from './en/settings';
import type { several } from './en/several';
import type { sharing } from './en/sharing';
import type { trash } from './en/trash';
import type { unsaved } from './en/unsaved';
import type { week } from './en/week';
import { BASE, dictionaries, language } from './locale';

/** What only parts that are loaded on demand say. */
interface LaterWords {
  readonly detail: typeof detail;
  readonly empty: typeof empty;
  readonly entry: typeof entry;
  readonly filters: typeof filters;
  readonly keys: typeof keys;
  readonly list: typeof list;
  readonly lists: typeof lists;
  readonly notify: typeof notify;
  readonly pages: typeof pages;
  readonly panels: typeof panels;
  readonly recovery: typeof recovery;
  readonly repeat: typeof repeat;
  readonly settings: typeof settings;
  readonly several: typeof several;
  readonly sharing: typeof sharing;
  readonly trash: typeof trash;
  readonly unsaved: typeof unsaved;
  readonly week: typeof week;
}

/** All that the app says. What is missing in a language is found by the compiler. */
export type Words = typeof en & LaterWords;

/**
 * Everything the app says, in the person's language. Not to be read before `learn` is through;
 * a part that is loaded on demand brings its own English words.
 */
export let words = en as Words;

/** Loads the person's language, before anything is shown. */
export async function learn(): Promise<void> {
  words = (await dictionaries[`./${language}.ts`]?.()) ?? words;
  document.documentElement.lang = language;
  document.documentElement.dir = words.shared.direction;
}

/** Adds the English words of a part. Those of other languages are complete from the start. */
export function addEnglish(more: Partial<LaterWords>): void {
  if (language === BASE) {
    words = { ...words, ...more };
  }
}
