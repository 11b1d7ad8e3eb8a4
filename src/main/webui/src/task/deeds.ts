import { type Task, type TaskChange, task as taskKind } from '../kinds/task';
import { clock } from '../shared/clock.svelte';
import { quoted } from '../shared/words';
import { type Edit, remove, update } from '../sync/edit';
import type { Made } from '../sync/made';
import { nextOccurrence } from '../time/occurrence';
import { words } from '../words/words';
import { dueDay } from './day';
import { dayInWords } from './due';
import type { ListState } from './list-state.svelte';

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

  constructor(doing: Do, list: ListState) {
    this.#do = doing;
    this.#list = list;
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

  change(tasks: readonly Pick<Task, 'id'>[], change: TaskChange, said: string): void {
    this.#do(
      said,
      tasks.map(({ id }) => update(taskKind, id, change)),
    );
  }

  delete(tasks: readonly Task[]): void {
    this.#list.release(tasks);
    this.#do(
      said(tasks, 'deleted'),
      tasks.map(({ id }) => remove(taskKind, id)),
    );
  }

  rename(task: Task, title: string): void {
    this.#list.renaming = null;
    const trimmed = title.trim();
    if (trimmed !== '' && trimmed !== task.title) {
      this.change([task], { title: trimmed }, words.list.renamed);
    }
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
function said(tasks: readonly Task[], deed: 'done' | 'reopened' | 'deleted'): string {
  const [task] = tasks;
  return task && tasks.length === 1
    ? words.task[deed](quoted(task.title))
    : words.list.many[deed](tasks.length);
}
