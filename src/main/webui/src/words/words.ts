import { en } from './en';
import type { later } from './en-later';
import { direction, language } from './locale';

/** All that the app says. What is missing in a language is found by the compiler. */
export type Words = typeof en & typeof later;

/**
 * Everything the app says, in the person's language. Not to be read before `learn` is through;
 * what is not said at first sight is there for parts that come `withWords`.
 */
export let words = en as Words;

/** Loads the person's language, before anything is shown. */
export async function learn(): Promise<void> {
  if (language === 'ar') {
    words = (await import('./ar')).ar as Words;
  }
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
}

/** A part of the app that comes later, and with it what only such parts say. */
export async function withWords<Part>(part: Promise<Part>): Promise<Part> {
  const [{ later }] = await Promise.all([
    language === 'ar' ? import('./ar-later') : import('./en-later'),
    part,
  ]);
  words = { ...words, ...later };
  return part;
}
