import { beforeAll, expect, test, vi } from 'vitest';
import type { Words } from './words';

let ar: Words;

beforeAll(async () => {
  // Counts follow the rules of the language that the page speaks.
  vi.resetModules();
  vi.stubGlobal('navigator', { ...navigator, languages: ['ar'] });
  ar = (await import('./ar')).words;
});

test('Arabic is said in Arabic', () => {
  const { app: name, direction: _, ...shared } = ar.shared;
  expect(name).toBe('Todo');
  for (const text of textsOf({ ...ar, shared })) {
    expect(text).toMatch(/\p{Script=Arabic}/u);
  }
});

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).flatMap(textsOf);
  }
  return typeof value === 'string' ? [value] : [];
}

test.each([
  [0, 'لا مهام'],
  [1, 'مهمة واحدة'],
  [2, 'مهمتان'],
  [3, 'مهام'],
  [11, 'مهمة'],
  [100, 'مهمة'],
])('%i has its own form', (count, form) => {
  expect(ar.shared.tasks(count).replace(/[\d٠-٩]+ /, '')).toBe(form);
});

test('a number is said, except where the word says it', () => {
  for (const count of [3, 10, 11, 99, 100, 1000]) {
    expect(ar.service.unsent(count)).toContain(count.toLocaleString('ar'));
  }
});
