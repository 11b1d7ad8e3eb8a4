import { type Tag, tagKey } from '../kinds/tag';
import type { Task } from '../kinds/task';
import { searchable, searchWords } from '../shared/search-text';
import { dayOf, daysAfter } from '../time/day';
import { dueDay, isOverdue } from './day';
import { listIdOf } from './lists';
import type { Query } from './query';
import { tagAt } from './tag-address';
import type { Rows } from './view';

type Test = (task: Task) => boolean;

/** What a query asks of a task; whether it is open is left to the view. */
export function matcherOf(query: Query, rows: Rows, now: Date): Test {
  const tests = [
    ...tagTests(query, rows.tags),
    ...stepTests(query, rows),
    dueTest(query.dues, now),
    listTest(query.lists, rows),
    textTest(query.search),
    anyOf(query.priorities, it => it.priority),
    assigneeTest(query.assignees, rows.account),
  ].filter(it => it !== null);
  return task => tests.every(it => it(task));
}

function anyOf<Value>(wanted: readonly Value[], of: (task: Task) => Value): Test | null {
  return wanted.length === 0 ? null : task => wanted.includes(of(task));
}

function tagTests({ tags, anyTags, noTags }: Query, known: ReadonlyMap<string, Tag>): Test[] {
  const keysOf = (references: readonly string[]) =>
    references.map(it => tagKey(tagAt(it, known)?.name ?? it));
  const hasAny = (keys: readonly string[]) => (task: Task) =>
    task.tags.some(it => keys.includes(tagKey(it)));
  const none = hasAny(keysOf(noTags));
  return [
    ...keysOf(tags).map(it => hasAny([it])),
    ...(anyTags.length > 0 ? [hasAny(keysOf(anyTags))] : []),
    ...(noTags.length > 0 ? [(task: Task) => !none(task)] : []),
  ];
}

function stepTests({ steps, parent }: Query, { steps: tree }: Rows): Test[] {
  const tests: Readonly<Record<string, Test>> = {
    any: task => tree.of(task.id).length > 0,
    open: task => tree.of(task.id).some(it => !it.completed),
    none: task => tree.of(task.id).length === 0,
  };
  const asked = tests[steps ?? ''];
  return [
    ...(asked ? [asked] : []),
    ...(parent === null ? [] : [(task: Task) => (tree.parentOf(task)?.id ?? 'none') === parent]),
  ];
}

function listTest(wanted: readonly string[], { lists }: Rows): Test | null {
  return anyOf(wanted, task => listIdOf(task, lists));
}

function assigneeTest(wanted: readonly string[], account: string | undefined): Test | null {
  const ids = wanted.map(it => (it === 'me' ? account : it === 'none' ? null : it));
  return anyOf(ids, task => task.assigneeId);
}

function dueTest(dues: readonly string[], now: Date): Test | null {
  const tests = dues.map(it => dueTestOf(it, now)).filter(it => it !== null);
  return tests.length === 0 ? null : task => tests.some(it => it(task));
}

/** A value of a newer version asks for nothing here. */
function dueTestOf(due: string, now: Date): Test | null {
  const today = dayOf(now);
  const within =
    (from: number, until: number): Test =>
    task => {
      const day = dueDay(task);
      return day !== null && day >= daysAfter(today, from) && day < daysAfter(today, until);
    };
  const days = daysOf(due);
  const named: Readonly<Record<string, Test>> = {
    overdue: task => isOverdue(task, now),
    today: within(0, 1),
    tomorrow: within(1, 2),
    none: task => task.due === null,
  };
  return days === null ? (named[due] ?? null) : within(0, days);
}

/** So many days, of which today is the first; a plus stands for a space in a query string. */
function daysOf(due: string): number | null {
  const [, count] = /^[+ ]?([1-9]\d{0,2})d$/.exec(due) ?? [];
  return due === 'week' ? 7 : count ? Number(count) : null;
}

function textTest(search: string): Test | null {
  const words = searchWords(search);
  return words.length === 0 ? null : task => words.every(it => textOf(task).includes(it));
}

const texts = new WeakMap<Task, string>();

function textOf(task: Task): string {
  let text = texts.get(task);
  if (text === undefined) {
    text = searchable([task.title, task.description, ...task.tags].join('\n'));
    texts.set(task, text);
  }
  return text;
}
