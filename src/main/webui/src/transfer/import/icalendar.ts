import ICAL from 'ical.js';
import type { Priority } from '../../kinds/task';
import { isWholeDay, momentOn, utc } from '../../time/day';
import { Gathered, type Imported } from './imported';
import { reminderBefore } from './reminders';
import { recurrenceOfRule } from './rrule';

/** The VTODO components of an iCalendar file (RFC 5545); null where it can't be read. */
export function readIcalendar(text: string): Imported | null {
  try {
    const gathered = new Gathered('icalendar');
    // Some programs write several calendars into one file.
    const parsed: unknown[] = ICAL.parse(text);
    const calendars = (Array.isArray(parsed[0]) ? parsed : [parsed]) as unknown[][];
    const todos = calendars.flatMap(it => new ICAL.Component(it).getAllSubcomponents('vtodo'));
    for (const [index, todo] of todos.entries()) {
      readTodo(todo, index, gathered);
    }
    return gathered.imported;
  } catch {
    return null;
  }
}

function readTodo(todo: ICAL.Component, index: number, gathered: Gathered): void {
  const text = (name: string) => String(todo.getFirstPropertyValue(name) ?? '');
  const time = (name: string) => timeOf(todo.getFirstPropertyValue(name));
  const status = text('status');
  if (status === 'CANCELLED') {
    gathered.lose('deleted');
    return;
  }
  const due = time('due') ?? time('dtstart');
  const rule = text('rrule');
  const repeat = rule === '' || due === null ? null : recurrenceOfRule(rule);
  if (rule !== '' && !repeat) {
    gathered.lose('repeat');
  }
  const categories = todo.getAllProperties('categories').flatMap(it => it.getValues().map(String));
  // Our own file has the list beside the categories, among which other programs look for it.
  const list = text('x-todo-list');
  const isDone = status === 'COMPLETED' || todo.hasProperty('completed');
  gathered.add({
    key: text('uid') || `${index} ${text('summary')}`,
    title: text('summary'),
    description: [text('description'), ...(rule !== '' && !repeat ? [rule] : [])]
      .filter(it => it !== '')
      .join('\n\n'),
    completedAt: isDone ? (time('completed') ?? time('last-modified') ?? time('dtstamp')) : null,
    priority: priorityOf(Number(text('priority'))),
    due,
    repeat,
    reminders: todo.getAllSubcomponents('valarm').flatMap(it => reminderOf(it, due) ?? []),
    tags: categories.filter(it => it !== list),
    list,
    section: text('x-todo-section'),
    parent: text('related-to') || null,
  });
}

/** An alarm at a moment, or so long before the task is due; of a whole day, before it begins. */
function reminderOf(alarm: ICAL.Component, due: string | null): string | null {
  const trigger = alarm.getFirstPropertyValue('trigger');
  if (!(trigger instanceof ICAL.Duration)) {
    return timeOf(trigger);
  }
  if (due === null) {
    return null;
  }
  const seconds = trigger.toSeconds();
  const isDay = isWholeDay(due);
  const from = isDay ? momentOn(due, 0).getTime() : Date.parse(due);
  return (isDay ? null : reminderBefore(-seconds)) ?? utc(new Date(from + seconds * 1_000));
}

/** 1 is the most urgent, 0 and 5 are neither urgent nor not. */
function priorityOf(number: number): Priority {
  if (number >= 6) {
    return 'low';
  }
  return number === 1 || number === 2 ? 'urgent' : number === 3 || number === 4 ? 'high' : 'medium';
}

function timeOf(value: unknown): string | null {
  if (!(value instanceof ICAL.Time)) {
    return null;
  }
  return value.isDate ? value.toString() : utc(value.toJSDate());
}
