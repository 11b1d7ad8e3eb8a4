import { notes } from '../shared/notes.svelte';
import { uuid7 } from '../shared/uuid';
import { words } from '../words/words';
import { Copy, type Link, type Refused } from './copy';
import type { Live } from './live';
import {
  DEFAULT_COLOR,
  type Tag,
  type TagChange,
  type TagDraft,
  type Task,
  type TaskChange,
  tagKey,
} from './rows';
import { serverOf } from './server';
import { Storage } from './storage';
import { apply, copyOf, inverseOf, type Write } from './writes';

/** Something the person did, with the words for it and what undoes it. */
interface Deed {
  readonly said: string;
  readonly inverse: readonly Write[];
}

interface Listeners {
  signedOut(): void;
  refused(refused: Refused): void;
}

/** What is known of a task that is added. */
export type NewTask = TaskChange & { readonly title: string };

type Change<Kind extends Write['kind']> = Omit<Extract<Write, { kind: Kind }>, 'at'>;
type Doing = { [Kind in Write['kind']]: Change<Kind> }[Write['kind']];

const DEEDS_REMEMBERED = 100;

/** The account's tasks and tags as the whole page sees and writes them. */
export class Replica {
  readonly account: string;
  /** Gives a new tag a colour, told those of the others. */
  chooseColor: (used: readonly string[]) => string = () => DEFAULT_COLOR;
  #copy!: Copy;
  #live: Live | null = null;
  #isClosed = false;
  #version = $state(0);
  #deeds: Deed[] = $state.raw([]);
  readonly #listeners: Listeners;

  private constructor(account: string, listeners: Listeners) {
    this.account = account;
    this.#listeners = listeners;
  }

  static async open(account: string, listeners: Listeners): Promise<Replica> {
    const replica = new Replica(account, listeners);
    replica.#copy = await Copy.open(account, serverOf(account), {
      changed: () => replica.#changed(),
      refused: it => listeners.refused(it),
    });
    void replica.#goLive();
    return replica;
  }

  /** What the browser has is shown first; then the service is asked. */
  async #goLive(): Promise<void> {
    const { Live } = await import('./live');
    if (!this.#isClosed) {
      this.#live = new Live(this.account, this.#copy);
    }
  }

  /** Tasks that are not in the trash, by their ids. */
  get tasks(): ReadonlyMap<string, Task> {
    return this.#current.rows.tasks;
  }

  get trash(): ReadonlyMap<string, Task> {
    return this.#current.rows.trash;
  }

  get tags(): ReadonlyMap<string, Tag> {
    return this.#current.rows.tags;
  }

  get link(): Link {
    return this.#current.link;
  }

  /** How many writes the service does not have yet. */
  get unsent(): number {
    return this.#current.unsent.length;
  }

  /** Whether these are all tasks, not the beginning of a first download. */
  get isFilled(): boolean {
    return this.#current.isFilled;
  }

  /** Whether the browser keeps what is written here when the page is closed. */
  get isKept(): boolean {
    return this.#copy.isKept;
  }

  get canUndo(): boolean {
    return this.#deeds.length > 0;
  }

  addTask(draft: NewTask, said: string): string {
    const id = uuid7();
    this.do(said, [{ kind: 'add-task', id, draft }]);
    return id;
  }

  changeTasks(ids: readonly string[], change: TaskChange, said: string): void {
    this.do(
      said,
      ids.map(id => ({ kind: 'change-task', id, change })),
    );
  }

  deleteTasks(ids: readonly string[], said: string): void {
    this.do(
      said,
      ids.map(id => ({ kind: 'delete-task', id })),
    );
  }

  restoreTasks(ids: readonly string[], said: string): void {
    this.do(
      said,
      ids.map(id => ({ kind: 'restore-task', id })),
    );
  }

  emptyTrash(): void {
    this.#write([{ kind: 'empty-trash', id: 'trash' }]);
  }

  /** Looks at the service's trash: this device knows only of what it saw go there. */
  readTrash(): Promise<void> {
    return this.#copy.readTrash();
  }

  addTag(draft: TagDraft, said: string): string {
    const id = uuid7();
    this.do(said, [{ kind: 'add-tag', id, draft }]);
    return id;
  }

  changeTag(id: string, change: TagChange, said: string): void {
    this.do(said, [{ kind: 'change-tag', id, change }]);
  }

  deleteTag(id: string, said: string): void {
    this.do(said, [{ kind: 'delete-tag', id }]);
  }

  /** Does it all, and offers to undo it all under the words for it. */
  do(said: string, doings: readonly Doing[]): void {
    const rows = copyOf(this.#copy.rows);
    const inverse: Write[] = [];
    for (const write of doings.map(timed)) {
      inverse.unshift(...inverseOf(rows, write));
      apply(rows, write);
    }
    this.#write(doings);
    const deed = { said, inverse };
    this.#deeds = [...this.#deeds, deed].slice(-DEEDS_REMEMBERED);
    notes.tell(said, { label: words.shared.undo, act: () => this.#undo(deed) });
  }

  /** Sends writes once more, with what they needed before them. */
  again(writes: readonly Write[]): void {
    this.#write(writes);
  }

  /** Undoes what was done last, and says so. */
  undo(): void {
    const deed = this.#deeds.at(-1);
    if (deed) {
      this.#undo(deed);
      notes.tell(words.shared.undone(deed.said));
    }
  }

  /** Does not wait for the next try. */
  tryNow(): void {
    this.#live?.wake();
  }

  close(): void {
    this.#isClosed = true;
    this.#live?.stop();
    this.#copy.close();
  }

  /** Leaves nothing of the account in this browser. */
  async wipe(): Promise<void> {
    this.close();
    await Storage.wipe(this.account);
  }

  #undo(deed: Deed): void {
    if (this.#deeds.includes(deed)) {
      this.#deeds = this.#deeds.filter(it => it !== deed);
      this.#write(deed.inverse);
    }
  }

  /** New tags come before the tasks that have them, so that they show in every list of tags. */
  #write(doings: readonly (Doing | Write)[]): void {
    const writes = doings.map(timed);
    const names = writes.flatMap(it =>
      it.kind === 'add-task'
        ? (it.draft.tags ?? [])
        : it.kind === 'change-task'
          ? (it.change.tags ?? [])
          : [],
    );
    const made = writes.flatMap(it => (it.kind === 'add-tag' ? [it.draft] : []));
    const known = new Set([...this.#copy.rows.tags.values(), ...made].map(it => tagKey(it.name)));
    const unknown = new Map(
      names.filter(name => !known.has(tagKey(name))).map(name => [tagKey(name), name]),
    );
    const colors = [...this.#copy.rows.tags.values()].map(it => it.color);
    const tags = [...unknown.values()].map(name => {
      const color = this.chooseColor(colors);
      colors.push(color);
      return timed({ kind: 'add-tag', id: uuid7(), draft: { name, color } });
    });
    void this.#copy.write(...tags, ...writes).then(() => this.#live?.nudge());
  }

  get #current(): Copy {
    void this.#version;
    return this.#copy;
  }

  #changed(): void {
    this.#version += 1;
    this.#live?.nudge();
    if (this.#copy?.link === 'signed-out') {
      this.#listeners.signedOut();
    }
  }
}

function timed(doing: Doing | Write): Write {
  return { at: new Date().toISOString(), ...doing } as Write;
}
