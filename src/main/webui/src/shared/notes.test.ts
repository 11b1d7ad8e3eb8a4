import { expect, test } from 'vitest';
import { notes } from './notes.svelte';

test('a note shows where it can be pressed: in the dialog that opened last', () => {
  const [page, dialog] = [Symbol('page'), Symbol('dialog')];
  notes.enter(page);
  const leave = notes.enter(dialog);

  expect([notes.isShownBy(page), notes.isShownBy(dialog)]).toEqual([false, true]);
  leave();
  expect(notes.isShownBy(page)).toBe(true);
});
