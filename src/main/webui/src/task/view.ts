import type { Filter } from '../kinds/filter';
import type { List } from '../kinds/list';
import type { Section as Heading } from '../kinds/section';
import { type Tag, tagKey } from '../kinds/tag';
import type { Task } from '../kinds/task';
import { dayOf, daysAfter } from '../time/day';
import { dueDay, isOverdue } from './day';
import { headingsOf, INBOX, listIdOf } from './lists';
import { byCompletion, byDeletion, ORDERS } from './order';
import { isFiltered, type Query, type Status } from './query';
import { SortedTasks } from './sorted-tasks';
import type { StepTree } from './step-tree';
import { tagAt } from './tag-address';

/** A list that a person can look at. */
export type View =
  | { readonly is: 'all' | 'today' | 'upcoming' | 'inbox' | 'completed' | 'trash' }
  | { readonly is: 'list' | 'filter'; readonly id: string }
  /** A tag by its id; by its name in an older address. */
  | { readonly is: 'tag'; readonly reference: string };

export interface Rows {
  readonly tasks: ReadonlyMap<string, Task>;
  readonly trash: ReadonlyMap<string, Task>;
  readonly tags: ReadonlyMap<string, Tag>;
  readonly steps: StepTree;
  readonly lists: ReadonlyMap<string, List>;
  readonly headings: ReadonlyMap<string, Heading>;
  /** Whose page this is. */
  readonly account?: string;
  readonly filters: ReadonlyMap<string, Filter>;
}

/** Tasks that stand together, under a heading unless there is only one kind. */
export interface Section {
  /** A day, a heading of a list by its id, or what there is instead of one. */
  readonly key: string;
  readonly tasks: readonly Task[];
}

/**
 * The tasks of a view that match what is asked, in sections. Those that linger were finished a
 * moment ago, and stay where they are until the person has seen it. `sorted` may remember the order
 * that it gave tasks before.
 */
export function sectionsOf(
  view: View,
  rows: Rows,
  query: Query,
  now: Date,
  lingering: ReadonlySet<string> = new Set(),
  matches: (task: Task) => boolean = () => true,
  sorted = new SortedTasks(),
): readonly Section[] {
  const source = view.is === 'trash' ? rows.trash : rows.tasks;
  const belongs = membership(view, query, rows, now, lingering);
  const isRow = rowFilter(view, query, rows);
  const found = [...source.values()].filter(it => isRow(it) && belongs(it) && matches(it));
  if (view.is === 'trash') {
    return [{ key: 'all', tasks: sorted.of(found, byDeletion) }];
  }
  if (view.is === 'completed' && query.sort === 'due') {
    const dayDone = (at: string | null) => (at ? dayOf(new Date(at)) : 'none');
    return grouped(sorted.of(found, byCompletion), it => dayDone(it.completedAt));
  }
  const tasks = sorted.of(found, ORDERS[query.sort]);
  const list = view.is === 'list' ? rows.lists.get(view.id) : undefined;
  const headings = list ? headingsOf(list.id, rows.headings) : [];
  if (headings.length > 0) {
    return underHeadings(tasks, headings);
  }
  if (query.sort !== 'due') {
    return [{ key: 'all', tasks }];
  }
  const today = dayOf(now);
  const later = view.is === 'upcoming' ? NEVER : daysAfter(today, 7);
  return grouped(tasks, task => heading(task, today, later));
}

/** A heading shows also without tasks, which can be put under it. */
function underHeadings(tasks: readonly Task[], headings: readonly Heading[]): readonly Section[] {
  const groups = new Map(['all', ...headings.map(it => it.id)].map(key => [key, [] as Task[]]));
  for (const task of tasks) {
    (groups.get(task.sectionId ?? 'all') ?? groups.get('all'))?.push(task);
  }
  return [...groups]
    .filter(([key, members]) => key !== 'all' || members.length > 0)
    .map(([key, members]) => ({ key, tasks: members }));
}

/** Comes after each day. */
const NEVER = '~';

/** The day that the row says: a task whose hour has passed today stands under today. */
function heading(task: Task, today: string, later: string): string {
  const day = dueDay(task);
  if (day === null) {
    return 'none';
  }
  if (day < today) {
    return 'overdue';
  }
  return day < later ? day : 'later';
}

function grouped(tasks: readonly Task[], keyOf: (task: Task) => string): readonly Section[] {
  const sections = new Map<string, Task[]>();
  for (const task of tasks) {
    const key = keyOf(task);
    const section = sections.get(key);
    if (section) {
      section.push(task);
    } else {
      sections.set(key, [task]);
    }
  }
  return [...sections].map(([key, members]) => ({ key, tasks: members }));
}

function membership(
  view: View,
  query: Query,
  { tags, lists }: Rows,
  now: Date,
  lingering: ReadonlySet<string>,
): (task: Task) => boolean {
  const today = dayOf(now);
  const wanted =
    view.is === 'tag' ? tagKey(tagAt(view.reference, tags)?.name ?? view.reference) : null;
  const status = query.status ?? DEFAULT_STATUS[view.is];
  const place = view.is === 'list' ? view.id : view.is === 'inbox' ? INBOX : null;
  // An archived list's tasks are found by a search, by the list, and where all that was finished or
  // deleted is.
  const seesArchived =
    query.search.trim() !== '' || ['list', 'completed', 'trash'].includes(view.is);

  const isInTime = (task: Task) => {
    const day = dueDay(task);
    return (
      day !== null && (view.is === 'today' ? day <= today : day >= today || isOverdue(task, now))
    );
  };

  return task => {
    const isOpen = !task.completed || lingering.has(task.id);
    return (
      (status === 'any' || isOpen === (status === 'open')) &&
      ((view.is !== 'today' && view.is !== 'upcoming') || isInTime(task)) &&
      (place === null || listIdOf(task, lists) === place) &&
      (seesArchived || !isArchived(task, lists) || query.lists.includes(task.listId ?? '')) &&
      (wanted === null || task.tags.some(it => tagKey(it) === wanted))
    );
  };
}

/** A step is seen within its task; it is a row where its own date or tag, or a search, leads to it. */
function rowFilter(view: View, query: Query, { steps, trash }: Rows): (task: Task) => boolean {
  switch (view.is) {
    case 'today':
    case 'upcoming':
    case 'tag':
    case 'filter':
      return () => true;
    case 'completed':
      return task => !steps.parentOf(task)?.completed;
    case 'trash':
      return ({ parent, deletedAt }) => trash.get(parent ?? '')?.deletedAt !== deletedAt;
    default: {
      const isAsked = isFiltered({ ...query, status: null, lists: [], parent: null });
      return task => isAsked || !steps.isStep(task);
    }
  }
}

const DEFAULT_STATUS: Record<View['is'], Status> = {
  all: 'open',
  today: 'open',
  upcoming: 'open',
  tag: 'open',
  inbox: 'open',
  list: 'open',
  completed: 'done',
  trash: 'any',
  filter: 'any',
};

function isArchived({ listId }: Task, lists: ReadonlyMap<string, List>): boolean {
  return listId !== null && lists.get(listId)?.archived === true;
}

/** How many open tasks wait in each view, under each tag's key and in each list; steps are within their tasks. */
export interface Counts {
  readonly all: number;
  readonly today: number;
  readonly tags: ReadonlyMap<string, number>;
  readonly lists: ReadonlyMap<string, number>;
}

export function countsOf(
  tasks: Iterable<Task>,
  { steps, lists: known }: Pick<Rows, 'steps' | 'lists'>,
  now: Date,
): Counts {
  const today = dayOf(now);
  const tags = new Map<string, number>();
  const lists = new Map<string, number>();
  const counts = { all: 0, today: 0, tags, lists };
  for (const task of tasks) {
    if (!task.completed) {
      const isRoot = !steps.isStep(task);
      if (isRoot) {
        count(lists, listIdOf(task, known));
      }
      if (!isArchived(task, known)) {
        const day = dueDay(task);
        counts.all += Number(isRoot);
        counts.today += Number(day !== null && day <= today);
        for (const tag of task.tags) {
          count(tags, tagKey(tag));
        }
      }
    }
  }
  return counts;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
