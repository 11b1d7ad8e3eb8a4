import { tagKey } from '../kinds/tag';
import { type Task, type TaskChange, task as taskKind } from '../kinds/task';
import { clock } from '../shared/clock.svelte';
import { quoted } from '../shared/words';
import { type Edit, remove, restore, update } from '../sync/edit';
import type { Made } from '../sync/made';
import { nextOccurrence, type Occurrence, skipped } from '../time/occurrence';
import { words } from '../words/words';
import { dueDay } from './day';
import { dayInWords } from './due';
import { laterFunctions } from './later-functions.svelte';
import type { ListState } from './list-state.svelte';
import type { StepTree } from './step-tree';

/**
 * Makes edits as one deed, and says it in these words with an offer to undo it, together with what
 * was made before. What it returns adds edits to the deed, unless the deed is undone by then.
 */
export type Do = (
  said: string,
  edits: readonly Edit[],
  made?: readonly Made[],
) => ((more: readonly Edit[]) => boolean) | undefined;

/** What people do to tasks. */
export class Deeds {
  readonly #do: Do;
  readonly #list: ListState;
  readonly #rows: { readonly steps: StepTree };

  constructor(doing: Do, list: ListState, rows: { readonly steps: StepTree }) {
    this.#do = doing;
    this.#list = list;
    this.#rows = rows;
  }

  finish(tasks: readonly Task[], completed: boolean): void {
    const concerned = tasks.filter(it => it.completed !== completed);
    if (concerned.length > 0) {
      this.#list.release(concerned);
      this.#list.linger(concerned);
      this.change(
        concerned,
        { completed },
        completed ? doneWords(concerned) : said(concerned, 'reopened'),
      );
    }
  }

  /** The task on its next date, to which it can be put off without finishing it. */
  skipped(task: Task): Occurrence | null {
    return task.completed ? null : skipped(task, clock.now);
  }

  skip(task: Task): void {
    const next = this.skipped(task);
    if (next) {
      const { due, reminders, repeat } = next;
      const spoken = words.list.skipped(
        quoted(task.title),
        dayInWords(dueDay(next) ?? '', clock.now),
      );
      this.change([task], { due, reminders, repeat }, spoken);
    }
  }

  change(tasks: readonly Pick<Task, 'id'>[], change: TaskChange, said: string): void {
    this.#do(
      said,
      tasks.map(({ id }) => update(taskKind, id, change)),
    );
  }

  /** Gives tasks one more tag. */
  tag(tasks: readonly Task[], name: string): void {
    const concerned = tasks.filter(it => !it.tags.some(tag => tagKey(tag) === tagKey(name)));
    this.#do(
      words.list.many.changed(concerned.length),
      concerned.map(({ id, tags }) => update(taskKind, id, { tags: [...tags, name] })),
    );
  }

  /** Takes a tag from tasks. */
  untag(tasks: readonly Task[], name: string): void {
    const concerned = tasks.filter(it => it.tags.some(tag => tagKey(tag) === tagKey(name)));
    this.#do(
      words.list.many.changed(concerned.length),
      concerned.map(({ id, tags }) =>
        update(taskKind, id, { tags: tags.filter(it => tagKey(it) !== tagKey(name)) }),
      ),
    );
  }

  duplicate(task: Task): void {
    const edits = laterFunctions.loaded?.copiesOf(task, this.#rows.steps) ?? [];
    this.#do(words.list.duplicated(quoted(task.title)), edits);
  }

  delete(tasks: readonly Task[]): void {
    this.#list.release(tasks);
    this.#do(
      said(tasks, 'deleted'),
      tasks.map(({ id }) => remove(taskKind, id)),
    );
  }

  restore(tasks: readonly Task[]): void {
    this.#list.release(tasks);
    this.#do(
      said(tasks, 'restored'),
      tasks.map(({ id }) => restore(taskKind, id)),
    );
  }

  rename(task: Task, title: string): void {
    this.#list.renaming = null;
    const trimmed = title.trim();
    if (trimmed !== '' && trimmed !== task.title) {
      this.change([task], { title: trimmed }, words.task.renamed);
    }
  }

  /** Puts a task at another place in the person's own order. */
  move(task: Task, place: number): void {
    const siblings = this.#list.siblingsOf(task);
    if (place < 0 || place >= siblings.length || siblings[place]?.id === task.id) {
      return;
    }
    const positions = laterFunctions.loaded?.positionsFor(siblings, task, place) ?? [];
    this.#do(
      words.task.row.moved(quoted(task.title), place + 1, siblings.length),
      [...positions].map(([id, position]) => update(taskKind, id, { position })),
    );
  }
}

/** Says when a task that repeats comes again. */
function doneWords(tasks: readonly Task[]): string {
  const [task] = tasks;
  const next = task && tasks.length === 1 ? nextOccurrence(task, new Date().toISOString()) : null;
  return task && next
    ? words.task.doneNext(quoted(task.title), dayInWords(dueDay(next) ?? '', clock.now))
    : said(tasks, 'done');
}

/** Words for what was done to one task, which names it, or to several, which counts them. */
function said(tasks: readonly Task[], deed: 'done' | 'reopened' | 'deleted' | 'restored'): string {
  const [task] = tasks;
  return task && tasks.length === 1
    ? words.task[deed](quoted(task.title))
    : words.list.many[deed](tasks.length);
}
