import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { NoAnswer, Refusal } from '../shared/http';
import { notes } from '../shared/notes.svelte';
import { uuid7 } from '../shared/uuid';
import { quoted, sentence } from '../shared/words';
import { latestFirst, newestFirst, newTask, PAGE_SIZE, type Task, tasksApi } from './task';

export type Shelf = 'open' | 'finished';

// How long a finished task stays where it was, struck through.
const LINGER_IN_MILLISECONDS = 900;

/**
 * The tasks of the person who is signed in, as far as they are loaded. Each change shows at once and
 * is sent behind it; one the service refuses is taken back and told.
 */
export class TaskBoard {
  loading = $state<'first' | 'more' | 'done' | 'failed'>('first');
  trouble = $state('');
  /** What stands in the input. */
  draft = $state('');

  readonly #rows = new SvelteMap<string, Task>();
  readonly #lingering = new SvelteSet<string>();
  readonly #counts = $state({ open: 0, finished: 0 });
  readonly #writes = new Map<string, Promise<unknown>>();
  readonly #sessionEnded: () => void;

  constructor(
    /** The id of the account whose tasks these are. */
    readonly owner: string,
    sessionEnded: () => void,
  ) {
    this.#sessionEnded = sessionEnded;
  }

  readonly open: readonly Task[] = $derived(
    [...this.#rows.values()]
      .filter(task => !task.completed || this.#lingering.has(task.id))
      .sort(newestFirst),
  );

  readonly finished: readonly Task[] = $derived(
    [...this.#rows.values()]
      .filter(task => task.completed && !this.#lingering.has(task.id))
      .sort(latestFirst),
  );

  /** How many there are on the service, loaded or not. */
  count(shelf: Shelf): number {
    return this.#counts[shelf];
  }

  hasMore(shelf: Shelf): boolean {
    return this.#loaded(shelf) < this.#counts[shelf];
  }

  /** Whether a change is still on its way. */
  isWriting(): boolean {
    return this.#writes.size > 0;
  }

  async load(): Promise<void> {
    try {
      await Promise.all([this.#read('open', 1), this.#read('finished', 1)]);
      this.loading = 'done';
    } catch (error) {
      this.trouble = sentence(error);
      this.loading = 'failed';
      this.#noticeSessionEnd(error);
    }
  }

  async loadMore(shelf: Shelf): Promise<void> {
    this.loading = 'more';
    try {
      const before = this.#loaded(shelf);
      // Starts one page back, because what was deleted or finished since has moved the rest up.
      let page = Math.max(1, Math.floor(before / PAGE_SIZE));
      while ((await this.#read(shelf, page)) && this.#loaded(shelf) === before) {
        page++;
      }
    } catch (error) {
      this.#tell('Not everything is shown.', error, () => this.loadMore(shelf));
    } finally {
      this.loading = 'done';
    }
  }

  async add(title: string): Promise<void> {
    const task = newTask(uuid7(), title, new Date());
    this.#place(task);
    try {
      await this.#write(task.id, () => tasksApi.add(task.id, title));
    } catch (error) {
      this.#remove(task.id);
      this.#giveBack(title);
      this.#tell(`${quoted(title)} is not added.`, error, null);
    }
  }

  async setCompleted(task: Task, completed: boolean): Promise<void> {
    this.#place({ ...task, completed, updatedAt: new Date().toISOString() });
    this.#linger(task.id, completed);
    if (completed) {
      const back = () => this.setCompleted({ ...task, completed: true }, false);
      notes.tell(`${quoted(task.title)} is finished.`, { label: 'Undo', act: back });
    } else {
      notes.tell(`${quoted(task.title)} is open again.`);
    }
    try {
      await this.#write(task.id, () => tasksApi.setCompleted(task.id, completed));
      if (completed && task.repeats) {
        // The service has made the next occurrence.
        await this.#read('open', 1);
      }
    } catch (error) {
      this.#takeBack(task);
      const state = task.completed ? 'finished' : 'open';
      const again = () => this.setCompleted(task, completed);
      this.#tell(`${quoted(task.title)} is still ${state}.`, error, again);
    }
  }

  async delete(task: Task): Promise<void> {
    this.#remove(task.id);
    notes.tell(`${quoted(task.title)} is deleted.`, {
      label: 'Undo',
      act: () => this.restore(task),
    });
    try {
      await this.#write(task.id, () => tasksApi.delete(task.id));
    } catch (error) {
      if (!(error instanceof Refusal && error.status === 404)) {
        this.#place(task);
        this.#tell(`${quoted(task.title)} is not deleted.`, error, () => this.delete(task));
      }
    }
  }

  async restore(task: Task): Promise<void> {
    this.#place(task);
    notes.tell(`${quoted(task.title)} is back.`);
    try {
      await this.#write(task.id, () => tasksApi.restore(task.id));
    } catch (error) {
      this.#remove(task.id);
      this.#tell(`${quoted(task.title)} is still deleted.`, error, () => this.restore(task));
    }
  }

  /** Sends the writes to one task one after the other, in the order they were made. */
  async #write(id: string, send: () => Promise<unknown>): Promise<void> {
    const before = this.#writes.get(id) ?? Promise.resolve();
    const write = before.catch(() => undefined).then(send);
    this.#writes.set(id, write);
    try {
      await write;
    } finally {
      if (this.#writes.get(id) === write) {
        this.#writes.delete(id);
      }
    }
  }

  /** Reads a page; true as long as there may be another one. */
  async #read(shelf: Shelf, page: number): Promise<boolean> {
    await Promise.allSettled(this.#writes.values());
    const { tasks, count } = await tasksApi[shelf](page);
    for (const task of tasks) {
      if (!this.#writes.has(task.id)) {
        this.#rows.set(task.id, task);
      }
    }
    this.#counts[shelf] = Math.max(count, this.#loaded(shelf));
    return page * PAGE_SIZE < count;
  }

  #loaded(shelf: Shelf): number {
    return [...this.#rows.values()].filter(task => shelfOf(task) === shelf).length;
  }

  #place(task: Task): void {
    this.#remove(task.id);
    this.#rows.set(task.id, task);
    this.#counts[shelfOf(task)]++;
  }

  #remove(id: string): void {
    const task = this.#rows.get(id);
    if (task) {
      this.#rows.delete(id);
      this.#counts[shelfOf(task)]--;
    }
  }

  #takeBack(task: Task): void {
    this.#lingering.delete(task.id);
    if (this.#rows.has(task.id)) {
      this.#place(task);
    }
  }

  #linger(id: string, completed: boolean): void {
    this.#lingering.delete(id);
    if (completed) {
      this.#lingering.add(id);
      setTimeout(() => this.#lingering.delete(id), LINGER_IN_MILLISECONDS);
    }
  }

  /** Puts words that were not saved back where they were typed, before what is typed there now. */
  #giveBack(title: string): void {
    this.draft = this.draft === '' ? title : `${title} ${this.draft}`;
  }

  #tell(what: string, error: unknown, again: (() => void) | null): void {
    if (this.#noticeSessionEnd(error)) {
      return;
    }
    const worthAnotherTry =
      error instanceof NoAnswer ||
      (error instanceof Refusal && (error.status >= 500 || error.status === 429));
    const remedy = again && worthAnotherTry ? { label: 'Try again', act: again } : null;
    notes.warn(`${what} ${sentence(error)}`, remedy);
  }

  #noticeSessionEnd(error: unknown): boolean {
    const ended = error instanceof Refusal && error.status === 401;
    if (ended) {
      notes.close();
      this.#sessionEnded();
    }
    return ended;
  }
}

function shelfOf(task: Task): Shelf {
  return task.completed ? 'finished' : 'open';
}
