import type { Priority } from '../../kinds/task';
import { isRecord } from '../../shared/http';
import { every, type Recurrence } from '../../time/recurrence';
import { momentOf } from './dates';
import { markdownOfHtml } from './html';
import { Gathered, type Imported } from './imported';
import { listOf, type Member, text } from './members';
import { reminderBefore } from './reminders';

const PRIORITIES: readonly Priority[] = ['medium', 'low', 'medium', 'high', 'urgent', 'urgent'];
const DAY_IN_SECONDS = 86_400;
const MONTHLY = 1;
const FROM_COMPLETION = 2;

/** Whether objects are projects of Vikunja, or the namespaces that older versions had. */
export function isVikunja(projects: readonly Member[]): boolean {
  const [first] = projects.flatMap(withLists);
  return first !== undefined && 'title' in first && 'identifier' in first;
}

/** Vikunja's `data.json`: buckets become sections, subtasks become steps. */
export function readVikunja(projects: readonly Member[], now: Date): Imported {
  const gathered = new Gathered('vikunja');
  for (const project of projects.flatMap(withLists)) {
    const buckets = new Map(listOf(project.buckets).map(it => [it.id, text(it.title)]));
    for (const task of listOf(project.tasks)) {
      readTask(task, project, buckets.get(task.bucket_id) ?? '', gathered, now);
    }
  }
  return gathered.imported;
}

function withLists(project: Member): readonly Member[] {
  const inside = [...listOf(project.lists), ...listOf(project.child_projects)];
  return 'lists' in project ? inside.flatMap(withLists) : [project, ...inside.flatMap(withLists)];
}

function readTask(
  task: Member,
  project: Member,
  section: string,
  gathered: Gathered,
  now: Date,
): void {
  const due = timeOf(task.due_date);
  const isRepeating = Number(task.repeat_after) > 0 || task.repeat_mode === MONTHLY;
  const repeat = due !== null && isRepeating ? repeatOf(task) : null;
  if (isRepeating && repeat === null) {
    gathered.lose('repeat');
  }
  if (listOf(task.comments).length > 0) {
    gathered.lose('comments');
  }
  if (listOf(task.attachments).length > 0) {
    gathered.lose('attachments');
  }
  const related = isRecord(task.related_tasks) ? task.related_tasks : {};
  const [parent] = listOf(related.parenttask);
  gathered.add({
    key: String(task.id),
    title: text(task.title),
    description: markdownOfHtml(text(task.description)),
    completedAt: task.done === true ? (timeOf(task.done_at) ?? now.toISOString()) : null,
    priority: PRIORITIES[Number(task.priority)] ?? 'medium',
    due,
    reminders: listOf(task.reminders).flatMap(it => reminderOf(it) ?? []),
    repeat,
    tags: listOf(task.labels).map(it => text(it.title)),
    list: text(project.title),
    section,
    parent: parent ? String(parent.id) : null,
  });
}

/** Vikunja writes the first day of the year 1 where there is no date. */
function timeOf(value: unknown): string | null {
  return text(value).startsWith('0001-') ? null : momentOf(text(value));
}

/** A reminder relative to the due date has both the moment and the time before it. */
function reminderOf(reminder: Member): string | null {
  const before =
    reminder.relative_to === 'due_date' ? reminderBefore(-Number(reminder.relative_period)) : null;
  return before ?? timeOf(reminder.reminder);
}

/** Days and weeks are whole numbers of seconds; a month has a mode of its own. */
function repeatOf({ repeat_after: seconds, repeat_mode: mode }: Member): Recurrence | null {
  if (mode === MONTHLY) {
    return every('monthly');
  }
  const days = Number(seconds) / DAY_IN_SECONDS;
  if (!Number.isInteger(days) || days > 365) {
    return null;
  }
  const repeat = days % 7 === 0 ? every('weekly', days / 7) : every('daily', days);
  return { ...repeat, from: mode === FROM_COMPLETION ? 'completion' : 'due' };
}
