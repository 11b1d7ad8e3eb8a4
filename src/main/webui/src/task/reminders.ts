import type { Task } from '../replica/rows';
import { notes } from '../shared/notes.svelte';
import { quoted } from '../shared/words';
import { words } from '../words/words';
import type { Desk } from './desk.svelte';
import { dueInWords } from './due';

/** Up to when this browser has told of reminders: what came while it was closed is told at its next start. */
const TOLD_UNTIL = 'todo.reminded-until';
const A_DAY = 24 * 60 * 60 * 1000;
const A_MINUTE = 60 * 1000;

/** Asks, when somebody wants to be reminded, whether the system may show it. */
export function askToNotify(): void {
  if ('Notification' in window && Notification.permission === 'default') {
    void Notification.requestPermission();
  }
}

/** Tells of reminders whose time has come, and waits for those of the next minute. */
export function remind(desk: Desk): () => void {
  const now = Date.now();
  const told = Math.max(Number(localStorage.getItem(TOLD_UNTIL) ?? now), now - A_DAY);
  const timers = remindersIn(desk.replica.tasks.values(), told, now + A_MINUTE).map(task =>
    setTimeout(() => tell(task, desk), Date.parse(task.reminder ?? '') - now),
  );
  localStorage.setItem(TOLD_UNTIL, String(now));
  return () => timers.forEach(clearTimeout);
}

/** Open tasks with a reminder after one moment and up to another. */
export function remindersIn(tasks: Iterable<Task>, after: number, upTo: number): readonly Task[] {
  return [...tasks].filter(({ reminder, completed }) => {
    const at = Date.parse(reminder ?? '');
    return !completed && at > after && at <= upTo;
  });
}

function tell(task: Task, desk: Desk): void {
  notes.tell(words.task.reminder(quoted(task.title)), {
    label: words.task.actions.details,
    act: () => desk.open(task),
  });
  if ('Notification' in window && Notification.permission === 'granted') {
    const body = task.due === null ? '' : dueInWords(task.due, new Date()).words;
    void navigator.serviceWorker?.ready.then(worker =>
      // All tabs tell; the tag makes it one.
      worker.showNotification(task.title, { body, tag: task.id, icon: '/icon-192.png' }),
    );
  }
}
