import { readIcalendar } from './icalendar';
import type { Context, Imported } from './imported';
import { readMarkdown } from './markdown';
import { readObjects } from './objects';
import { readTable } from './tables';
import { textOf } from './text';
import { readTodotxt } from './todotxt';

/** A larger file is refused: nobody types so much, and reading it would stop the page. */
export const LARGEST = 20_000_000;

/** Reads a file of any format we know, told apart by what is in it; null where that is none. */
export async function readFile(
  file: File,
  context: Omit<Context, 'name'>,
): Promise<Imported | null> {
  const text = textOf(new Uint8Array(await file.arrayBuffer())).replace(/^\uFEFF/, '');
  const name = file.name.replace(/\.[^.]*$/, '');
  const imported = readText(text, file.name, { ...context, name });
  return imported && imported.tasks.length > 0 ? imported : null;
}

function readText(text: string, fileName: string, context: Context): Imported | null {
  if (/^\s*BEGIN:VCALENDAR/i.test(text)) {
    return readIcalendar(text);
  }
  if (/^\s*[[{]/.test(text) && !fileName.endsWith('.txt') && !fileName.endsWith('.md')) {
    return readObjects(text, context);
  }
  if (/^\s*[-*+]\s+\[[ xX]\]\s/m.test(text)) {
    return readMarkdown(text, context.now);
  }
  return fileName.endsWith('.txt') ? readTodotxt(text, context.now) : readTable(text, context);
}
