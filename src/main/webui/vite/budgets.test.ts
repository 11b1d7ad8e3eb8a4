import type { Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { measure } from './budgets';

function chunk(fileName: string, code: string, more: object = {}) {
  return { type: 'chunk', fileName, name: fileName, code, imports: [], ...more };
}

function bundle(...files: { fileName: string }[]): Rolldown.OutputBundle {
  return Object.fromEntries(files.map(it => [it.fileName, it])) as unknown as Rolldown.OutputBundle;
}

test('a first view is its chunks and all that they import, however far', () => {
  const measured = measure(
    bundle(
      chunk('main.js', 'abcd', { name: 'index', imports: ['shared.js'] }),
      chunk('shared.js', 'ab', { imports: ['deep.js'] }),
      chunk('deep.js', 'a', { imports: ['main.js'] }),
      chunk('tools.js', 'abc', { name: 'tools', imports: ['shared.js'] }),
      chunk('home.js', 'ab', { name: 'home' }),
    ),
    content => content.length,
  );

  expect(measured).toEqual([
    { what: 'first view, signed out', bytes: 10, limit: 64_000 },
    { what: 'first view, signed in', bytes: 9, limit: 64_000 },
    { what: 'first seconds, signed in, with styles', bytes: 12, limit: 100_000 },
    { what: 'styles', bytes: 0, limit: 16_000 },
  ]);
});

test('what comes later has a bound of its own, the largest first', () => {
  const measured = measure(
    bundle(
      chunk('main.js', 'abcd', { name: 'index', dynamicImports: ['a.js', 'b.js'] }),
      chunk('a.js', 'a'),
      chunk('b.js', 'ab'),
    ),
    content => content.length,
  );

  expect(measured.slice(4)).toEqual([
    { what: 'b.js', bytes: 2, limit: 25_000 },
    { what: 'a.js', bytes: 1, limit: 25_000 },
  ]);
});

test('styles count together, and with what the first seconds load', () => {
  const style = { type: 'asset', source: 'abc' };

  const [, , seconds, styles] = measure(
    bundle(
      chunk('home.js', 'ab', { name: 'home' }),
      chunk('tools.js', 'a', { name: 'tools', imports: ['later.js'] }),
      chunk('later.js', 'abcd'),
      { fileName: 'a.css', ...style },
      { fileName: 'b.css', ...style },
    ),
    content => content.length,
  );

  expect(seconds?.bytes).toBe(13);
  expect(styles).toEqual({ what: 'styles', bytes: 6, limit: 16_000 });
});
