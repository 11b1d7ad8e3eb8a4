import { PRIORITIES, type Priority } from '../kinds/task';

export const SORTS = ['due', 'priority', 'title', 'created', 'manual'] as const;
export type Sort = (typeof SORTS)[number];

export const STATUSES = ['open', 'done', 'any'] as const;
export type Status = (typeof STATUSES)[number];

/** How the address says which tasks are shown; the other names are those of older addresses. */
const COMPLETED: Readonly<Record<string, Status>> = {
  pending: 'open',
  completed: 'done',
  all: 'any',
  open: 'open',
  done: 'done',
  any: 'any',
};

/** The parameters that filter, as docs/filters.md has them, and those of older addresses. */
export const FILTERS = [
  'search',
  'priority',
  'list',
  'tags',
  'any_tag',
  'no_tag',
  'due',
  'steps',
  'parent',
  'assignee',
  'completed',
  'q',
  'tag',
  'status',
] as const;

/** What is asked of a view, as it stands in the address. */
export interface Query {
  readonly search: string;
  readonly priorities: readonly Priority[];
  /** Names, or references like that of a tag's view: a task has all of them. */
  readonly tags: readonly string[];
  readonly anyTags: readonly string[];
  readonly noTags: readonly string[];
  /** Ids of lists, and the inbox. */
  readonly lists: readonly string[];
  readonly dues: readonly string[];
  readonly steps: string | null;
  readonly parent: string | null;
  readonly assignees: readonly string[];
  readonly status: Status | null;
  readonly sort: Sort;
}

/** Where the browser keeps by which order a person looks at a place. */
export const KEPT_SORT = 'todo.sort:';

/** What is asked; `kept` is the order where none is asked for. */
export function queryOf(parameters: URLSearchParams, kept: string | null = null): Query {
  const all = (...names: readonly string[]) => names.flatMap(it => parameters.getAll(it));
  const listed = (name: string) =>
    all(name)
      .flatMap(it => it.split(','))
      .filter(Boolean);
  const one = (...names: readonly string[]) => all(...names)[0] || null;
  return {
    search: one('search', 'q') ?? '',
    priorities: PRIORITIES.filter(it => listed('priority').includes(it)),
    tags: all('tags', 'tag').filter(Boolean),
    anyTags: all('any_tag'),
    noTags: all('no_tag'),
    lists: listed('list'),
    dues: listed('due'),
    steps: one('steps'),
    parent: one('parent'),
    assignees: listed('assignee'),
    status: COMPLETED[one('completed', 'status') ?? ''] ?? null,
    sort: SORTS.find(it => it === (one('sort') ?? kept)) ?? 'due',
  };
}

/** Whether a query says which tasks, and not only their order. */
export function isFiltered(query: Query): boolean {
  return Object.values({ ...query, sort: '' }).some(it => it?.length);
}
