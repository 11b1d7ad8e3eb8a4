import type { Task } from '../kinds/task';
import { DAY } from '../time/wall-clock';

/** The service keeps deleted rows for so long. */
const KEPT_IN_DAYS = 30;

/** How many days a deleted row can still be restored; the last one counts. */
export function daysLeft(deletedAt: string, now: Date): number {
  const left = Math.ceil(KEPT_IN_DAYS - (now.getTime() - Date.parse(deletedAt)) / DAY);
  return Math.min(KEPT_IN_DAYS, Math.max(1, left));
}

/** A task with the steps that were deleted together with it, which the trash shows as one row. */
export function withSteps(task: Task, trash: ReadonlyMap<string, Task>): readonly Task[] {
  const steps = [...trash.values()].filter(
    it => it.parent === task.id && it.deletedAt === task.deletedAt,
  );
  return [task, ...steps.flatMap(it => withSteps(it, trash))];
}
