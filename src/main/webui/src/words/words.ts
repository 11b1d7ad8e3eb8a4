import { en } from './en';
import { direction, language } from './locale';

/** All that the app says. What is missing in a language is found by the compiler. */
export type Words = typeof en;

/** Everything the app says, in the person's language. Not to be read before `learn` is through. */
export let words: Words = en;

/** Loads the person's language, before anything is shown. */
export async function learn(): Promise<void> {
  if (language === 'ar') {
    words = (await import('./ar')).ar;
  }
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
}
