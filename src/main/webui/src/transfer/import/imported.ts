import type { Priority } from '../../kinds/task';
import type { parse } from '../../quick-add/parse';
import type { Recurrence } from '../../time/recurrence';

/** What becomes something else on its way in, or is left out. */
export type LossName =
  | 'untitled'
  | 'longTitle'
  | 'longDescription'
  | 'date'
  | 'repeat'
  | 'tags'
  | 'deleted'
  | 'comments'
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
  readonly reminder: string | null;
  readonly repeat: Recurrence | null;
  readonly tags: readonly string[];
  /** A list's name; empty for the inbox. */
  readonly list: string;
  /** A section's name; empty for none. */
  readonly section: string;
  /** The key of the task that it is a step of. */
  readonly parent: string | null;
}

/** A file as it was read. Tasks stand after those that they are steps of. */
export interface Imported {
  /** What names the source of the keys, such as `todoist`. */
  readonly source: string;
  readonly tasks: readonly ImportedTask[];
  /** How many rows each loss concerns. */
  readonly losses: ReadonlyMap<LossName, number>;
}

/** What the meaning of a file's texts depends on. */
export interface Context {
  readonly now: Date;
  readonly locale: string;
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
      reminder: null,
      repeat: null,
      tags: [],
      list: '',
      section: '',
      parent: null,
      ...draft,
    });
  }

  lose(what: LossName): void {
    this.#losses.set(what, (this.#losses.get(what) ?? 0) + 1);
  }

  get imported(): Imported {
    return { source: this.#source, tasks: parentsFirst(this.#tasks), losses: this.#losses };
  }
}

/** In the order of the file, but parents first; whose parents go in a circle have none. */
function parentsFirst(tasks: readonly ImportedTask[]): readonly ImportedTask[] {
  const byKey = new Map(tasks.map(it => [it.key, it]));
  const placed = new Map<string, ImportedTask>();
  const place = (task: ImportedTask, above: ReadonlySet<string>) => {
    if (placed.has(task.key)) {
      return;
    }
    const parent = task.parent === null ? undefined : byKey.get(task.parent);
    const isCircle = parent !== undefined && above.has(parent.key);
    if (parent && !isCircle) {
      place(parent, new Set([...above, task.key]));
    }
    placed.set(task.key, { ...task, parent: parent && !isCircle ? parent.key : null });
  };
  for (const task of byKey.values()) {
    place(task, new Set([task.key]));
  }
  return [...placed.values()];
}
