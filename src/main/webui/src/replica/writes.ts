import { uuid7 } from '../shared/uuid';
import type { Tag, TagChange, TagDraft, Task, TaskChange } from './rows';
import { newTask, onTheWire, tagKey } from './rows';

/**
 * What a person did, as it waits to be sent. Each is one plain request that can be sent again: ids
 * are made here, patches merge, deleting twice deletes once. `at` is when it was done.
 */
export type Write = { readonly id: string; readonly at: string } & (
  | { readonly kind: 'add-task'; readonly draft: TaskChange & { readonly title: string } }
  | { readonly kind: 'change-task'; readonly change: TaskChange }
  | { readonly kind: 'delete-task' }
  | { readonly kind: 'restore-task' }
  | { readonly kind: 'empty-trash' }
  | { readonly kind: 'add-tag'; readonly draft: TagDraft }
  | { readonly kind: 'change-tag'; readonly change: TagChange }
  | { readonly kind: 'delete-tag' }
);

export interface Request {
  readonly method: 'post' | 'patch' | 'delete';
  /** Under the account's own. */
  readonly path: string;
  readonly body?: unknown;
}

export function requestOf(write: Write): Request {
  const task = `/tasks/${write.id}`;
  const tag = `/tags/${write.id}`;
  switch (write.kind) {
    case 'add-task':
      return {
        method: 'post',
        path: '/tasks',
        body: { id: write.id, ...onTheWire(write.draft) },
      };
    case 'change-task':
      return { method: 'patch', path: task, body: onTheWire(write.change) };
    case 'delete-task':
      return { method: 'delete', path: task };
    case 'restore-task':
      return { method: 'post', path: `${task}/restore` };
    case 'empty-trash':
      return { method: 'delete', path: '/tasks/trash' };
    case 'add-tag':
      return { method: 'post', path: '/tags', body: { id: write.id, ...write.draft } };
    case 'change-tag':
      return { method: 'patch', path: tag, body: write.change };
    case 'delete-tag':
      return { method: 'delete', path: tag };
  }
}

/** An account's rows, by their ids. */
export interface Rows {
  readonly tasks: Map<string, Task>;
  readonly trash: Map<string, Task>;
  readonly tags: Map<string, Tag>;
}

export function noRows(): Rows {
  return { tasks: new Map(), trash: new Map(), tags: new Map() };
}

export function copyOf(rows: Rows): Rows {
  return {
    tasks: new Map(rows.tasks),
    trash: new Map(rows.trash),
    tags: new Map(rows.tags),
  };
}

/** Does to the rows what the service will do when the write arrives there. */
export function apply(rows: Rows, write: Write): void {
  const { tasks, trash, tags } = rows;
  const task = tasks.get(write.id);
  const trashed = trash.get(write.id);
  const tag = tags.get(write.id);
  switch (write.kind) {
    case 'add-task':
      if (!task && !trashed) {
        tasks.set(write.id, newTask(write.id, write.draft, write.at));
      }
      break;
    case 'change-task':
      if (task) {
        tasks.set(write.id, changed(task, write.change, write.at));
      }
      break;
    case 'delete-task':
      if (task) {
        tasks.delete(write.id);
        trash.set(write.id, { ...task, deletedAt: write.at });
      }
      break;
    case 'restore-task':
      if (trashed) {
        trash.delete(write.id);
        tasks.set(write.id, { ...trashed, deletedAt: null });
      }
      break;
    case 'empty-trash':
      trash.clear();
      break;
    case 'add-tag':
      if (![...tags.values()].some(it => tagKey(it.name) === tagKey(write.draft.name))) {
        tags.set(write.id, { id: write.id, revision: 0, ...write.draft });
      }
      break;
    case 'change-tag':
      if (tag) {
        tags.set(write.id, { ...tag, ...write.change });
        retag(rows, tag.name, write.change.name ?? tag.name);
      }
      break;
    case 'delete-tag':
      if (tag) {
        tags.delete(write.id);
        retag(rows, tag.name, null);
      }
      break;
  }
}

function changed(task: Task, change: TaskChange, at: string): Task {
  const completed = change.completed ?? task.completed;
  return {
    ...task,
    ...change,
    completedAt: completed ? (task.completedAt ?? at) : null,
    updatedAt: at,
  };
}

function retag({ tasks }: Rows, name: string, newName: string | null): void {
  if (name === newName) {
    return;
  }
  const key = tagKey(name);
  for (const task of tasks.values()) {
    if (task.tags.some(it => tagKey(it) === key)) {
      const tags = task.tags.flatMap(it =>
        tagKey(it) !== key ? [it] : newName === null ? [] : [newName],
      );
      tasks.set(task.id, { ...task, tags });
    }
  }
}

/** What undoes a write, told by the rows as they are before it; nothing where nothing changes. */
export function inverseOf(rows: Rows, write: Write): readonly Write[] {
  const { id, at } = write;
  const task = rows.tasks.get(id);
  const tag = rows.tags.get(id);
  switch (write.kind) {
    case 'add-task':
      return [{ kind: 'delete-task', id, at }];
    case 'change-task':
      return task ? [{ kind: 'change-task', id, at, change: before(task, write.change) }] : [];
    case 'delete-task':
      return task ? [{ kind: 'restore-task', id, at }] : [];
    case 'restore-task':
      return [{ kind: 'delete-task', id, at }];
    case 'empty-trash':
      return [];
    case 'add-tag':
      return [{ kind: 'delete-tag', id, at }];
    case 'change-tag':
      return tag ? [{ kind: 'change-tag', id, at, change: before(tag, write.change) }] : [];
    case 'delete-tag':
      return tag ? tagAgain(rows, tag, at) : [];
  }
}

/** The values that a change is about to replace. */
function before<Row extends Change, Change extends object>(row: Row, change: Change): Change {
  const members = Object.keys(change) as (keyof Change)[];
  return Object.fromEntries(members.map(member => [member, row[member]])) as Change;
}

/** A deleted tag comes back with all its tasks; an id that was deleted is not used again. */
function tagAgain({ tasks }: Rows, { name, color }: Tag, at: string): readonly Write[] {
  const key = tagKey(name);
  const tagged = [...tasks.values()].filter(it => it.tags.some(other => tagKey(other) === key));
  return [
    { kind: 'add-tag', id: uuid7(), at, draft: { name, color } },
    ...tagged.map(
      ({ id, tags }): Write => ({ kind: 'change-task', id, at, change: { tags: [...tags] } }),
    ),
  ];
}
