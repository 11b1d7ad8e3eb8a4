import { expect, test } from 'vitest';
import { type Block, blocksOf, type Inline } from './tokens';

/** The blocks as the elements that they are shown in, which is easier to read than objects. */
function shown(source: string): string {
  return blocksOf(source).map(block).join('');
}

function block(node: Block): string {
  switch (node.kind) {
    case 'paragraph':
      return `<p>${inlines(node.children)}</p>`;
    case 'line':
      return inlines(node.children);
    case 'heading':
      return `<h${node.level}>${inlines(node.children)}</h${node.level}>`;
    case 'code':
      return `<pre>${node.text}</pre>`;
    case 'quote':
      return `<quote>${node.children.map(block).join('')}</quote>`;
    case 'list': {
      const items = node.items.map(({ task, children }) => {
        const box = task ? `<box ${task.line} ${task.checked ? 'x' : '-'} "${task.name}">` : '';
        return `<li>${box}${children.map(block).join('')}</li>`;
      });
      return node.start === null
        ? `<ul>${items.join('')}</ul>`
        : `<ol ${node.start}>${items.join('')}</ol>`;
    }
    case 'table': {
      const rows = [node.head, ...node.rows].map(row =>
        row.map(({ align, children }) => `<td ${align}>${inlines(children)}</td>`).join(''),
      );
      return `<table>${rows.map(row => `<tr>${row}</tr>`).join('')}</table>`;
    }
    case 'rule':
      return '<hr>';
  }
}

function inlines(nodes: readonly Inline[]): string {
  return nodes.map(inline).join('');
}

function inline(node: Inline): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'break':
      return '<br>';
    case 'code':
      return `<code>${node.text}</code>`;
    case 'link':
      return `<a ${node.href}>${inlines(node.children)}</a>`;
    default:
      return `<${node.kind}>${inlines(node.children)}</${node.kind}>`;
  }
}

test.each([
  ['Milk\n\nEggs', '<p>Milk</p><p>Eggs</p>'],
  ['Milk\nEggs', '<p>Milk<br>Eggs</p>'],
  [
    '*a* **b** ~~c~~ `d < e`',
    '<p><em>a</em> <strong>b</strong> <del>c</del> <code>d < e</code></p>',
  ],
  ['# One\n## Two\n### Three', '<h3>One</h3><h4>Two</h4><h5>Three</h5>'],
  ['```js\n<b>&amp;\n```', '<pre><b>&amp;</pre>'],
  ['> a\n> - b', '<quote><p>a</p><ul><li>b</li></ul></quote>'],
  ['3. a\n4. b', '<ol 3><li>a</li><li>b</li></ol>'],
  ['- a\n  - b', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
  ['a\n\n---\n\nb', '<p>a</p><hr><p>b</p>'],
  [
    '|a|b|\n|-|-:|\n|c|**d**|',
    '<table><tr><td null>a</td><td right>b</td></tr><tr><td null>c</td><td right><strong>d</strong></td></tr></table>',
  ],
  ['[a](https://a.example/b?c=1&amp;d=2)', '<p><a https://a.example/b?c=1&d=2>a</a></p>'],
  ['https://a.example/b', '<p><a https://a.example/b>https://a.example/b</a></p>'],
  ['www.a.example', '<p><a http://www.a.example/>www.a.example</a></p>'],
  ['ana@a.example', '<p><a mailto:ana@a.example>ana@a.example</a></p>'],
  ['[a][1]\n\n[1]: https://a.example/', '<p><a https://a.example/>a</a></p>'],
  ['![a cat](https://a.example/cat.png)', '<p><a https://a.example/cat.png>a cat</a></p>'],
  [
    '![](https://a.example/cat.png)',
    '<p><a https://a.example/cat.png>https://a.example/cat.png</a></p>',
  ],
  ['AT&T &amp; &copy; &#169; &lt;b> \\*', '<p>AT&T & © © <b> *</p>'],
  ['', ''],
])('%j is shown as %s', (source, expected) => {
  expect(shown(source)).toBe(expected);
});

test.each([
  ['[a](javascript:alert(1))', '<p>[a](javascript:alert(1))</p>'],
  ['[a](JaVaScRiPt:alert(1))', '<p>[a](JaVaScRiPt:alert(1))</p>'],
  ['[a](javascript&#58;alert(1))', '<p>[a](javascript&#58;alert(1))</p>'],
  ['[a](javascript&colon;alert(1))', '<p>[a](javascript&colon;alert(1))</p>'],
  ['[a](java&#10;script:alert(1))', '<p>[a](java&#10;script:alert(1))</p>'],
  ['[a](<\u0001javascript:alert(1)>)', '<p>[a](<\u0001javascript:alert(1)>)</p>'],
  ['<javascript:alert(1)>', '<p><javascript:alert(1)></p>'],
  ['[a](data:text/html,x)', '<p>[a](data:text/html,x)</p>'],
  ['![a](data:image/png;base64,x)', '<p>![a](data:image/png;base64,x)</p>'],
  ['[a](vbscript:x)', '<p>[a](vbscript:x)</p>'],
  ['[a](file:///etc/passwd)', '<p>[a](file:///etc/passwd)</p>'],
  ['[a](/api/auth/logout)', '<p>[a](/api/auth/logout)</p>'],
  ['[a](//a.example)', '<p>[a](//a.example)</p>'],
  ['[a](#b)', '<p>[a](#b)</p>'],
  ['[a][1]\n\n[1]: javascript:alert(1)', '<p>[a][1]</p>'],
])('%j leads nowhere', (source, expected) => {
  expect(shown(source)).toBe(expected);
});

test.each([
  ['<script>alert(1)</script>'],
  ['<img src=x onerror=alert(1)>'],
  ['a <b onclick="x">b</b> c'],
  ['<!-- a -->'],
  ['<div>\n\n**a'],
])('HTML is text: %j', source => {
  const kinds = blocksOf(source).map(node => node.kind);
  expect(new Set(kinds)).toEqual(new Set(['paragraph']));
  expect(shown(source).replace(/<\/?p>/g, '')).toBe(source.replace('\n\n', ''));
});

test('emphasis is found behind a hundred lone marks', () => {
  expect(shown(`${'*a_ '.repeat(50)}*b*`)).toContain('<em>b</em>');
});

test.each([
  '*'.repeat(10_000),
  '*a_'.repeat(3_333),
  '**a_'.repeat(2_500),
  '>'.repeat(10_000),
  '- '.repeat(5_000),
  '['.repeat(10_000),
  '[a]('.repeat(2_500),
  '![a]('.repeat(2_000),
  '<a '.repeat(3_300),
  '`a``'.repeat(2_500),
  '~~a'.repeat(3_300),
  '_a__'.repeat(2_500),
  '|a'.repeat(5_000),
  '\u0000'.repeat(10_000),
  '\n'.repeat(10_000),
  Array.from({ length: 140 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n'),
])('ten thousand hostile characters are read before the test runs out of time', source => {
  expect(() => shown(source)).not.toThrow();
});
