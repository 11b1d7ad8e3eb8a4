import type { Task } from '../kinds/task';
import { clock } from '../shared/clock.svelte';
import { notes } from '../shared/notes.svelte';
import { quoted } from '../shared/words';
import { ringsAt } from '../time/ring-moments';
import { words } from '../words/words';
import type { Desk } from './desk.svelte';
import { dueInWords } from './due';

/** Up to when this browser has shown reminders: what came while it was closed shows at its next start. */
const SHOWN_UNTIL = 'todo.reminded-until';
const A_DAY = 24 * 60 * 60 * 1000;
const A_MINUTE = 60 * 1000;
/** A hidden page leaves a reminder to one that can be seen, if there is one. */
const HIDDEN_WAIT = 2_000;
/** A timer may fire just before the wall clock reaches its moment. */
const TIMER_SLACK = 20;

/** Asks, when somebody wants to be reminded, whether the system may show it. */
export function askToNotify(): void {
  if ('Notification' in window && Notification.permission === 'default') {
    void Notification.requestPermission();
  }
}

/** Shows the reminders whose time has come, and waits for those of the next minute. */
export function remind(desk: Desk): () => void {
  const now = Date.now();
  const coming = remindersIn(desk.tasks.values(), now, now + A_MINUTE);
  const look = () => void showDue(desk);
  const moments = [now, ...coming.map(it => it.at + TIMER_SLACK)];
  const wait = document.hidden ? HIDDEN_WAIT : 0;
  const timers = moments.map(at => setTimeout(look, at - now + wait));
  return () => timers.forEach(clearTimeout);
}

async function showDue(desk: Desk): Promise<void> {
  // Several that a task missed are one.
  const due = await claimDue(() => desk.tasks.values(), Date.now);
  for (const task of new Set(due.map(it => it.task))) {
    show(task, desk);
  }
}

/**
 * Takes the reminders that are due and that no tab of this browser has shown. The tasks are read
 * last, so that one that was finished or moved in the meantime is left out.
 */
export function claimDue(
  tasks: () => Iterable<Task>,
  clock: () => number,
): Promise<readonly Ring[]> {
  return alone(() => {
    const now = clock();
    const until = Number(localStorage.getItem(SHOWN_UNTIL) ?? now);
    localStorage.setItem(SHOWN_UNTIL, String(Math.max(until, now)));
    return remindersIn(tasks(), Math.max(until, now - A_DAY), now);
  });
}

/** One tab at a time, where the browser has locks: without TLS it has none. */
async function alone<Result>(act: () => Result): Promise<Result> {
  const locks = navigator.locks as LockManager | undefined;
  return locks ? await locks.request(SHOWN_UNTIL, act) : act();
}

/** A reminder of an open task, and when it rings. */
export interface Ring {
  readonly task: Task;
  readonly at: number;
}

/** The reminders of open tasks after one moment and up to another. */
export function remindersIn(tasks: Iterable<Task>, after: number, upTo: number): readonly Ring[] {
  return [...tasks].flatMap(task =>
    task.completed
      ? []
      : task.reminders
          .map(it => ({ task, at: ringsAt(it, task.due) ?? 0 }))
          .filter(({ at }) => at > after && at <= upTo),
  );
}

function show(task: Task, desk: Desk): void {
  notes.tell(words.task.reminder(quoted(task.title)), {
    label: words.list.actions.details,
    act: () => desk.list.open(task),
  });
  if ('Notification' in window && Notification.permission === 'granted') {
    const body = task.due === null ? '' : dueInWords(task.due, clock.now).words;
    void navigator.serviceWorker?.ready.then(worker =>
      // Without locks two tabs may show it at once; the tag makes it one.
      worker.showNotification(task.title, { body, tag: task.id, icon: '/icon-192.png' }),
    );
  }
}
