import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { importedBy } from './parts';

/** Modules by their names in `src`, each with those that import it. */
function modules(importers: Record<string, readonly string[]>) {
  const all = new Map(
    Object.entries(importers).map(([name, by]) => [file(name), { importers: by.map(file) }]),
  );
  return { getModuleInfo: (id: string) => all.get(id) ?? null };
}

function file(name: string): string {
  return resolve('src', name);
}

const soon = importedBy(['src/tools.ts', 'src/Form.svelte'], 'soon');

test('what a part imports has its chunk, however far', () => {
  const all = modules({
    'move.ts': ['tools.ts', 'menu.ts'],
    'position.ts': ['move.ts'],
    'Field.svelte': ['Form.svelte', 'pages.ts'],
  });

  expect(soon(file('move.ts'), all)).toBe('soon');
  expect(soon(file('position.ts'), all)).toBe('soon');
  expect(soon(file('Field.svelte'), all)).toBe('soon');
});

test('what only other parts import has none of it', () => {
  const all = modules({ 'Menu.svelte': ['menu.ts', 'pages.ts'], 'menu.ts': [] });

  expect(soon(file('Menu.svelte'), all)).toBeNull();
});

test('modules that import one another are followed once', () => {
  const all = modules({ 'one.ts': ['other.ts'], 'other.ts': ['one.ts'] });

  expect(soon(file('one.ts'), all)).toBeNull();
});
