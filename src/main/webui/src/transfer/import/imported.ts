import type { Priority, TaskChange } from '../../kinds/task';
import type { parse } from '../../quick-add/parse';
import type { Data } from '../../sync/kind';
import type { Recurrence } from '../../time/recurrence';

/** What becomes something else on its way in, or is left out. */
export type LossName =
  | 'untitled'
  | 'longTitle'
  | 'longDescription'
  | 'date'
  | 'keptDate'
  | 'reminders'
  | 'repeat'
  | 'tags'
  | 'deleted'
  | 'comments'
  | 'attachments'
  | 'depth';

/** A task of a file. Its key names it within the file, the same each time the file is read. */
export interface ImportedTask {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  /** When it was finished; null for an open task. */
  readonly completedAt: string | null;
  readonly priority: Priority;
  readonly due: string | null;
  /** As tasks have them: moments, times before the due moment, and `morning`. */
  readonly reminders: readonly string[];
  readonly repeat: Recurrence | null;
  readonly tags: readonly string[];
  /** A list's name; empty for the inbox. */
  readonly list: string;
  /** A section's name; empty for none. */
  readonly section: string;
  /** The key of the task that it is a step of. */
  readonly parent: string | null;
  /** What only our own file has; null in all others. */
  readonly own: OwnPlace | null;
}

/** Where a task of our own file stood, what only that file says, and what the service wrote. */
export interface OwnPlace {
  /** The keys of its list and section among the file's rows. */
  readonly list: string | null;
  readonly section: string | null;
  readonly draft: TaskChange;
  readonly given: Data;
}

/** A list, section, tag or saved filter of our own file. */
export interface OwnRow {
  readonly kind: 'list' | 'section' | 'tag' | 'filter';
  readonly key: string;
  readonly name: string;
  readonly draft: Readonly<Record<string, unknown>>;
  /** The key of a section's list. */
  readonly list: string | null;
  readonly given: Data;
}

/** A file as it was read. Tasks stand after those that they are steps of. */
export interface Imported {
  /** What names the source of the keys, such as `todoist`. */
  readonly source: string;
  readonly tasks: readonly ImportedTask[];
  /** Lists before their sections; none but of our own file, whose rows keep their ids if they can. */
  readonly rows: readonly OwnRow[];
  /** How many rows each loss concerns. */
  readonly losses: ReadonlyMap<LossName, number>;
  /** Where a person may choose what the columns mean. */
  readonly table?: Table;
}

/** What a column of a table can mean to a person; keys and moments go by their names alone. */
export const CHOSEN_COLUMNS = [
  'title',
  'description',
  'due',
  'reminder',
  'repeat',
  'priority',
  'tags',
  'list',
  'section',
  'completed',
] as const;

export type ChosenColumn = (typeof CHOSEN_COLUMNS)[number];

/** What the columns of a table mean. */
export interface Columns {
  /** Whether the first row has names, and is no task. */
  readonly isNamed: boolean;
  /** Which column has what, by its place; null for none. */
  readonly places: Readonly<Record<ChosenColumn, number | null>>;
}

/** A table that no app is known to write. */
export interface Table extends Columns {
  /** The first two rows, which show what the columns are. */
  readonly rows: readonly (readonly string[])[];
}

/** What the meaning of a file's texts depends on. */
export interface Context {
  readonly now: Date;
  readonly locale: string;
  /** What a person chose; absent where the names in the file decide. */
  readonly columns?: Columns | undefined;
  /** Reads dates that people write, as quick add does. */
  readonly parse: typeof parse;
  /** Its name without the extension: the list of files that name none. */
  readonly name: string;
}

export type Draft = Partial<ImportedTask> & { readonly key: string; readonly title: string };

/** Gathers what a reader finds. */
export class Gathered {
  readonly #source: string;
  readonly #tasks: ImportedTask[] = [];
  readonly #rows: OwnRow[] = [];
  readonly #losses = new Map<LossName, number>();

  constructor(source: string) {
    this.#source = source;
  }

  add(draft: Draft): void {
    this.#tasks.push({
      description: '',
      completedAt: null,
      priority: 'medium',
      due: null,
      reminders: [],
      repeat: null,
      tags: [],
      list: '',
      section: '',
      parent: null,
      own: null,
      ...draft,
    });
  }

  addRow(row: OwnRow): void {
    this.#rows.push(row);
  }

  lose(what: LossName): void {
    this.#losses.set(what, (this.#losses.get(what) ?? 0) + 1);
  }

  get imported(): Imported {
    return {
      source: this.#source,
      tasks: parentsFirst(this.#tasks),
      rows: this.#rows,
      losses: this.#losses,
    };
  }
}

/** Several files of one app as one. */
export function merged(files: readonly Imported[]): Imported {
  const losses = new Map<LossName, number>();
  for (const [what, count] of files.flatMap(it => [...it.losses])) {
    losses.set(what, (losses.get(what) ?? 0) + count);
  }
  return {
    source: files[0]?.source ?? '',
    tasks: files.flatMap(it => it.tasks),
    rows: files.flatMap(it => it.rows),
    losses,
  };
}

/** In the order of the file, but parents first; a circle of parents begins with one without. */
function parentsFirst(tasks: readonly ImportedTask[]): readonly ImportedTask[] {
  const byKey = new Map(tasks.map(it => [it.key, it]));
  const placed = new Map<string, ImportedTask>();
  for (const task of byKey.values()) {
    const chain = new Set<ImportedTask>();
    let above: ImportedTask | undefined = task;
    while (above && !placed.has(above.key) && !chain.has(above)) {
      chain.add(above);
      above = byKey.get(above.parent ?? '');
    }
    for (const it of [...chain].reverse()) {
      const isBelow = it.parent !== null && placed.has(it.parent);
      placed.set(it.key, { ...it, parent: isBelow ? it.parent : null });
    }
  }
  return [...placed.values()];
}
