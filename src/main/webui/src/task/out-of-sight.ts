import { tick } from 'svelte';
import { location } from '../shared/location.svelte';
import { notes } from '../shared/notes.svelte';
import { words } from '../words/words';
import type { Desk } from './desk.svelte';
import { listPath } from './lists';

/** The note covers what is at the bottom of the screen. */
const FOOT_IN_PIXELS = 120;

/** Says where a task went that was added where the person doesn't see it, and offers the way there. */
export async function offerToShow(desk: Desk, id: string): Promise<void> {
  await tick();
  const isListed = desk.list.shown.some(it => it.id === id);
  const row = document.querySelector(`[data-task="${CSS.escape(id)}"]`);
  const box = row?.getBoundingClientRect();
  if (isListed && box && box.top >= 0 && box.bottom < window.innerHeight - FOOT_IN_PIXELS) {
    return;
  }
  const list = desk.lists.get(desk.tasks.get(id)?.listId ?? '');
  const act = () => {
    if (!isListed) {
      location.go(list ? listPath(list.id) : '/');
    }
    void desk.list.focus(id);
  };
  const note = notes.current;
  if (note) {
    const place = list?.name ?? words.task.views.all;
    const text = isListed ? note.text : words.list.isIn(note.text, place);
    notes.current = { ...note, text, more: { label: words.list.show, act } };
  }
}
