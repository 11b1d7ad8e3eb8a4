import { isRecord, NoAnswer } from '../shared/http';
import { caseFolded } from '../shared/text';
import type { Recurrence } from '../time/recurrence';
import { patternOf, recurrenceOf } from '../time/recurrence';

export const PRIORITIES = ['low', 'medium', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** What a person writes of a task. */
export interface TaskDraft {
  readonly title: string;
  /** Markdown; empty when there is none. */
  readonly description: string;
  readonly completed: boolean;
  readonly priority: Priority;
  /** A whole day (`2026-11-21`) or a moment in UTC (`2026-11-21T17:00:00Z`). */
  readonly due: string | null;
  /** A moment in UTC. */
  readonly reminder: string | null;
  readonly repeat: Recurrence | null;
  /** Names; how they look is the tags' business. */
  readonly tags: readonly string[];
  /** A fractional index: where the person put it by hand. */
  readonly position: string | null;
}

export type TaskChange = Partial<TaskDraft>;

export interface Task extends TaskDraft {
  readonly id: string;
  readonly completedAt: string | null;
  /** When it went to the trash, as this device saw it. */
  readonly deletedAt: string | null;
  /** Of the account, when the row was written last; 0 while only this device knows it. */
  readonly revision: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface TagDraft {
  readonly name: string;
  /** `#RRGGBB` */
  readonly color: string;
}

export type TagChange = Partial<TagDraft>;

export interface Tag extends TagDraft {
  readonly id: string;
  readonly revision: number;
}

/** The service's own choice for a tag nobody chose a colour for. */
export const DEFAULT_COLOR = '#3B82F6';

const tagKeys = new Map<string, string>();

/** What the service finds a tag by: its case-folded name. Kept, as every task asks for its tags'. */
export function tagKey(name: string): string {
  let key = tagKeys.get(name);
  if (key === undefined) {
    key = caseFolded(name).trim();
    tagKeys.set(name, key);
  }
  return key;
}

const EMPTY_DRAFT: TaskDraft = {
  title: '',
  description: '',
  completed: false,
  priority: 'medium',
  due: null,
  reminder: null,
  repeat: null,
  tags: [],
  position: null,
};

/** A task of which nothing is known yet but what the person wrote. */
export function newTask(id: string, draft: TaskChange, at: string): Task {
  const task = { ...EMPTY_DRAFT, ...draft };
  return {
    ...task,
    id,
    completedAt: task.completed ? at : null,
    deletedAt: null,
    revision: 0,
    createdAt: at,
    updatedAt: at,
  };
}

/** Reads a TaskView of the service, unknown until it is narrowed here. */
export function taskOf(value: unknown): Task {
  if (!isRecord(value) || typeof value.id !== 'string' || typeof value.title !== 'string') {
    throw new NoAnswer('Not a task');
  }
  return {
    id: value.id,
    title: value.title,
    description: text(value.description) ?? '',
    completed: value.completed === true,
    completedAt: text(value.completed_at),
    priority: PRIORITIES.find(known => known === value.priority) ?? 'medium',
    due: text(value.due_date),
    reminder: text(value.reminder_time),
    repeat: recurrenceOf(value.recurrence_pattern),
    tags: list(value.tags).flatMap(tag =>
      isRecord(tag) && typeof tag.name === 'string' ? [tag.name] : [],
    ),
    position: text(value.position),
    deletedAt: null,
    revision: Number(value.revision),
    createdAt: String(value.created_at),
    updatedAt: String(value.updated_at),
  };
}

/** Reads a tag of the change feed, whose revision stands beside it. */
export function tagOf(value: unknown, revision: number): Tag {
  if (!isRecord(value) || typeof value.id !== 'string' || typeof value.name !== 'string') {
    throw new NoAnswer('Not a tag');
  }
  return { id: value.id, name: value.name, color: text(value.color) ?? DEFAULT_COLOR, revision };
}

/** The members of a merge patch: what is absent stays absent. */
export function onTheWire(change: TaskChange): Readonly<Record<string, unknown>> {
  const { due, reminder, repeat, description, ...same } = change;
  return {
    ...same,
    ...(description === undefined ? {} : { description: description || null }),
    ...(due === undefined ? {} : { due_date: due }),
    ...(reminder === undefined ? {} : { reminder_time: reminder }),
    ...(repeat === undefined ? {} : { recurrence_pattern: repeat && patternOf(repeat) }),
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
