import type { Priority } from '../../kinds/task';
import { every, type Frequency, NTHS, type Recurrence } from '../../time/recurrence';
import { dateOf, momentOf } from './dates';
import { markdownOfHtml } from './html';
import { Gathered, type Imported } from './imported';
import { listOf, type Member, present, text } from './members';

const PRIORITIES: Readonly<Record<string, Priority>> = { high: 'high', low: 'low' };
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const PLACES = ['first', 'second', 'third', 'fourth', 'last'];
const FREQUENCIES: readonly (readonly [RegExp, Frequency])[] = [
  [/^daily$/, 'daily'],
  [/^weekly$/, 'weekly'],
  [/Monthly$/, 'monthly'],
  [/Yearly$/, 'yearly'],
];

/** Whether objects are lists of Microsoft To Do, as its API and its export have them. */
export function isMicrosoft(lists: readonly Member[]): boolean {
  return lists.length > 0 && lists.every(it => 'displayName' in it && Array.isArray(it.tasks));
}

/** Microsoft To Do: lists of tasks with their checklists, which become steps. */
export function readMicrosoft(lists: readonly Member[], now: Date): Imported {
  const gathered = new Gathered('microsoft-to-do');
  for (const list of lists) {
    const isInbox = list.wellknownListName === 'defaultList';
    for (const task of listOf(list.tasks)) {
      readTask(task, isInbox ? '' : text(list.displayName), gathered, now);
    }
  }
  return gathered.imported;
}

function readTask(task: Member, list: string, gathered: Gathered, now: Date): void {
  const key = text(task.id) || `${list} ${text(task.title)}`;
  const due = dayOf(task.dueDateTime);
  const repeat = due === null ? null : repeatOf(member(task.recurrence));
  if (task.recurrence && repeat === null) {
    gathered.lose('repeat');
  }
  if (task.hasAttachments === true || listOf(task.attachments).length > 0) {
    gathered.lose('attachments');
  }
  const body = member(task.body);
  const isHtml = text(body.contentType).toLowerCase() === 'html';
  gathered.add({
    key,
    title: text(task.title),
    description: isHtml ? markdownOfHtml(text(body.content)) : text(body.content),
    completedAt: task.status === 'completed' ? (timeOf(task.completedDateTime) ?? iso(now)) : null,
    priority: PRIORITIES[text(task.importance)] ?? 'medium',
    due,
    reminders: task.isReminderOn === false ? [] : present(timeOf(task.reminderDateTime)),
    repeat,
    tags: Array.isArray(task.categories) ? task.categories.map(text) : [],
    list,
  });
  for (const item of listOf(task.checklistItems)) {
    gathered.add({
      key: text(item.id) || `${key} ${text(item.displayName)}`,
      title: text(item.displayName),
      completedAt:
        item.isChecked === true ? (momentOf(text(item.checkedDateTime)) ?? iso(now)) : null,
      list,
      parent: key,
    });
  }
}

function member(value: unknown): Member {
  return (value ?? {}) as Member;
}

function iso(now: Date): string {
  return now.toISOString();
}

/** A day is written as its midnight in some zone. */
function dayOf(value: unknown): string | null {
  return dateOf(text(member(value).dateTime).slice(0, 'yyyy-mm-dd'.length));
}

/** With seven digits of the second, and the zone beside it, which is UTC in exports. */
function timeOf(value: unknown): string | null {
  const { dateTime, timeZone } = member(value);
  const time = text(dateTime).replace(/(\.\d{3})\d*$/, '$1');
  return timeZone === 'UTC' || timeZone === undefined
    ? momentOf(time.endsWith('Z') ? time : `${time}Z`)
    : dateOf(time);
}

function repeatOf({ pattern, range }: Member): Recurrence | null {
  const { type, interval, month, dayOfMonth, daysOfWeek, index } = member(pattern);
  const frequency = FREQUENCIES.find(([known]) => known.test(text(type)))?.[1];
  if (!frequency) {
    return null;
  }
  const isRelative = text(type).startsWith('relative');
  const { endDate, numberOfOccurrences, type: end } = member(range);
  const days = Array.isArray(daysOfWeek) ? daysOfWeek.map(it => DAYS.indexOf(text(it))) : [];
  const place = PLACES.indexOf(text(index));
  return {
    ...every(frequency, Number(interval) || 1),
    daysOfWeek: frequency === 'weekly' || isRelative ? days.filter(it => it >= 0).sort() : [],
    nth: isRelative ? (NTHS.find(it => it === (place === 4 ? -1 : place + 1)) ?? null) : null,
    dayOfMonth: text(type).startsWith('absolute') ? Number(dayOfMonth) || null : null,
    month: frequency === 'yearly' ? Number(month) || null : null,
    endDate: end === 'endDate' ? dateOf(text(endDate)) : null,
    occurrences: end === 'numbered' ? Number(numberOfOccurrences) || null : null,
  };
}
