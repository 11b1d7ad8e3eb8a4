import { http, isRecord, NoAnswer } from '../shared/http';

export const PRIORITIES = ['low', 'medium', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** A task as the service tells it, as far as this page shows it. */
export interface Task {
  readonly id: string;
  readonly title: string;
  readonly completed: boolean;
  readonly priority: Priority;
  /** A date (`2026-11-21`) or a moment in UTC (`2026-11-21T17:00:00Z`). */
  readonly due: string | null;
  readonly repeats: boolean;
  readonly tags: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface TaskPage {
  readonly tasks: readonly Task[];
  /** How many there are in all, not only on this page. */
  readonly count: number;
}

export const PAGE_SIZE = 100;

export const tasksApi = {
  open: (page: number) => read('completed=pending&sort_by=created_at', page),
  finished: (page: number) => read('completed=completed&sort_by=updated_at', page),
  add: async (id: string, title: string) => taskOf(await http.post('/api/tasks', { id, title })),
  setCompleted: async (id: string, completed: boolean) =>
    taskOf(await http.patch(`/api/tasks/${id}`, { completed })),
  delete: (id: string) => http.delete(`/api/tasks/${id}`),
  restore: async (id: string) => taskOf(await http.post(`/api/tasks/${id}/restore`)),
} as const;

async function read(filter: string, page: number): Promise<TaskPage> {
  const path = `/api/tasks?${filter}&sort_order=desc&page_size=${PAGE_SIZE}&page=${page}`;
  const answer = await http.get(path);
  if (!isRecord(answer) || !Array.isArray(answer.tasks) || typeof answer.count !== 'number') {
    throw new NoAnswer('Not a page of tasks');
  }
  return { tasks: answer.tasks.map(taskOf), count: answer.count };
}

function taskOf(value: unknown): Task {
  if (!isRecord(value) || typeof value.id !== 'string' || typeof value.title !== 'string') {
    throw new NoAnswer('Not a task');
  }
  const { id, title, completed, priority, due_date, is_recurring, tags, created_at, updated_at } =
    value;
  return {
    id,
    title,
    completed: completed === true,
    priority: PRIORITIES.find(known => known === priority) ?? 'medium',
    due: typeof due_date === 'string' ? due_date : null,
    repeats: is_recurring === true,
    tags: Array.isArray(tags) ? tags.flatMap(nameOf) : [],
    createdAt: String(created_at),
    updatedAt: String(updated_at),
  };
}

function nameOf(tag: unknown): string[] {
  return isRecord(tag) && typeof tag.name === 'string' ? [tag.name] : [];
}

/** A task of which nothing is known yet but what the person wrote. */
export function newTask(id: string, title: string, now: Date): Task {
  const at = now.toISOString();
  return {
    id,
    title,
    completed: false,
    priority: 'medium',
    due: null,
    repeats: false,
    tags: [],
    createdAt: at,
    updatedAt: at,
  };
}

/** The last made first, as the service sorts them; the id breaks ties. */
export function newestFirst(one: Task, other: Task): number {
  return compared(other.createdAt, one.createdAt) || compared(other.id, one.id);
}

/** The last touched first. */
export function latestFirst(one: Task, other: Task): number {
  return compared(other.updatedAt, one.updatedAt) || compared(other.id, one.id);
}

function compared(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
