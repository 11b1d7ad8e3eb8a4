import ICAL from 'ical.js';
import { isWholeDay } from '../../time/day';
import { isTime } from '../../time/occurrence';
import { minutesBefore, ringsAt } from '../../time/ring-moments';
import type { Entry } from './contents';
import { rruleOf } from './rrule';

/** From 1, the most urgent, to 9: RFC 5545, section 3.8.1.9. */
const PRIORITIES = { urgent: 1, high: 3, medium: 5, low: 9 } as const;

/** Tasks as VTODO components (RFC 5545), steps related to their parents. */
export function icalendarOf(entries: readonly Entry[]): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Todo//Todo//EN');
  for (const entry of entries) {
    calendar.addSubcomponent(todoOf(entry));
  }
  return `${calendar}\r\n`;
}

function todoOf({ task, list, section, parent }: Entry): ICAL.Component {
  const todo = new ICAL.Component('vtodo');
  todo.addPropertyWithValue('uid', task.id);
  todo.addPropertyWithValue('dtstamp', time(task.updatedAt));
  todo.addPropertyWithValue('created', time(task.createdAt));
  todo.addPropertyWithValue('last-modified', time(task.updatedAt));
  todo.addPropertyWithValue('summary', task.title);
  todo.addPropertyWithValue('priority', PRIORITIES[task.priority]);
  todo.addPropertyWithValue('status', task.completed ? 'COMPLETED' : 'NEEDS-ACTION');
  if (task.description) {
    todo.addPropertyWithValue('description', task.description);
  }
  if (task.completedAt) {
    todo.addPropertyWithValue('completed', time(task.completedAt));
  }
  if (task.due) {
    todo.addPropertyWithValue('due', time(task.due));
  }
  if (task.due && task.repeat) {
    // A rule counts from the start.
    todo.addPropertyWithValue('dtstart', time(task.due));
    todo.addPropertyWithValue('rrule', ICAL.Recur.fromString(rruleOf(task.repeat)));
  }
  const categories = [...(list ? [list.name] : []), ...task.tags];
  if (categories.length > 0) {
    const property = new ICAL.Property('categories');
    property.setValues(categories);
    todo.addProperty(property);
  }
  if (list) {
    todo.addPropertyWithValue('x-todo-list', list.name);
  }
  if (section) {
    todo.addPropertyWithValue('x-todo-section', section.name);
  }
  if (parent) {
    todo.addPropertyWithValue('related-to', parent.id);
  }
  for (const reminder of task.completed ? [] : task.reminders) {
    const trigger = triggerOf(reminder, task.due);
    if (trigger) {
      todo.addSubcomponent(alarmAt(trigger, task.title));
    }
  }
  return todo;
}

function alarmAt(trigger: ICAL.Property, title: string): ICAL.Component {
  const alarm = new ICAL.Component('valarm');
  alarm.addPropertyWithValue('action', 'DISPLAY');
  alarm.addPropertyWithValue('description', title);
  alarm.addProperty(trigger);
  return alarm;
}

/** A moment, or a time before the due moment; null for one that has no moment. */
function triggerOf(reminder: string, due: string | null): ICAL.Property | null {
  const trigger = new ICAL.Property('trigger');
  const minutes = due !== null && isTime(due) ? minutesBefore(reminder) : null;
  if (minutes !== null) {
    trigger.setParameter('related', 'END');
    trigger.setValue(ICAL.Duration.fromSeconds(-60 * minutes));
    return trigger;
  }
  const moment = ringsAt(reminder, due);
  if (moment === null) {
    return null;
  }
  trigger.resetType('date-time');
  trigger.setValue(ICAL.Time.fromJSDate(new Date(moment), true));
  return trigger;
}

/** A whole day, or a moment in UTC. */
function time(text: string): ICAL.Time {
  return isWholeDay(text)
    ? ICAL.Time.fromDateString(text)
    : ICAL.Time.fromJSDate(new Date(text), true);
}
