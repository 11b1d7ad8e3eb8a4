import { PRIORITIES, type Priority } from '../../kinds/task';
import { isRecord } from '../../shared/http';
import { recurrenceOf } from '../../time/recurrence';
import { dateOf, momentOf } from './dates';
import { type Context, Gathered, type Imported } from './imported';

type Member = Readonly<Record<string, unknown>>;

/** JSON of our own, of Google Tasks or of Taskwarrior; null where it is of none. */
export function readObjects(text: string, context: Context): Imported | null {
  const value = parsed(text);
  if (isRecord(value) && value.format === 'todo') {
    return own(value);
  }
  if (isRecord(value) && isRecord(listOf(value.items)[0]) && value.kind === 'tasks#taskLists') {
    return google(value, context);
  }
  const tasks = Array.isArray(value) ? listOf(value) : [];
  return tasks.length > 0 && tasks.every(it => 'uuid' in it && 'status' in it)
    ? taskwarrior(tasks, context)
    : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

/** What is in the trash stays there. */
function own(file: Member): Imported {
  const gathered = new Gathered('todo');
  const names = (member: string) =>
    new Map(listOf(file[member]).map(it => [it.id, text(it.name)] as const));
  const lists = names('lists');
  const sections = names('sections');
  for (const task of listOf(file.tasks)) {
    if (task.deleted_at) {
      gathered.lose('deleted');
      continue;
    }
    const due = text(task.due_date) || null;
    gathered.add({
      key: text(task.id),
      title: text(task.title),
      description: text(task.description),
      completedAt: task.completed === true ? text(task.completed_at) || null : null,
      priority: PRIORITIES.find(it => it === task.priority) ?? 'medium',
      due,
      reminder: text(task.reminder_time) || null,
      repeat: due === null ? null : recurrenceOf(task.recurrence_pattern),
      tags: listOf(task.tags).map(it => text(it.name)),
      list: lists.get(task.list_id) ?? '',
      section: sections.get(task.section_id) ?? '',
      parent: text(task.parent_id) || null,
    });
  }
  return gathered.imported;
}

function google(file: Member, { now }: Context): Imported {
  const gathered = new Gathered('google-tasks');
  for (const list of listOf(file.items)) {
    for (const task of listOf(list.items)) {
      if (task.deleted === true) {
        gathered.lose('deleted');
        continue;
      }
      const due = dateOf(text(task.due));
      gathered.add({
        key: text(task.id),
        title: text(task.title),
        description: text(task.notes),
        completedAt:
          task.status === 'completed'
            ? (momentOf(text(task.completed)) ?? now.toISOString())
            : null,
        // Google Tasks writes a day as its midnight in UTC.
        due: due && text(task.due).slice(0, 'yyyy-mm-dd'.length),
        list: text(list.title),
        parent: text(task.parent) || null,
      });
    }
  }
  return gathered.imported;
}

const TASKWARRIOR_PRIORITIES: Readonly<Record<string, Priority>> = { H: 'high', L: 'low' };

function taskwarrior(tasks: readonly Member[], { now }: Context): Imported {
  const gathered = new Gathered('taskwarrior');
  for (const task of tasks) {
    if (task.status === 'deleted' || task.status === 'recurring') {
      gathered.lose(task.status === 'deleted' ? 'deleted' : 'repeat');
      continue;
    }
    gathered.add({
      key: text(task.uuid),
      title: text(task.description),
      description: listOf(task.annotations)
        .map(it => text(it.description))
        .join('\n'),
      completedAt:
        task.status === 'completed' ? (momentOf(text(task.end)) ?? now.toISOString()) : null,
      priority: TASKWARRIOR_PRIORITIES[text(task.priority)] ?? 'medium',
      due: momentOf(text(task.due)),
      tags: Array.isArray(task.tags) ? task.tags.map(text) : [],
      list: text(task.project),
    });
  }
  return gathered.imported;
}

function listOf(value: unknown): readonly Member[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
