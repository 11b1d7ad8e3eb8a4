import { beforeEach, expect, test, vi } from 'vitest';
import { newTask, type Task } from '../kinds/task';
import { notes } from '../shared/notes.svelte';
import type { Desk } from './desk.svelte';
import { laterControls } from './later-functions.svelte';
import { claimDue, remind, remindersIn } from './reminders';

const at = (time: string) => Date.parse(`2026-11-21T${time}Z`);
const task = (id: string, time: string | null, completed = false) =>
  newTask(
    id,
    { title: id, completed, reminders: time === null ? [] : [`2026-11-21T${time}Z`] },
    '2026-11-20',
  );

beforeEach(() => localStorage.removeItem('todo.reminded-until'));

const claimAt = async (time: string, ...tasks: readonly Task[]) => {
  const claimed = await claimDue(
    () => tasks,
    () => at(time),
  );
  return claimed.map(it => it.task.id);
};

test('Open tasks are reminded of after one moment and up to another', () => {
  const tasks = [
    task('before', '08:59:59'),
    task('at the last look', '09:00:00'),
    task('since', '09:00:01'),
    task('now', '09:30:00'),
    task('to come', '09:30:01'),
    task('done', '09:10:00', true),
    task('none', null),
  ];

  const shown = remindersIn(tasks, at('09:00:00'), at('09:30:00'));

  expect(shown.map(it => it.task.id)).toEqual(['since', 'now']);
});

test('A task may be reminded of several times, counted from when it is due', () => {
  const due = '2026-11-21T10:00:00Z';
  const both = newTask('call', { title: '', due, reminders: ['PT30M', 'PT1H', 'morning'] }, due);

  const rings = remindersIn([both], at('08:00:00'), at('10:00:00'));

  expect(rings.map(it => it.at)).toEqual([at('09:30:00'), at('09:00:00')]);
});

test('What one tab has shown, no other shows', async () => {
  const call = task('call', '09:00:00');
  expect(await claimAt('08:59:00', call)).toEqual([]);

  const both = await Promise.all([claimAt('09:00:00', call), claimAt('09:00:00', call)]);

  expect(both).toEqual([['call'], []]);
  expect(await claimAt('09:01:00', call)).toEqual([]);
});

test('What came while the browser was closed is shown, for a day', async () => {
  localStorage.setItem('todo.reminded-until', String(at('08:00:00') - 48 * 60 * 60 * 1000));
  const long = newTask(
    'long ago',
    { title: '', reminders: ['2026-11-20T07:59:00Z'] },
    '2026-11-19',
  );

  expect(await claimAt('08:00:00', long, task('this morning', '07:00:00'))).toEqual([
    'this morning',
  ]);
});

test('An open page shows a reminder once, and none of a task that is finished or moved by then', async () => {
  await laterControls.load();
  vi.useFakeTimers({ now: at('08:59:30') });
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('window', {});
  const shown: string[] = [];
  const tasks = new Map([
    ['call', task('call', '09:00:00')],
    ['pay', task('pay', '09:00:00')],
    ['plan', task('plan', '09:00:00')],
  ]);
  const desk = { tasks, engine: { account: 'me' } } as unknown as Desk;

  let stop = remind(desk);
  await vi.advanceTimersByTimeAsync(20_000);
  tasks.set('pay', task('pay', '09:00:00', true));
  tasks.set('plan', task('plan', '10:00:00'));
  for (let minutes = 0; minutes < 3; minutes++) {
    await vi.advanceTimersByTimeAsync(40_000);
    shown.push(...(notes.current ? [notes.current.text] : []));
    notes.close();
    stop();
    stop = remind(desk);
  }

  expect(shown).toEqual(['Reminder: “call”']);
  stop();
  vi.useRealTimers();
});
