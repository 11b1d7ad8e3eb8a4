import { vi } from 'vitest';

// What browsers have and Node does not, as far as the tested parts look at it.
const kept = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => kept.set(name, value),
  removeItem: (name: string) => kept.delete(name),
});
vi.stubGlobal('navigator', { languages: ['en-GB'], language: 'en-GB', userAgent: 'Node' });

// Texts that come with later parts of the app are there from the start.
const { withWords } = await import('./src/words/words.ts');
await withWords(Promise.resolve());
