import type { Task } from '../kinds/task';
import { ACTIONS } from '../notify/message';
import { RANG, type RingCall } from '../notify/ring';
import { clock } from '../shared/clock.svelte';
import { notes } from '../shared/notes.svelte';
import { quoted } from '../shared/words';
import { dayOf } from '../time/day';
import { ringsAt } from '../time/ring-moments';
import { words } from '../words/words';
import { dueDay } from './day';
import type { Desk } from './desk.svelte';
import { dueInWords } from './due';
import { laterControls } from './later-functions.svelte';

/** Up to when this browser has shown reminders: what came while it was closed shows at its next start. */
const SHOWN_UNTIL = 'todo.reminded-until';
const A_DAY = 24 * 60 * 60 * 1000;
const A_MINUTE = 60 * 1000;
/** A hidden page leaves a reminder to one that can be seen, if there is one. */
const HIDDEN_WAIT = 2_000;
/** What changes a task is shown first, and of many changes in a row only the last is followed. */
const PAUSE = 200;
/** A timer may fire just before the wall clock reaches its moment. */
const TIMER_SLACK = 20;

/** Shows the reminders whose time has come, and waits for those of the next minute. */
export function remind(desk: Desk): () => void {
  const { tasks } = desk;
  let timers = [setTimeout(plan, PAUSE)];
  function plan() {
    const now = Date.now();
    const coming = remindersIn(tasks.values(), now, now + A_MINUTE);
    const moments = [now, ...coming.map(it => it.at + TIMER_SLACK)];
    const wait = document.hidden ? HIDDEN_WAIT : 0;
    timers = moments.map(at => setTimeout(() => void showDue(desk), at - now + wait));
    countOnIcon(desk, now);
  }
  const hear = (event: MessageEvent<RingCall>) => answer(event, desk);
  const { serviceWorker } = navigator;
  serviceWorker?.addEventListener('message', hear);
  return () => {
    timers.forEach(clearTimeout);
    serviceWorker?.removeEventListener('message', hear);
  };
}

/** The icon's badge counts what is due today and open. */
function countOnIcon(desk: Desk, now: number): void {
  const today = dayOf(new Date(now));
  const due = [...desk.tasks.values()].filter(it => !it.completed && dueDay(it) === today);
  navigator.setAppBadge?.(due.length).catch(() => undefined);
}

/** Shows here what was pushed to this browser, as the person looks at the page. */
function answer({ data, ports: [port] }: MessageEvent<RingCall>, desk: Desk): void {
  if (data?.is === 'ring' && data.account === desk.engine.account) {
    const task = desk.tasks.get(data.task);
    // One that was finished here, which the service may not know yet, is not reminded of.
    if (!task?.completed) {
      tell(data.title, () => task && desk.list.open(task));
    }
    port?.postMessage(RANG);
  }
}

async function showDue(desk: Desk): Promise<void> {
  // Several that a task missed are one.
  const due = await claimDue(() => desk.tasks.values(), Date.now);
  if (due.length === 0) {
    return;
  }
  const controls = await laterControls.load();
  if ((await controls?.thisDevice.look(desk.engine.account)) === 'on') {
    // Where they are pushed they would ring twice.
    return;
  }
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
  return [...tasks]
    .filter(it => it.reminders.length > 0 && !it.completed)
    .flatMap(task => task.reminders.map(it => ({ task, at: ringsAt(it, task.due) ?? 0 })))
    .filter(({ at }) => at > after && at <= upTo);
}

function show(task: Task, desk: Desk): void {
  const { title, due, id } = task;
  tell(title, () => desk.list.open(task));
  if ('Notification' in window && Notification.permission === 'granted') {
    const options = {
      body: due === null ? '' : dueInWords(due, clock.now).words,
      // Without locks two tabs may show it at once; the tag makes it one.
      tag: id,
      icon: '/icon-192.png',
      data: { task: id, due, account: desk.engine.account },
      actions: ACTIONS.map(action => ({ action, title: words.notify.actions[action] })),
    };
    void navigator.serviceWorker?.ready.then(worker => worker.showNotification(title, options));
  }
}

function tell(title: string, open: () => void): void {
  notes.tell(words.list.reminder(quoted(title)), { label: words.list.actions.details, act: open });
}
