import { tick } from 'svelte';
import type { Replica } from '../replica/replica.svelte';
import { DEFAULT_COLOR, type Task, type TaskChange, tagKey } from '../replica/rows';
import { clock } from '../shared/clock.svelte';
import { location } from '../shared/location.svelte';
import { notes } from '../shared/notes.svelte';
import { missingPart, quoted } from '../shared/words';
import { dayOf, daysAfter, isWholeDay, minuteOf, momentOn, utc } from '../time/day';
import type { Occurrence } from '../time/occurrence';
import { words } from '../words/words';
import { dayInWords, dueInWords } from './due';
import { tagAt } from './tag-address';
import { countsOf, queryOf, sectionsOf, type View, viewOf } from './view';

/** How long a finished task stays in its list, so that it is seen and can be taken back there. */
const LINGER_IN_MILLISECONDS = 1_200;
/** More rows than fit a screen; the others are made when the person comes near. */
export const BATCH = 100;

type Reckoning = typeof import('./reckoning');

/** The lists a person works at: what is in view, what is selected, and what is done there. */
export class Desk {
  readonly replica: Replica;
  #lingering = $state.raw<ReadonlySet<string>>(new Set());
  /** Null while nobody selects. */
  selected = $state.raw<ReadonlySet<string> | null>(null);
  /** The task whose title is being edited in its row. */
  renaming = $state.raw<string | null>(null);
  /** What is being written in the quick add, which is wherever the person goes. */
  draft = $state('');

  /** So many rows are made. */
  limit = $state(BATCH);

  readonly view: View | null = $derived(viewOf(location.path));
  readonly query = $derived(queryOf(location.query));
  readonly sections = $derived.by(() =>
    this.view ? sectionsOf(this.view, this.replica, this.query, this.now, this.#lingering) : [],
  );
  readonly shown = $derived(this.sections.flatMap(it => it.tasks));
  readonly counts = $derived.by(() => countsOf(this.replica.tasks.values(), this.now));
  readonly #colors = $derived.by(
    () => new Map([...this.replica.tags.values()].map(it => [tagKey(it.name), it.color])),
  );
  /** The tag whose list is in view. */
  readonly tag = $derived.by(() =>
    this.view?.is === 'tag' ? tagAt(this.view.reference, this.replica.tags) : null,
  );
  /** Whether the address names a tag that is not there. */
  readonly isTagGone = $derived.by(
    () => this.view?.is === 'tag' && this.tag === null && this.replica.isFilled,
  );
  /** The task whose details are open. */
  readonly opened = $derived.by(() => {
    const id = location.query.get('task') ?? '';
    return this.replica.tasks.get(id) ?? null;
  });

  /** Null until it is here, soon after the first sight of the list. */
  reckoning = $state.raw<Reckoning | null>(null);
  readonly #stopClock = clock.start();

  constructor(replica: Replica) {
    this.replica = replica;
  }

  get now(): Date {
    return clock.now;
  }

  /** Fetches what the first sight of a list does not need; without the network it may fail. */
  async reckon(): Promise<Reckoning | null> {
    this.reckoning ??= await import('./reckoning').catch(() => null);
    this.replica.chooseColor = this.reckoning?.freshColor ?? this.replica.chooseColor;
    return this.reckoning;
  }

  close(): void {
    this.#stopClock();
    this.replica.close();
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

  finish(tasks: readonly Task[], completed: boolean): void {
    const concerned = tasks.filter(it => it.completed !== completed);
    if (concerned.length > 0) {
      this.#release(concerned);
      this.#linger(concerned.map(it => it.id));
      const { reopened, many } = words.task;
      this.change(
        concerned,
        { completed },
        completed ? this.#doneWords(concerned) : said(concerned, reopened, many.reopened),
      );
    }
  }

  /** Gives tasks another day; what has an hour keeps it. */
  async schedule(tasks: readonly Task[], day: string | null): Promise<void> {
    const [task] = tasks;
    const reckoning = await this.reckon();
    if (!task) {
      return;
    }
    if (!reckoning) {
      const again = () => this.schedule(tasks, day);
      notes.warn(missingPart(), { label: words.shared.tryAgain, act: again });
      return;
    }
    const spoken =
      tasks.length === 1 ? this.#dueWords(task, day) : words.task.many.changed(tasks.length);
    this.replica.do(
      spoken,
      tasks.map(it => ({
        kind: 'change-task',
        id: it.id,
        change: reckoning.rescheduled(it, atSameTime(it.due, day)),
      })),
    );
  }

  /** The task on its next date, to which it can be put off without finishing it. */
  skipped(task: Task): Occurrence | null {
    return task.completed ? null : (this.reckoning?.skipped(task, this.now) ?? null);
  }

  skip(task: Task): void {
    const next = this.skipped(task);
    if (next) {
      const { due, reminder, repeat } = next;
      this.change(
        [task],
        { due, reminder, repeat },
        words.task.skipped(quoted(task.title), this.#dayWords(due)),
      );
    }
  }

  change(tasks: readonly Task[], change: TaskChange, words: string): void {
    this.replica.changeTasks(
      tasks.map(it => it.id),
      change,
      words,
    );
  }

  delete(tasks: readonly Task[]): void {
    const { deleted, many } = words.task;
    this.#release(tasks);
    this.replica.deleteTasks(
      tasks.map(it => it.id),
      said(tasks, deleted, many.deleted),
    );
  }

  restore(tasks: readonly Task[]): void {
    const { restored, many } = words.task;
    this.#release(tasks);
    this.replica.restoreTasks(
      tasks.map(it => it.id),
      said(tasks, restored, many.restored),
    );
  }

  rename(task: Task, title: string): void {
    this.renaming = null;
    const trimmed = title.trim();
    if (trimmed !== '' && trimmed !== task.title) {
      this.change([task], { title: trimmed }, words.task.renamed);
    }
  }

  /** Its place among what is shown; by its id, as each answer of the service makes a new task of it. */
  placeOf({ id }: Task): number {
    return this.shown.findIndex(it => it.id === id);
  }

  /** Puts a task at another place in the person's own order. */
  move(task: Task, place: number): void {
    const tasks = this.shown;
    if (place < 0 || place >= tasks.length || place === this.placeOf(task)) {
      return;
    }
    const positions = this.reckoning?.positionsFor(tasks, task, place) ?? [];
    this.replica.do(
      words.task.row.moved(quoted(task.title), place + 1, tasks.length),
      [...positions].map(([id, position]) => ({ kind: 'change-task', id, change: { position } })),
    );
  }

  colorOf(tag: string): string {
    return this.#colors.get(tagKey(tag)) ?? DEFAULT_COLOR;
  }

  /** The day so many days from today on. */
  day(days: number): string {
    return daysAfter(dayOf(this.now), days);
  }

  #dayWords(due: string): string {
    return dayInWords(isWholeDay(due) ? due : dayOf(new Date(due)), this.now);
  }

  #dueWords(task: Task, due: string | null): string {
    const title = quoted(task.title);
    return due === null
      ? words.task.dueCleared(title)
      : words.task.dueSet(title, dueInWords(due, this.now).words);
  }

  open(task: Task): void {
    location.go(location.with({ task: task.id }));
  }

  /** Closes the details; the focus goes back to the row they belong to. */
  async closeDetails(): Promise<void> {
    const id = location.query.get('task');
    location.go(location.with({ task: null }));
    await this.focus(id);
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

  /** Says when a task that repeats comes again; the service makes it. */
  #doneWords(tasks: readonly Task[]): string {
    const { done, doneNext, many } = words.task;
    const [task] = tasks;
    if (!task?.repeat || tasks.length > 1) {
      return said(tasks, done, many.done);
    }
    const next = this.reckoning?.nextOccurrence(task, this.now.toISOString());
    const title = quoted(task.title);
    return next ? doneNext(title, this.#dayWords(next.due)) : done(title);
  }

  /** What leaves is no longer selected; with the last of it the selection ends. */
  #release(tasks: readonly Task[]): void {
    const left = new Set(this.selected);
    for (const { id } of tasks) {
      left.delete(id);
    }
    this.selected = left.size > 0 ? left : null;
  }

  #linger(ids: readonly string[]): void {
    this.#lingering = new Set([...this.#lingering, ...ids]);
    setTimeout(() => {
      this.#lingering = new Set([...this.#lingering].filter(it => !ids.includes(it)));
    }, LINGER_IN_MILLISECONDS);
  }
}

/** Words for what was done to one task, which names it, or to several, which counts them. */
function said(
  tasks: readonly Task[],
  one: (title: string) => string,
  many: (count: number) => string,
): string {
  const [task] = tasks;
  return task && tasks.length === 1 ? one(quoted(task.title)) : many(tasks.length);
}

/** A day with the hour that a due moment has. */
function atSameTime(due: string | null, day: string | null): string | null {
  return due === null || day === null || isWholeDay(due)
    ? day
    : utc(momentOn(day, minuteOf(new Date(due))));
}
