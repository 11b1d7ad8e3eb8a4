import { list } from '../../kinds/list';
import { section } from '../../kinds/section';
import { task } from '../../kinds/task';
import { clock } from '../../shared/clock.svelte';
import type { Engine } from '../../sync/engine.svelte';
import { recurrenceInWords } from '../../time/recurrence-words';
import { locale } from '../../words/locale';
import { words } from '../../words/words';
import { entriesOf } from './contents';
import { csvOf } from './csv';
import type { FormatName } from './format-names';
import { icalendarOf } from './icalendar';
import { jsonOf } from './json';
import { type MarkdownWords, markdownOf } from './markdown';
import { todotxtOf } from './todotxt';

interface Format {
  readonly extension: string;
  readonly type: string;
  write(engine: Engine): string;
}

const entries = (engine: Engine) =>
  entriesOf({
    lists: engine.rows(list),
    sections: engine.rows(section),
    tasks: engine.rows(task),
  });

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
    write: engine => jsonOf(kind => engine.shown.all(kind)),
  },
  csv: { extension: 'csv', type: 'text/csv', write: engine => csvOf(entries(engine)) },
  icalendar: {
    extension: 'ics',
    type: 'text/calendar',
    write: engine => icalendarOf(entries(engine)),
  },
  markdown: {
    extension: 'md',
    type: 'text/markdown',
    write: engine => markdownOf(entries(engine), markdownWords),
  },
  todotxt: { extension: 'txt', type: 'text/plain', write: engine => todotxtOf(entries(engine)) },
};

/** Everything that the account has, as a file of the format. */
export function exported(engine: Engine, name: FormatName, day: string): File {
  const { extension, type, write } = FORMATS[name];
  return new File([write(engine)], `todo-${day}.${extension}`, { type: `${type};charset=utf-8` });
}
