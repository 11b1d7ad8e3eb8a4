import { type Context, type Imported, merged } from './imported';
import { textOf } from './text';
import { entriesOf } from './zip';

/** `Inbox [2203306141].csv` in Todoist's backup; folders in Google's. */
const NAME = /([^/]*?)(?: \[\d+\])?\.[^./]*$/;

/**
 * An archive of one app: Todoist's backup has a table for each project, Google's and Vikunja's have
 * one file of tasks among others. Null where none can be read.
 */
export async function readArchive(
  bytes: Uint8Array,
  read: (text: string, fileName: string, context: Context) => Promise<Imported | null>,
  context: Omit<Context, 'name'>,
): Promise<Imported | null> {
  const files: Imported[] = [];
  for (const { name: path, bytes: content } of entriesOf(bytes) ?? []) {
    const name = NAME.exec(path)?.[1] ?? path;
    const isInbox = name === 'Inbox' && path.endsWith('.csv');
    const imported = await read(textOf(content), path, { ...context, name: isInbox ? '' : name });
    if (imported && imported.tasks.length > 0) {
      files.push(imported);
    }
  }
  const [largest] = files.toSorted((one, other) => other.tasks.length - one.tasks.length);
  return largest ? merged(files.filter(it => it.source === largest.source)) : null;
}
