import { tagKey } from '../kinds/tag';
import { type Task, task as taskKind } from '../kinds/task';
import { clock } from '../shared/clock.svelte';
import { quoted } from '../shared/words';
import { restore, update } from '../sync/edit';
import { type Occurrence, skipped } from '../time/occurrence';
import { words } from '../words/words';
import { dueDay } from './day';
import type { Desk } from './desk.svelte';
import { dayInWords } from './due';
import { copiesOf } from './duplicate';

// What people do to tasks by menus and pickers, which no first view needs.

/** The task on its next date, to which it can be put off without finishing it. */
export function nextOf(task: Task): Occurrence | null {
  return task.completed ? null : skipped(task, clock.now);
}

export function skip(desk: Desk, task: Task): void {
  const next = nextOf(task);
  if (next) {
    const { due, reminders, repeat } = next;
    const day = dayInWords(dueDay(next) ?? '', clock.now);
    const spoken = words.list.skipped(quoted(task.title), day);
    desk.deeds.change([task], { due, reminders, repeat }, spoken);
  }
}

/** Gives tasks one more tag. */
export function addTag(desk: Desk, tasks: readonly Task[], name: string): void {
  const concerned = tasks.filter(it => !it.tags.some(tag => tagKey(tag) === tagKey(name)));
  desk.do(
    words.list.many.changed(concerned.length),
    concerned.map(({ id, tags }) => update(taskKind, id, { tags: [...tags, name] })),
  );
}

/** Takes a tag from tasks. */
export function takeTag(desk: Desk, tasks: readonly Task[], name: string): void {
  const concerned = tasks.filter(it => it.tags.some(tag => tagKey(tag) === tagKey(name)));
  desk.do(
    words.list.many.changed(concerned.length),
    concerned.map(({ id, tags }) =>
      update(taskKind, id, { tags: tags.filter(it => tagKey(it) !== tagKey(name)) }),
    ),
  );
}

export function duplicate(desk: Desk, task: Task): void {
  desk.do(words.list.duplicated(quoted(task.title)), copiesOf(task, desk.steps));
}

/** Takes tasks out of the trash. */
export function restoreTasks(desk: Desk, tasks: readonly Task[]): void {
  const { restored, restoredMany } = words.trash;
  const [task] = tasks;
  desk.list.release(tasks);
  desk.do(
    task && tasks.length === 1 ? restored(quoted(task.title)) : restoredMany(tasks.length),
    tasks.map(({ id }) => restore(taskKind, id)),
  );
}
