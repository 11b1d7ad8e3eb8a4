import { expect, test } from 'vitest';
import { mergeLines } from './merge-lines';

const merged = (base: string, mine: string, theirs: string) =>
  mergeLines(
    ...([base, mine, theirs].map(it => it.replaceAll(' ', '\n')) as [string, string, string]),
  );
const clean = (text: string) => ({ text: text.replaceAll(' ', '\n'), isClean: true });

test('a text that only one changed is theirs', () => {
  expect(merged('a b c', 'a x c', 'a b c')).toEqual(clean('a x c'));
  expect(merged('a b c', 'a b c', 'a c')).toEqual(clean('a c'));
  expect(merged('a', '', 'a')).toEqual(clean(''));
});

test('changes to different lines are both taken', () => {
  expect(merged('a b c d e', 'x b c d e', 'a b c d y')).toEqual(clean('x b c d y'));
  expect(merged('a b c d', 'a c d', 'a b c d e')).toEqual(clean('a c d e'));
  expect(merged('a b c d', 'n a b c d', 'a b x d')).toEqual(clean('n a b x d'));
});

test('the same change of both is taken once', () => {
  expect(merged('a b c', 'a x c', 'a x c')).toEqual(clean('a x c'));
  expect(merged('a', 'a b', 'a b')).toEqual(clean('a b'));
});

test('what both added at one place stands one after the other, mine first', () => {
  expect(merged('a', 'a mine', 'a theirs')).toEqual(clean('a mine theirs'));
  expect(merged('', 'mine', 'theirs')).toEqual(clean('mine theirs'));
});

test('where both changed the same lines, both versions are kept and it is said', () => {
  expect(merged('a b c', 'a mine c', 'a theirs c')).toEqual({
    text: 'a\nmine\ntheirs\nc',
    isClean: false,
  });
  expect(merged('a b c', 'a c', 'a theirs c')).toEqual({ text: 'a\ntheirs\nc', isClean: false });
});

test('no line of either is lost, whatever was changed', () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const edited = (lines: readonly string[], name: string) =>
    lines.flatMap((line, at) => {
      const fresh = `${name}${at}`;
      return [[line], [line], [], [fresh], [line, fresh]][random(5)] ?? [];
    });
  for (let round = 0; round < 500; round++) {
    const base = Array.from({ length: random(12) }, () => `${random(4)}`);
    const [mine, theirs] = [edited(base, 'm'), edited(base, 't')];
    const { text } = mergeLines(base.join('\n'), mine.join('\n'), theirs.join('\n'));
    const lines = text.split('\n');
    const added = [...mine, ...theirs].filter(it => /[mt]/.test(it));

    expect(lines.filter(it => /[mt]/.test(it)).sort()).toEqual(added.sort());
  }
});

test('thousands of lines take no long', () => {
  const base = Array.from({ length: 3_000 }, (_, line) => `${line}`).join('\n');

  expect(mergeLines(base, `mine\n${base}`, `${base}\ntheirs`)).toEqual({
    text: `mine\n${base}\ntheirs`,
    isClean: true,
  });
});
