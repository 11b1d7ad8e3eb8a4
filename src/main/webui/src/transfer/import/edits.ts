import { v5 } from 'uuid';
import { type List, list } from '../../kinds/list';
import { type Section, section } from '../../kinds/section';
import { tagKey } from '../../kinds/tag';
import { type TaskChange, task } from '../../kinds/task';
import { characters, LONGEST } from '../../shared/text';
import { create, type Edit, update } from '../../sync/edit';
import { DEEPEST } from '../../task/step-tree';
import type { Imported, ImportedTask, LossName } from './imported';

const MOST_TAGS = 20;
/** The namespace of imported rows' ids. */
const NAMESPACE = '0d9c6b1e-8a56-4a35-9e0a-5e4c5f6d7a21';

/** What is here already. */
export interface Here {
  readonly account: string;
  readonly lists: Iterable<List>;
  readonly sections: Iterable<Section>;
  /** Whether there is a task of this id, in the trash too. */
  has(id: string): boolean;
}

/** What an import will do. */
export interface Plan {
  readonly edits: readonly Edit[];
  readonly tasks: number;
  readonly lists: number;
  readonly repeats: number;
  /** Tasks that were brought in before; they stay as they are now. */
  readonly known: number;
  readonly losses: ReadonlyMap<LossName, number>;
}

/** The edits that make an import's rows. Ids derive from the file, so nothing is made twice. */
export function planOf(imported: Imported, here: Here): Plan {
  return new Planning(imported, here).plan;
}

class Planning {
  readonly plan: Plan;
  readonly #imported: Imported;
  readonly #here: Here;
  readonly #losses: Map<LossName, number>;
  readonly #edits: Edit[] = [];
  readonly #lists: Map<string, string>;
  readonly #sections: Map<string, string>;
  readonly #depths = new Map<string, number>();

  constructor(imported: Imported, here: Here) {
    this.#imported = imported;
    this.#here = here;
    this.#losses = new Map(imported.losses);
    this.#lists = new Map([...here.lists].map(it => [it.name, it.id]));
    this.#sections = new Map([...here.sections].map(it => [`${it.listId} ${it.name}`, it.id]));
    const before = this.#lists.size;
    const fresh = imported.tasks.filter(it => !here.has(it.key) && !here.has(this.#id(it.key)));
    for (const it of fresh) {
      this.#make(it);
    }
    this.plan = {
      edits: this.#edits,
      tasks: fresh.length,
      lists: this.#lists.size - before,
      repeats: fresh.filter(it => it.repeat !== null).length,
      known: imported.tasks.length - fresh.length,
      losses: this.#losses,
    };
  }

  #make(it: ImportedTask): void {
    const id = this.#id(it.key);
    const parent = this.#parentOf(it);
    const listId = this.#listOf(it.list);
    const draft: TaskChange = {
      ...this.#textsOf(it),
      priority: it.priority,
      due: it.due,
      reminder: it.reminder,
      // A task that is done makes no next one.
      repeat: it.completedAt === null ? it.repeat : null,
      tags: this.#tagsOf(it.tags),
      listId,
      sectionId: parent === null ? this.#sectionOf(listId, it.section) : null,
      parent,
    };
    this.#edits.push(create(task, draft, id));
    if (it.completedAt !== null) {
      this.#edits.push({ ...update(task, id, { completed: true }), at: it.completedAt });
    }
  }

  #textsOf({ title, description }: ImportedTask): Pick<TaskChange, 'title' | 'description'> {
    const [line = '', ...more] = title.split(/\r?\n/);
    const letters = [...line.trim()];
    if (letters.length === 0) {
      this.#lose('untitled');
    }
    const isLong = letters.length > LONGEST.title;
    if (isLong) {
      this.#lose('longTitle');
    }
    const rest = [...(isLong ? [title] : more), description].filter(it => it.trim() !== '');
    const notes = [...rest.join('\n\n').replaceAll('\u0000', '')];
    if (notes.length > LONGEST.description) {
      this.#lose('longDescription');
    }
    return {
      title:
        letters.length === 0
          ? '…'
          : isLong
            ? `${letters.slice(0, LONGEST.title - 1).join('')}…`
            : line.trim().replaceAll('\u0000', ''),
      description: notes.slice(0, LONGEST.description).join(''),
    };
  }

  #tagsOf(names: readonly string[]): readonly string[] {
    const tags = new Map(
      names
        .map(it => it.trim())
        .filter(it => it !== '' && characters(it) <= LONGEST.tag)
        .map(it => [tagKey(it), it] as const),
    );
    if (tags.size > MOST_TAGS || names.some(it => characters(it.trim()) > LONGEST.tag)) {
      this.#lose('tags');
    }
    return [...tags.values()].slice(0, MOST_TAGS);
  }

  #parentOf({ key, parent }: ImportedTask): string | null {
    const depth = parent === null ? 1 : (this.#depths.get(parent) ?? 1) + 1;
    if (depth > DEEPEST) {
      this.#lose('depth');
    }
    this.#depths.set(key, depth > DEEPEST ? 1 : depth);
    return parent === null || depth > DEEPEST ? null : this.#known(parent);
  }

  /** The parent may be here under the id of our own file. */
  #known(key: string): string {
    return this.#here.has(key) ? key : this.#id(key);
  }

  #listOf(name: string): string | null {
    if (name.trim() === '') {
      return null;
    }
    const short = [...name.trim()].slice(0, LONGEST.list).join('');
    return this.#rowOf(this.#lists, short, `list ${short}`, id =>
      create(list, { name: short }, id),
    );
  }

  #sectionOf(listId: string | null, name: string): string | null {
    if (listId === null || name.trim() === '') {
      return null;
    }
    const short = [...name.trim()].slice(0, LONGEST.list).join('');
    return this.#rowOf(this.#sections, `${listId} ${short}`, `section ${listId} ${short}`, id =>
      create(section, { name: short, listId }, id),
    );
  }

  #rowOf(rows: Map<string, string>, name: string, key: string, made: (id: string) => Edit): string {
    const known = rows.get(name);
    if (known !== undefined) {
      return known;
    }
    const id = this.#id(key);
    rows.set(name, id);
    this.#edits.push(made(id));
    return id;
  }

  /** Of version 7, as all ids of clients are; the account makes it another for each. */
  #id(key: string): string {
    const id = v5(`${this.#here.account} ${this.#imported.source} ${key}`, NAMESPACE);
    return id.replace(/^(.{14})5/, '$17');
  }

  #lose(what: LossName): void {
    this.#losses.set(what, (this.#losses.get(what) ?? 0) + 1);
  }
}
