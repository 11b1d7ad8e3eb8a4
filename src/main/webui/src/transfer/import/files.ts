import { readArchive } from './archive';
import { readIcalendar } from './icalendar';
import type { Context, Imported } from './imported';
import { readMarkdown } from './markdown';
import { readObjects } from './objects';
import { readTable } from './tables';
import { textOf } from './text';
import { readTodotxt } from './todotxt';

/** How the line of names begins in a table of an app. */
const HEADED = /^"?(?:date: |folder name|type"?,"?content|title"?,|subject"?,|id"?,"?title)/i;

/** Reads a file of any format we know, told apart by what is in it; null where that is none. */
export async function readFile(
  file: File,
  context: Omit<Context, 'name'>,
): Promise<Imported | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.replace(/\.[^.]*$/, '');
  const imported = isZip(bytes)
    ? await readArchive(bytes, readText, context)
    : await readText(textOf(bytes), file.name, { ...context, name });
  return imported && (imported.tasks.length > 0 || imported.table) ? imported : null;
}

function isZip([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && third === 3 && fourth === 4;
}

/** A wrong extension misleads nobody: todo.txt alone has no marks of its own. */
async function readText(
  marked: string,
  fileName: string,
  context: Context,
): Promise<Imported | null> {
  const text = marked.replace(/^\uFEFF/, '');
  if (/^\s*BEGIN:VCALENDAR/i.test(text)) {
    return readIcalendar(text);
  }
  const objects = /^\s*[[{]/.test(text) ? readObjects(text, context) : null;
  if (objects) {
    return objects;
  }
  if (/^\s*[-*+]\s+\[[ xX]\]\s/m.test(text)) {
    return readMarkdown(text, context.now);
  }
  return fileName.endsWith('.txt') && !HEADED.test(text)
    ? readTodotxt(text, context.now)
    : readTable(text, context);
}
