import type { Task } from '../kinds/task';
import { location } from '../shared/location.svelte';
import { notes } from '../shared/notes.svelte';
import { quoted } from '../shared/words';
import type { Desk } from '../task/desk.svelte';
import { restoreTasks } from '../task/more-deeds';
import { words } from '../words/words';

/** Tells the person that the open task was deleted elsewhere; a note already tells what they did here. */
export function missOpened(desk: Desk, { id, title }: Task): void {
  const isMissing = location.query.get('task') === id && !desk.tasks.has(id);
  if (isMissing && desk.engine.unsent === 0) {
    const { deletedElsewhere, taskGone } = words.panels;
    tellLost(desk, id, (desk.trash.has(id) ? deletedElsewhere : taskGone)(quoted(title)));
  }
}

/** Tells what became of a task, which is no longer in the address, and offers to restore it. */
export function tellLost(desk: Desk, id: string, text: string): void {
  const trashed = desk.trash.get(id);
  const restore = () => {
    if (trashed) {
      restoreTasks(desk, [trashed]);
      desk.list.open(trashed);
    }
  };
  notes.tell(
    text,
    trashed && desk.mayWrite(trashed) ? { label: words.trash.restore, act: restore } : null,
  );
  location.replace(location.with({ task: null }));
}
