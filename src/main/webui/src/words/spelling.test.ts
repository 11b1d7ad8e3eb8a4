import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const { navigator } = globalThis;

beforeEach(() => vi.resetModules());
afterEach(() => vi.stubGlobal('navigator', navigator));

test.each([
  ['en-US', 'Custom color', 'Gray'],
  ['en-GB', 'Custom colour', 'Grey'],
  ['en-AU', 'Custom colour', 'Grey'],
])('English is spelled as it is in %s', async (language, custom, grey) => {
  vi.stubGlobal('navigator', { languages: [language], language });

  const { pages } = await import('./en/pages');

  expect(pages.tags.ownColor).toBe(custom);
  expect(pages.tags.colors.grey).toBe(grey);
});
