import { filter } from '../../kinds/filter';
import { type List, list } from '../../kinds/list';
import { type Section, section } from '../../kinds/section';
import { tag, tagKey } from '../../kinds/tag';
import { type TaskChange, task } from '../../kinds/task';
import { characters, LONGEST } from '../../shared/text';
import { create, type Edit, update } from '../../sync/edit';
import type { Kind } from '../../sync/kind';
import { DEEPEST } from '../../task/step-tree';
import { isTime } from '../../time/occurrence';
import { MOST_REMINDERS } from '../../time/ring-moments';
import { derivedId } from './ids';
import type { Imported, ImportedTask, LossName, OwnPlace, OwnRow } from './imported';

const MOST_TAGS = 20;
const LONGEST_QUERY = 1_000;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const KINDS: Readonly<Record<OwnRow['kind'], Kind>> = { list, section, tag, filter };

/** What is here already. */
export interface Here {
  readonly account: string;
  readonly lists: readonly List[];
  readonly sections: readonly Section[];
  readonly tags: readonly string[];
  /** Whether the person may only look at a list that is shared with them. */
  isLocked(list: string): boolean;
  /** Whether there is a row, in the trash too. */
  has(kind: string, id: string): boolean;
  /** The ids that no account has: rows of our own file keep theirs. */
  readonly free: ReadonlySet<string>;
}

/** What an import will do. */
export interface Plan {
  readonly edits: readonly Edit[];
  readonly tasks: number;
  readonly lists: number;
  readonly repeats: number;
  /** Those that come into the trash, where they were. */
  readonly trashed: number;
  /** Tasks that were brought in before; they stay as they are now. */
  readonly known: number;
  readonly losses: ReadonlyMap<LossName, number>;
  /** Lists of the file that the person may only look at here: nothing can be imported then. */
  readonly locked: readonly string[];
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
  readonly #tags: Set<string>;
  readonly #made = new Set<string>();
  readonly #locked = new Set<string>();
  readonly #depths = new Map<string, number>();
  readonly #keys: ReadonlySet<string>;
  readonly #listKeys: ReadonlySet<string>;

  constructor(imported: Imported, here: Here) {
    this.#imported = imported;
    this.#here = here;
    this.#losses = new Map(imported.losses);
    this.#lists = new Map(here.lists.map(it => [it.name, it.id]));
    this.#sections = new Map(here.sections.map(it => [`${it.listId} ${it.name}`, it.id]));
    this.#tags = new Set(here.tags.map(tagKey));
    this.#keys = new Set(imported.tasks.map(it => it.key));
    this.#listKeys = new Set(imported.rows.filter(it => it.kind === 'list').map(it => it.key));
    for (const it of imported.rows) {
      this.#makeRow(it);
    }
    const fresh = imported.tasks.filter(it => !here.has('task', this.#id('task', it.key)));
    for (const it of fresh) {
      this.#make(it);
    }
    const trashed = fresh.filter(it => it.own && isTrashed(it.own)).length;
    this.plan = {
      edits: this.#edits,
      tasks: fresh.length - trashed,
      lists: this.#edits.filter(it => it.kind === 'list' && !it.given?.deleted_at).length,
      repeats: fresh.filter(it => it.repeat !== null).length,
      trashed,
      known: imported.tasks.length - fresh.length,
      losses: this.#losses,
      locked: here.lists.filter(it => this.#locked.has(it.id)).map(it => it.name),
    };
  }

  /** A tag of the same name is the same; of the others, those that are here stay as they are. */
  #makeRow({ kind, key, name, draft, list: listKey, given }: OwnRow): void {
    const id = this.#id(kind, key);
    const isNamesake = kind === 'tag' && this.#tags.has(tagKey(name));
    if (this.#here.has(kind, id) || isNamesake || this.#made.has(id)) {
      return;
    }
    this.#made.add(id);
    if (kind === 'tag') {
      // Each shared list has tags of its own.
      this.#tags.add(tagKey(name));
    }
    const longest = kind === 'tag' ? LONGEST.tag : LONGEST.list;
    const set = {
      ...Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== null)),
      name: shortened(name, longest),
      ...(listKey === null ? {} : { listId: this.#id('list', listKey) }),
      ...(kind === 'filter' ? { query: this.#queryOf(String(draft.query)) } : {}),
    };
    this.#edits.push({ ...create(KINDS[kind], set, id), given });
  }

  #make(it: ImportedTask): void {
    const id = this.#id('task', it.key);
    const parent = this.#parentOf(it);
    const { own } = it;
    const listId = own ? this.#rowId('list', own.list) : this.#listOf(it.list);
    if (listId !== null && this.#here.isLocked(listId)) {
      this.#locked.add(listId);
    }
    const sectionId = own
      ? this.#rowId('section', own.section)
      : parent === null
        ? this.#sectionOf(listId, it.section)
        : null;
    const draft: TaskChange = {
      ...this.#textsOf(it),
      priority: it.priority,
      due: it.due,
      reminders: this.#remindersOf(it),
      // A task that is done makes no next one; of our own file, it is there already.
      repeat: own || it.completedAt === null ? it.repeat : null,
      tags: this.#tagsOf(it.tags),
      listId,
      sectionId,
      parent,
      ...own?.draft,
    };
    const made = create(task, draft, id);
    this.#edits.push(own ? { ...made, given: this.#givenOf(own) } : made);
    if (!own && it.completedAt !== null) {
      this.#edits.push({ ...update(task, id, { completed: true }), at: it.completedAt });
    }
  }

  /** The next occurrence goes by its id here, also where that is not the file's. */
  #givenOf({ given }: OwnPlace): OwnPlace['given'] {
    const next = given.next_occurrence_id;
    const isThere =
      typeof next === 'string' && (this.#keys.has(next) || this.#here.has('task', next));
    return { ...given, next_occurrence_id: isThere ? this.#id('task', next) : null };
  }

  #rowId(kind: OwnRow['kind'], key: string | null): string | null {
    return key === null ? null : this.#id(kind, key);
  }

  /** A query names lists and tasks by their ids, which may be others here. */
  #queryOf(query: string): string {
    const here = query.replace(UUID, it =>
      this.#listKeys.has(it)
        ? this.#id('list', it)
        : this.#keys.has(it)
          ? this.#id('task', it)
          : it,
    );
    return characters(here) > LONGEST_QUERY ? '' : here;
  }

  /** At most five, none of them after the due moment. */
  #remindersOf({ reminders, due }: ImportedTask): readonly string[] {
    const all = [...new Set(reminders)];
    const kept = all.filter(it => !isAfter(it, due)).slice(0, MOST_REMINDERS);
    if (kept.length < all.length) {
      this.#lose('reminders');
    }
    return kept;
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
    return parent === null || depth > DEEPEST ? null : this.#id('task', parent);
  }

  #listOf(name: string): string | null {
    if (name.trim() === '') {
      return null;
    }
    const short = shortened(name.trim(), LONGEST.list);
    return this.#rowOf(this.#lists, 'list', short, `list ${short}`, id =>
      create(list, { name: short }, id),
    );
  }

  #sectionOf(listId: string | null, name: string): string | null {
    if (listId === null || name.trim() === '') {
      return null;
    }
    const short = shortened(name.trim(), LONGEST.list);
    const place = `${listId} ${short}`;
    return this.#rowOf(this.#sections, 'section', place, `section ${place}`, id =>
      create(section, { name: short, listId }, id),
    );
  }

  #rowOf(
    rows: Map<string, string>,
    kind: string,
    name: string,
    key: string,
    made: (id: string) => Edit,
  ): string {
    const known = rows.get(name);
    if (known !== undefined) {
      return known;
    }
    const id = this.#id(kind, key);
    rows.set(name, id);
    this.#edits.push(made(id));
    return id;
  }

  /** The id of our own file, where the row is here under it or can be; else one that derives. */
  #id(kind: string, key: string): string {
    const { has, free, account } = this.#here;
    const derived = derivedId(account, this.#imported.source, key);
    return has(kind, key) || (free.has(key) && !has(kind, derived)) ? key : derived;
  }

  #lose(what: LossName): void {
    this.#losses.set(what, (this.#losses.get(what) ?? 0) + 1);
  }
}

function isTrashed({ given }: OwnPlace): boolean {
  return typeof given.deleted_at === 'string';
}

function isAfter(reminder: string, due: string | null): boolean {
  return due !== null && isTime(due) && isTime(reminder) && Date.parse(reminder) > Date.parse(due);
}

function shortened(text: string, length: number): string {
  return [...text.replaceAll('\u0000', '')].slice(0, length).join('');
}
