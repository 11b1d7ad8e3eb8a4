import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parse } from '../../quick-add/parse';
import { planOf } from './edits';
import { readFile } from './files';
import { markdownOfHtml } from './html';
import type { Imported } from './imported';
import { TODOIST, zipOf } from './testing/samples';

const now = new Date(2026, 10, 21, 12);
const read = (name: string, content: BlobPart): Promise<Imported | null> =>
  readFile(new File([content], name), { now, locale: 'en-GB', parse });

const titles = async (name: string, content: BlobPart) =>
  (await read(name, content))?.tasks.map(it => it.title);

const here = {
  account: 'me',
  lists: [],
  sections: [],
  tags: [],
  has: () => false,
  isLocked: () => false,
  free: new Set<string>(),
};

function utf16(text: string, isLittle: boolean): BlobPart {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  for (const [index, unit] of [0xfeff, ...Array.from(text, it => it.charCodeAt(0))].entries()) {
    view.setUint16(2 * index, unit, isLittle);
  }
  return bytes;
}

describe('Encodings', () => {
  const file = 'title,list\r\nGrüße,Straße\r\n';
  test.each([
    ['UTF-8', file],
    ['UTF-8 with a mark', `\uFEFF${file}`],
    ['UTF-16, little end first', utf16(file, true)],
    ['UTF-16, big end first', utf16(file, false)],
    ['Windows-1252', Uint8Array.from(file, it => it.charCodeAt(0))],
    ['a lone CR at each end', file.replaceAll('\r\n', '\r')],
    ['LF', file.replaceAll('\r\n', '\n')],
    ['semicolons', file.replaceAll(',', ';')],
    ['tabs', file.replaceAll(',', '\t')],
  ])('%s', async (_, content) => {
    const imported = await read('a.csv', content);
    expect(imported?.tasks).toMatchObject([{ title: 'Grüße', list: 'Straße' }]);
  });
});

describe('Wrong extensions', () => {
  test.each([
    ['a table', 'Home.txt', TODOIST, 'Pay rent'],
    [
      'JSON',
      'export.txt',
      '{"format":"todo","version":1,"tasks":[{"id":"a","title":"Rent"}]}',
      'Rent',
    ],
    ['a ZIP', 'backup.csv', zipOf({ 'Home [1].csv': TODOIST }), 'Pay rent'],
    [
      'a calendar',
      'a.json',
      'BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nSUMMARY:Rent\r\nEND:VTODO\r\nEND:VCALENDAR',
      'Rent',
    ],
    ['a checklist', 'a.csv', '- [ ] Rent\n', 'Rent'],
  ])('%s is known by what is in it', async (_, name, content, title) => {
    expect((await titles(name, content))?.[0]).toBe(title);
  });
});

describe('Cut in the middle', () => {
  test('a table keeps the lines that are whole, and what there is of the last', async () => {
    expect(await titles('Home.csv', TODOIST.slice(0, TODOIST.indexOf('Find the') + 8))).toEqual([
      'Pay rent',
      'Find the',
    ]);
  });

  test.each([
    ['JSON', 'a.json', '{"format":"todo","version":1,"tasks":[{"id":"a","tit'],
    ['a ZIP', 'a.zip', (zipOf({ 'a.csv': TODOIST }) as Uint8Array<ArrayBuffer>).slice(0, 120)],
  ])('%s is refused whole', async (_, name, content) => {
    expect(await read(name, content)).toBeNull();
  });
});

describe('ZIP bombs', () => {
  test('a file that grows too much is not unpacked', async () => {
    const bomb = zipSync({ 'a.csv': new Uint8Array(3_000_000) }) as BlobPart;
    expect(await read('a.zip', bomb)).toBeNull();
  });

  test('neither are very many', async () => {
    const names = Array.from({ length: 1_001 }, (_, index) => [`${index}.csv`, '']);
    expect(await read('a.zip', zipOf(Object.fromEntries(names)))).toBeNull();
  });

  test('a size that lies ends the unpacking', async () => {
    const archive = zipSync({ 'a.csv': new TextEncoder().encode(`${TODOIST}\r\n`.repeat(500)) });
    const view = new DataView(archive.buffer);
    // The size before compression, in the central directory.
    const directory = view.getUint32(archive.length - 6, true);
    view.setUint32(directory + 24, 10, true);
    const imported = await read('a.zip', archive as BlobPart);
    expect(imported?.tasks.length ?? 0).toBe(0);
  });
});

describe('Odd contents', () => {
  test('a circle of parents is cut, and 30 levels and long chains are read', async () => {
    const rows = ['id,title,parent', 'a,A,c', 'b,B,a', 'c,C,b', 'd,D,d'];
    const imported = (await read('a.csv', rows.join('\n'))) as Imported;
    const place = new Map(imported.tasks.map((it, index) => [it.key, index]));
    expect(imported.tasks.map(it => it.title).sort()).toEqual(['A', 'B', 'C', 'D']);
    for (const [index, { parent }] of imported.tasks.entries()) {
      expect(parent === null || (place.get(parent) ?? index) < index).toBe(true);
    }

    const chain = Array.from({ length: 20_000 }, (_, it) => `${it},T${it},${it + 1}`);
    const deep = (await read('a.csv', ['id,title,parent', ...chain].join('\n'))) as Imported;
    expect(deep.tasks).toHaveLength(20_000);
    const { losses } = planOf({ ...deep, tasks: deep.tasks.slice(0, 30) }, here);
    expect(losses.get('depth')).toBe(2);
  });

  test('ids that stand twice are one task, the last', async () => {
    expect(await titles('a.csv', 'id,title\na,One\na,Two\n')).toEqual(['Two']);
  });

  test('notes in HTML become Markdown, and nothing of a script', () => {
    expect(
      markdownOfHtml(
        '<div>One<br>Two</div><script>alert(1)</script><p>&lt;3 &#127807; &nope;</p><a href="javascript:x">no</a>',
      ),
    ).toBe('One\nTwo\n\n<3 🌿 &nope;\n\nno');
    expect(markdownOfHtml(`${'<p>'.repeat(30_000)}<a href="https:`)).toBe('');
  });
});
