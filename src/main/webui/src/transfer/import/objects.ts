import type { Priority } from '../../kinds/task';
import { isRecord } from '../../shared/http';
import { readApp } from './apps';
import { dateOf, momentOf } from './dates';
import { type Context, Gathered, type Imported } from './imported';
import { listOf, type Member, text } from './members';
import { readOwn } from './own';

/** JSON of our own or of another app; null where it is of none that we know. */
export function readObjects(text: string, context: Context): Imported | null {
  const value = parsed(text);
  if (isRecord(value) && value.format === 'todo') {
    return readOwn(value, context);
  }
  if (isRecord(value) && isRecord(listOf(value.items)[0]) && value.kind === 'tasks#taskLists') {
    return google(value, context);
  }
  const tasks = Array.isArray(value) ? listOf(value) : [];
  if (tasks.length > 0 && tasks.every(it => 'uuid' in it && 'status' in it)) {
    return taskwarrior(tasks, context);
  }
  return readApp(value, context);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
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
