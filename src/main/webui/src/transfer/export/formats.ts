import { list } from '../../kinds/list';
import { section } from '../../kinds/section';
import { task } from '../../kinds/task';
import { clock } from '../../shared/clock.svelte';
import type { Engine } from '../../sync/engine.svelte';
import { recurrenceInWords } from '../../time/recurrence-words';
import { locale } from '../../words/locale';
import { words } from '../../words/words';
import { type Entry, entriesOf } from './contents';
import { csvOf } from './csv';
import type { FormatName } from './format-names';
import { icalendarOf } from './icalendar';
import { jsonOf } from './json';
import { type MarkdownWords, markdownOf } from './markdown';
import { todoistBackupOf } from './todoist';
import { todotxtOf } from './todotxt';

interface Format {
  readonly extension: string;
  readonly type: string;
  write(engine: Engine, list: string | null): BlobPart;
}

/** The tasks of a list, or all, in their order. */
function entries(engine: Engine, only: string | null): readonly Entry[] {
  const all = entriesOf({
    lists: engine.rows(list),
    sections: engine.rows(section),
    tasks: engine.rows(task),
  });
  return only === null ? all : all.filter(it => it.list?.id === only);
}

const markdownWords: MarkdownWords = {
  get inbox() {
    return words.task.views.inbox;
  },
  repeat: it => recurrenceInWords(it, words.repeat, locale, clock.now),
};

const FORMATS: Readonly<Record<FormatName, Format>> = {
  json: {
    extension: 'json',
    type: 'application/json',
    write: (engine, only) => jsonOf(kind => engine.shown.all(kind), only),
  },
  csv: { extension: 'csv', type: 'text/csv', write: (...what) => csvOf(entries(...what)) },
  icalendar: {
    extension: 'ics',
    type: 'text/calendar',
    write: (...what) => icalendarOf(entries(...what)),
  },
  markdown: {
    extension: 'md',
    type: 'text/markdown',
    write: (...what) => markdownOf(entries(...what), markdownWords),
  },
  todotxt: {
    extension: 'txt',
    type: 'text/plain',
    write: (...what) => todotxtOf(entries(...what)),
  },
  todoist: {
    extension: 'zip',
    type: 'application/zip',
    write: (...what) => todoistBackupOf(entries(...what), clock.now),
  },
};

/** Everything that the account has, or one list, as a file of the format. */
export async function exported(
  engine: Engine,
  name: FormatName,
  day: string,
  only: string | null,
): Promise<File> {
  const { extension, type, write } = FORMATS[name];
  const content = write(engine, only);
  const charset = type === 'application/zip' ? '' : ';charset=utf-8';
  return new File([content], `todo-${day}.${extension}`, { type: `${type}${charset}` });
}
