import { restored, trashed } from '../sync/apply';
import {
  type Applied,
  type DraftOf,
  given,
  type Kind,
  type RowOf,
  type Rows,
  register,
} from '../sync/kind';
import { text, textOrNull, yes } from './read';
import { DEFAULT_COLOR } from './tag';

const fields = {
  name: register('name', text, name => name.trim()),
  /** `#RRGGBB` */
  color: register('color', value => textOrNull(value) ?? DEFAULT_COLOR),
  /** A fractional index: where the person put it by hand. */
  position: register('position', textOrNull),
  archived: register('archived', yes),
  createdAt: given('created_at', text),
};

/** A list of tasks that a person made. What has none is in the inbox, which is no row. */
export type List = RowOf<typeof fields>;
export type ListDraft = DraftOf<typeof fields>;
export type ListChange = Partial<ListDraft>;

export const list: Kind<typeof fields> = {
  name: 'list',
  fields,
  hooks: {
    reaches: isNew => (isNew ? [] : ['list', 'task']),
    effects,
    isInUse: ({ id }, rows) => tasksOf(id, rows).some(it => !it.deleted),
  },
};

/** The tasks of a list go to the trash, come back and are deleted for good with it. */
function effects({ at, before, after }: Applied, rows: Rows): void {
  if (!before) {
    return;
  }
  if (!before.deleted && after?.deleted) {
    for (const task of tasksOf(before.id, rows).filter(it => !it.deleted)) {
      rows.put(trashed(task, at));
    }
  } else if (before.deleted && after && !after.deleted) {
    for (const task of tasksOf(before.id, rows)) {
      if (task.deleted && task.data.deleted_at === before.data.deleted_at) {
        rows.put(restored(task));
      }
    }
  } else if (!after) {
    for (const task of tasksOf(before.id, rows).filter(it => it.deleted)) {
      rows.remove(task.kind, task.id);
    }
  }
}

function tasksOf(id: string, rows: Rows) {
  return [...rows.all('task')].filter(it => it.data.list_id === id);
}
