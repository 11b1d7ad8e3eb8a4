import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toggled } from './toggle';
import { type Block, blocksOf, type TaskBox } from './tokens';

function boxes(source: string): TaskBox[] {
  return blocksOf(source).flatMap(inBlock);
}

function inBlock(node: Block): TaskBox[] {
  switch (node.kind) {
    case 'list':
      return node.items.flatMap(({ task, children }) => [
        ...(task ? [task] : []),
        ...children.flatMap(inBlock),
      ]);
    case 'quote':
      return node.children.flatMap(inBlock);
    default:
      return [];
  }
}

test.each([
  ['- [ ] a', 'a', '- [x] a'],
  ['- [x] a', 'a', '- [ ] a'],
  ['- [X] a', 'a', '- [ ] a'],
  ['* [ ] a\n* [ ] b', 'b', '* [ ] a\n* [x] b'],
  ['1. [ ] a\n2. [ ] b', 'b', '1. [ ] a\n2. [x] b'],
  ['- [ ] a\n  - [ ] b\n    - [ ] c\n- [ ] d', 'c', '- [ ] a\n  - [ ] b\n    - [x] c\n- [ ] d'],
  ['- [ ] a\n  - [ ] b\n    - [ ] c\n- [ ] d', 'd', '- [ ] a\n  - [ ] b\n    - [ ] c\n- [x] d'],
  ['- [ ] a\n\n  more\n\n- [ ] b\n', 'b', '- [ ] a\n\n  more\n\n- [x] b\n'],
  ['```\n- [ ] a\n```\n\n- [ ] a', 'a', '```\n- [ ] a\n```\n\n- [x] a'],
  ['- [ ] a\n  ```\n  - [ ] b\n  ```\n- [ ] b', 'b', '- [ ] a\n  ```\n  - [ ] b\n  ```\n- [x] b'],
  ['    - [ ] a\n\n- [ ] a', 'a', '    - [ ] a\n\n- [x] a'],
  ['> - [ ] a\n> - [ ] b', 'b', '> - [ ] a\n> - [x] b'],
  ['- > - [ ] a', 'a', '- > - [x] a'],
  ['# A\n\n\n\ntext [ ] text\n- [ ] a [ ] b', 'a [ ] b', '# A\n\n\n\ntext [ ] text\n- [x] a [ ] b'],
  ['- [ ] **a** [b](https://b.example)', 'a b', '- [x] **a** [b](https://b.example)'],
  ['\r\n- [ ] a\r\n- [ ] b\r\n', 'b', '\r\n- [ ] a\r\n- [x] b\r\n'],
  ['<div>\n- [ ] a\n</div>\n\n- [ ] a', 'a', '<div>\n- [ ] a\n</div>\n\n- [x] a'],
  [
    '|a|\n|-|\n|b|\n\n[c]: https://c.example\n\n- [ ] a',
    'a',
    '|a|\n|-|\n|b|\n\n[c]: https://c.example\n\n- [x] a',
  ],
])('%j with "%s" toggled is %j', (source, name, expected) => {
  const box = boxes(source).find(it => it.name === name);
  expect(toggled(source, box?.line ?? -1)).toBe(expected);
});

test('a line without a box stays as it is', () => {
  expect(toggled('a\nb [ ] c', 1)).toBe('a\nb [ ] c');
  expect(toggled('a', 7)).toBe('a');
});

const piece = fc.constantFrom(
  ...['- [ ] a', '- [x] b', '* [ ] c', '1. [ ] d', '  - [ ] e', '    - [x] f', '      - [ ] g'],
  ...[
    '> - [ ] h',
    '> > - [ ] i',
    '- > - [x] j',
    '- - [ ] k',
    '- l',
    '  more',
    '> quote',
    'text [ ]',
  ],
  ...[
    '```',
    '  ```',
    '~~~',
    '    - [ ] code',
    '\t- [ ] tab',
    '',
    '',
    '# head',
    '---',
    '| a |',
    '|-|',
  ],
  ...[
    '<div>',
    '</div>',
    '<!--',
    '-->',
    '[ ] m',
    '-',
    '- [ ]',
    '- [ ] - [ ] n',
    '[o]: https://o.example',
  ],
);
const source = fc
  .tuple(fc.array(piece, { maxLength: 16 }), fc.constantFrom('\n', '\r\n'))
  .map(([pieces, ending]) => pieces.join(ending));

test('a box that is toggled turns, and no other', () => {
  fc.assert(
    fc.property(source, text => {
      const before = boxes(text);
      before.forEach((box, index) => {
        const after = boxes(toggled(text, box.line)).map(it => it.checked);
        expect(after).toEqual(before.map((it, i) => (i === index ? !it.checked : it.checked)));
      });
    }),
    { numRuns: 2000 },
  );
});
