import { tick } from 'svelte';
import type { Task } from '../kinds/task';
import { clock } from '../shared/clock.svelte';
import { location } from '../shared/location.svelte';
import { laterFunctions } from './later-functions.svelte';
import { FILTERS, isFiltered, KEPT_SORT, queryOf } from './query';
import { SortedTasks } from './sorted-tasks';
import { tagAt } from './tag-address';
import { countsOf, type Rows, sectionsOf, type View } from './view';

/** How long a finished task stays in its list, so that it is seen and can be taken back there. */
const LINGER_IN_MILLISECONDS = 1_200;
/** As many rows as a screen shows; more follow once these are painted. */
export const FIRST = 25;
/** So many more rows are made whenever the person comes near the last one. */
export const BATCH = 100;

/** What a person has in view: which list, which rows of it, and which of them are selected. */
export class ListState {
  readonly #rows: Rows;
  readonly #isFilled: () => boolean;
  readonly #viewOf: () => View | null;
  readonly #sorted = new SortedTasks();
  #lingering = $state.raw<ReadonlySet<string>>(new Set());
  /** Null while nobody selects. */
  selected = $state.raw<ReadonlySet<string> | null>(null);
  /** The task whose title is being edited in its row. */
  renaming = $state.raw<string | null>(null);
  /** So many rows are made. */
  limit = $state(FIRST);

  readonly view = $derived.by(() => this.#viewOf());
  /** The saved filter whose tasks are in view. */
  readonly filter = $derived.by(() =>
    this.view?.is === 'filter' ? (this.#rows.filters.get(this.view.id) ?? null) : null,
  );
  /** What is asked: as the address says, or else as the filter was saved. */
  readonly asked = $derived.by(() =>
    this.filter && !FILTERS.some(it => location.query.has(it))
      ? new URLSearchParams(`${this.filter.query}&${location.query}`)
      : location.query,
  );
  readonly query = $derived(
    queryOf(this.asked, this.filter ? null : localStorage.getItem(KEPT_SORT + location.path)),
  );
  /** Whether what finds the tasks that are asked for still has to be loaded. */
  readonly isWaiting = $derived(isFiltered(this.query) && !laterFunctions.loaded);
  readonly sections = $derived.by(() =>
    this.view && !this.isWaiting && !this.gone
      ? sectionsOf(
          this.view,
          this.#rows,
          this.query,
          clock.now,
          this.#lingering,
          laterFunctions.loaded?.matcherOf(this.query, this.#rows, clock.now),
          this.#sorted,
        )
      : [],
  );
  readonly shown = $derived(this.sections.flatMap(it => it.tasks));
  readonly counts = $derived.by(() => countsOf(this.#rows.tasks.values(), this.#rows, clock.now));
  /** The tag whose list is in view. */
  readonly tag = $derived.by(() =>
    this.view?.is === 'tag' ? tagAt(this.view.reference, this.#rows.tags) : null,
  );
  /** The list whose tasks are in view. */
  readonly list = $derived.by(() =>
    this.view?.is === 'list' ? (this.#rows.lists.get(this.view.id) ?? null) : null,
  );
  /** What the address names and is not there. */
  readonly gone = $derived.by(() => {
    const is = this.view?.is;
    const isThere = this.tag ?? this.list ?? this.filter;
    return (is === 'tag' || is === 'list' || is === 'filter') && !isThere && this.#isFilled()
      ? is
      : null;
  });
  /** The task whose details are open. */
  readonly opened = $derived.by(() => {
    const id = location.query.get('task') ?? '';
    return this.#rows.tasks.get(id) ?? null;
  });

  constructor(rows: Rows, isFilled: () => boolean, viewOf: () => View | null) {
    this.#rows = rows;
    this.#isFilled = isFilled;
    this.#viewOf = viewOf;
  }

  /** Asks for other tasks. What the filter in view was saved with stays where it isn't named. */
  ask(values: Readonly<Record<string, string | null>>): void {
    const { asked } = this;
    const whole = this.filter ? { completed: asked.get('completed') ?? 'all' } : {};
    location.replace(location.with({ ...whole, ...values }, asked));
  }

  /** The tasks that something is done to: those selected, or else the one that is meant. */
  meant(task: Task): readonly Task[] {
    return this.selected?.has(task.id) ? this.selection : [task];
  }

  /** Whether it is about to leave its list. */
  isLeaving(task: Task): boolean {
    return this.#lingering.has(task.id) && task.completed;
  }

  get selection(): readonly Task[] {
    return this.shown.filter(it => this.selected?.has(it.id));
  }

  /** Its place among what is shown; by its id, as each change makes a new task of it. */
  placeOf({ id }: Task): number {
    return this.shown.findIndex(it => it.id === id);
  }

  /** The tasks that stand together with one, among which it can be moved. */
  siblingsOf({ id }: Task): readonly Task[] {
    return this.sections.find(it => it.tasks.some(task => task.id === id))?.tasks ?? [];
  }

  open({ id }: Pick<Task, 'id'>): void {
    location.go(location.with({ task: id }));
  }

  /** Closes the details; the focus goes back to the row they belong to, a step's to its task's. */
  async closeDetails(): Promise<void> {
    let task = this.opened;
    while (task && this.placeOf(task) < 0) {
      task = this.#rows.steps.parentOf(task);
    }
    location.go(location.with({ task: null }));
    await this.focus(task?.id);
  }

  /** Gives a row the focus, and makes it first where nobody came near it. */
  async focus(id: string | null | undefined): Promise<void> {
    const place = this.shown.findIndex(it => it.id === id);
    if (place >= this.limit) {
      this.limit = place + BATCH;
    }
    await tick();
    // In the trash it is the button that restores.
    document
      .querySelector<HTMLElement>(
        `[data-task="${CSS.escape(id ?? '')}"] :is(button.open, .restore)`,
      )
      ?.focus();
  }

  select(task: Task, isSelected: boolean): void {
    const selected = new Set(this.selected);
    if (isSelected) {
      selected.add(task.id);
    } else {
      selected.delete(task.id);
    }
    this.selected = selected;
  }

  /** Selects also what lies between the last selected one and this. */
  selectTo(task: Task): void {
    const ids = this.shown.map(it => it.id);
    const last = [...(this.selected ?? [])].at(-1) ?? task.id;
    const [from = 0, to = 0] = [ids.indexOf(last), ids.indexOf(task.id)].sort((a, b) => a - b);
    this.selected = new Set([...(this.selected ?? []), ...ids.slice(Math.max(0, from), to + 1)]);
  }

  /** What leaves is no longer selected; with the last of it the selection ends. */
  release(tasks: readonly Task[]): void {
    const left = new Set(this.selected);
    for (const { id } of tasks) {
      left.delete(id);
    }
    this.selected = left.size > 0 ? left : null;
  }

  /** Keeps finished tasks in their list until the person has seen it. */
  linger(tasks: readonly Task[]): void {
    const { steps } = this.#rows;
    const ids = tasks.flatMap(it => [it, ...steps.below(it.id)]).map(it => it.id);
    this.#lingering = new Set([...this.#lingering, ...ids]);
    setTimeout(() => {
      this.#lingering = new Set([...this.#lingering].filter(it => !ids.includes(it)));
    }, LINGER_IN_MILLISECONDS);
  }
}
