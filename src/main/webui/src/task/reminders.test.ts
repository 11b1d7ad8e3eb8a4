import { expect, test } from 'vitest';
import { newTask } from '../replica/rows';
import { remindersIn } from './reminders';

const at = (time: string) => Date.parse(`2026-11-21T${time}Z`);
const task = (id: string, time: string | null, completed = false) =>
  newTask(id, { title: id, completed, reminder: time && `2026-11-21T${time}Z` }, '2026-11-20');

test('Reminders are told once, when their time has come', () => {
  const tasks = [
    task('before', '08:59:59'),
    task('at the last look', '09:00:00'),
    task('since', '09:00:01'),
    task('now', '09:30:00'),
    task('to come', '09:30:01'),
    task('done', '09:10:00', true),
    task('none', null),
  ];

  const told = remindersIn(tasks, at('09:00:00'), at('09:30:00'));

  expect(told.map(it => it.id)).toEqual(['since', 'now']);
});
