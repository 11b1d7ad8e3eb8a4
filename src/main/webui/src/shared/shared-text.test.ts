import { expect, test } from 'vitest';
import { sharedText } from './shared-text';

const from = (query: string) => sharedText(new URLSearchParams(query));

test.each([
  ['', null],
  ['q=milk', null],
  ['add', ''],
  ['add=Buy+milk', 'Buy milk'],
  ['title=&text=&url=', ''],
  ['title=Scones&text=Bake+them&url=https://a.example/1', 'Scones Bake them https://a.example/1'],
])('%s hands over %j', (query, line) => {
  expect(from(query)).toBe(line);
});

test('what two members say is said once', () => {
  const url = 'https://a.example/1';

  expect(from(`title=Scones&text=Scones: how to bake them ${url}&url=${url}`)).toBe(
    `Scones: how to bake them ${url}`,
  );
  expect(from('title=Scones&text=Scones')).toBe('Scones');
});

test('lines become one', () => {
  expect(from('text=Bring%0A%20 towels%0D%0Aand sun cream')).toBe('Bring towels and sun cream');
});

test('a long text makes room for its link', () => {
  const url = 'https://a.example/1';

  const line = from(`text=${'🌿'.repeat(300)}&url=${url}`) ?? '';

  expect([...line]).toHaveLength(200);
  expect(line.endsWith(`🌿… ${url}`)).toBe(true);
});

test('a link that fills the line stands alone', () => {
  const url = `https://a.example/${'x'.repeat(190)}`;

  expect(from(`text=Scones&url=${url}`)).toBe(url);
});
