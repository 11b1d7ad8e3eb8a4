import { vi } from 'vitest';

// What browsers have and Node does not, as far as the tested parts look at it.
const kept = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => kept.set(name, value),
  removeItem: (name: string) => kept.delete(name),
});
vi.stubGlobal('navigator', { languages: ['en-GB'], language: 'en-GB', userAgent: 'Node' });

// Texts that come with later parts of the app are there from the start. The language is read from
// the stubs above, so nothing is imported before them.
const names = [
  'detail',
  'keys',
  'list',
  'notify',
  'pages',
  'repeat',
  'settings',
  'sharing',
  'unsaved',
];
const parts = await Promise.all(names.map(it => import(`./src/words/en/${it}.ts`)));
const { addEnglish } = await import('./src/words/words.ts');
addEnglish(Object.assign({}, ...parts));
