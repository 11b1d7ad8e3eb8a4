import type { Refused } from '../replica/copy';
import { notes } from '../shared/notes.svelte';
import { quoted, sentence } from '../shared/words';
import type { Desk } from '../task/desk.svelte';
import { words } from '../words/words';

/** Tells what the service did not take, and offers a way to mend it. */
export function tellRefusal({ write, refusal }: Refused, desk: Desk): void {
  const { refused } = words.list;
  const { replica } = desk;
  const why = sentence(refusal);
  const known = replica.tasks.get(write.id) ?? replica.trash.get(write.id);
  // The row may be gone by now, and its name with it.
  const title = known ? quoted(known.title) : null;
  const changed = title === null ? refused.changeUnnamed(why) : refused.change(title, why);
  switch (write.kind) {
    case 'add-task':
      notes.warn(refused.add(quoted(write.draft.title), why), {
        label: refused.edit,
        act: () => {
          desk.draft = write.draft.title;
          document.getElementById('add-task')?.focus();
        },
      });
      break;
    case 'change-task':
      if (refusal.status === 404) {
        notes.warn(title === null ? refused.goneUnnamed : refused.gone(title), {
          label: refused.restore,
          act: () => replica.again([{ ...write, kind: 'restore-task' }, write]),
        });
      } else {
        notes.warn(changed, known ? { label: refused.edit, act: () => desk.open(known) } : null);
      }
      break;
    case 'delete-task':
    case 'restore-task':
      notes.warn(changed);
      break;
    case 'empty-trash':
      notes.warn(refused.emptyTrash(why));
      break;
    case 'add-tag':
    case 'change-tag':
    case 'delete-tag':
      notes.warn(refused.tag(why));
      break;
  }
}
