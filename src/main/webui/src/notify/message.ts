import { isRecord } from '../shared/http';
import type { PushState } from './push-state';

/** What a person can do from a notification. */
export const ACTIONS = ['done', 'hour', 'tomorrow'] as const;
export type Action = (typeof ACTIONS)[number];

/** What the service pushes (a declarative message of the Push API, and what is ours in it). */
export interface PushMessage {
  readonly title: string;
  readonly body: string;
  /** Null for a test. */
  readonly task: string | null;
  readonly due: string | null;
  readonly tag: string;
  /** How many tasks are due today, if the service sent it. */
  readonly badge: number | null;
  /** Whether the task needs no reminder any more, so that a notification of it goes. */
  readonly closes: boolean;
}

/** Reads a pushed message; of one that can't be read the app's name is left to show. */
export function messageOf(value: unknown): PushMessage {
  const message = recordOf(value);
  const notification = recordOf(message.notification);
  const data = recordOf(notification.data);
  return {
    title: text(notification.title) ?? 'Todo',
    body: text(notification.body) ?? '',
    task: text(data.task),
    due: text(data.due),
    tag: text(notification.tag) ?? '',
    badge: typeof message.app_badge === 'number' ? message.app_badge : null,
    closes: recordOf(message.todo).close === true,
  };
}

/** As the browser shows it, in the person's language where the page has been open since. */
export function optionsOf(message: PushMessage, state: PushState | null): NotificationOptions {
  const { task, due, tag, body } = message;
  const options = {
    body: due && state ? dueIn(due, state) : body,
    tag,
    icon: '/icon-192.png',
    data: { task, due, account: state?.account },
    // A second reminder of a task takes the first one's place, and is heard too.
    renotify: tag !== '',
    actions:
      task === null || !state
        ? []
        : ACTIONS.map(action => ({ action, title: state.words[action] })),
  };
  return options;
}

const DATE = { day: 'numeric', month: 'short', year: 'numeric' } as const;

function dueIn(due: string, { locale, timeZone }: PushState): string {
  const options: Intl.DateTimeFormatOptions = due.includes('T')
    ? { ...DATE, hour: 'numeric', minute: '2-digit', timeZone }
    : { ...DATE, timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locale, options).format(new Date(due));
}

/** What an action sets of the task; null where it is none. */
export function changeOf(
  action: string,
  due: string | null,
  now: Date,
  morningHour: number,
): Readonly<Record<string, unknown>> | null {
  if (action === 'done') {
    return { completed: true };
  }
  const at = ACTIONS.some(it => it === action) && laterBy(action as Action, now, morningHour);
  if (!at) {
    return null;
  }
  const reminder_time = at.toISOString().replace(/\.\d+Z$/, 'Z');
  // A reminder can't come after the due moment, so that moves along.
  const isAfter = due?.includes('T') && new Date(due) < at;
  return isAfter ? { due_date: reminder_time, reminder_time } : { reminder_time };
}

function laterBy(action: Action, now: Date, morningHour: number): Date {
  return action === 'hour'
    ? new Date(now.getTime() + 3_600_000)
    : new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, morningHour);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
