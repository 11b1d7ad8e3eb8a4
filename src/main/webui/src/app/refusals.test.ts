import { beforeEach, expect, test } from 'vitest';
import { newTask, type Task } from '../replica/rows';
import type { Write } from '../replica/writes';
import { Refusal } from '../shared/http';
import { notes } from '../shared/notes.svelte';
import type { Desk } from '../task/desk.svelte';
import { tellRefusal } from './refusals';

beforeEach(() => notes.close());

const AT = '2026-11-21T12:00:00Z';

/** The note about a write that was refused, where these tasks are known. */
function noteOf(write: Write, status: number, ...known: readonly Task[]): string | undefined {
  const tasks = new Map(known.map(it => [it.id, it]));
  const desk = { replica: { tasks, trash: new Map() } } as unknown as Desk;
  tellRefusal({ write, refusal: new Refusal(status, 'No.') }, desk);
  return notes.current?.text;
}

const change: Write = { kind: 'change-task', id: '1', change: { priority: 'high' }, at: AT };

test('A note names the task whose change was refused', () => {
  const known = newTask('1', { title: 'Call Ana' }, AT);

  expect(noteOf(change, 422, known)).toBe('Your change to “Call Ana” was not taken. No.');
  expect(noteOf(change, 404, known)).toMatch(/^“Call Ana” was deleted elsewhere/);
});

const WRITES: readonly Write[] = [
  change,
  { kind: 'delete-task', id: '1', at: AT },
  { kind: 'restore-task', id: '1', at: AT },
  { kind: 'empty-trash', id: 'trash', at: AT },
];

test.each(WRITES)('No note has an empty name: $kind', write => {
  for (const status of [404, 422]) {
    expect(noteOf(write, status)).toMatch(/^[^“”]+ was (deleted elsewhere|not taken|not emptied)/);
  }
});
