import { type Task, task as taskKind } from '../kinds/task';
import { uuid7 } from '../shared/uuid';
import { create, type Edit } from '../sync/edit';
import { draftOf } from '../sync/kind';
import type { StepTree } from './step-tree';

/** Makes a task once more, open, with all its steps. */
export function copiesOf(task: Task, steps: StepTree): readonly Edit[] {
  const copies = new Map<string, string>();
  return [task, ...steps.below(task.id)].map(it => {
    const id = uuid7();
    copies.set(it.id, id);
    const draft = { ...draftOf(taskKind.fields, it), completed: false };
    return it === task
      ? create(taskKind, { ...draft, position: null }, id)
      : create(taskKind, { ...draft, parent: copies.get(it.parent ?? '') ?? null }, id);
  });
}
