import { Gathered, type Imported } from './imported';

const ITEM = /^(\s*)[-*+]\s+\[([ xX])\]\s+(.*)$/;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;

/** Checklists: headings of the second level are lists, those below are sections. */
export function readMarkdown(text: string, now: Date): Imported {
  const gathered = new Gathered('markdown');
  let list = '';
  let section = '';
  const above: { readonly indent: number; readonly key: string }[] = [];
  const seen = new Map<string, number>();
  for (const line of text.split(/\r?\n/)) {
    const heading = HEADING.exec(line);
    const item = ITEM.exec(line);
    if (heading) {
      const [, marks = '', name = ''] = heading;
      list = marks.length === 2 ? name : list;
      section = marks.length > 2 ? name : '';
      above.length = 0;
    } else if (item) {
      const [, space = '', mark, title = ''] = item;
      const indent = space.replaceAll('\t', '    ').length;
      while ((above.at(-1)?.indent ?? -1) >= indent) {
        above.pop();
      }
      // A parent's key has those above it in it, of which its end is enough.
      const path = [list, section, above.at(-1)?.key.slice(-500), title].join('\u0000');
      const time = (seen.get(path) ?? 0) + 1;
      seen.set(path, time);
      const key = `${path}\u0000${time}`;
      gathered.add({
        key,
        title: title.replace(/\\([\\`*_[\]<>#])/g, '$1'),
        completedAt: mark === ' ' ? null : now.toISOString(),
        list,
        section,
        parent: above.at(-1)?.key ?? null,
      });
      above.push({ indent, key });
    }
  }
  return gathered.imported;
}
