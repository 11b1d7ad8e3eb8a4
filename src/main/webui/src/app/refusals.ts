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
  const title = quoted(known?.title ?? '');
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
        notes.warn(refused.gone(title), {
          label: refused.restore,
          act: () => replica.again([{ ...write, kind: 'restore-task' }, write]),
        });
      } else {
        notes.warn(
          refused.change(title, why),
          known ? { label: refused.edit, act: () => desk.open(known) } : null,
        );
      }
      break;
    case 'delete-task':
    case 'restore-task':
    case 'empty-trash':
      notes.warn(refused.change(title, why));
      break;
    case 'add-tag':
    case 'change-tag':
    case 'delete-tag':
      notes.warn(refused.tag(why));
      break;
  }
}
