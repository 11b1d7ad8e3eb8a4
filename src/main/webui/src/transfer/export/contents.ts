import type { List } from '../../kinds/list';
import type { Section } from '../../kinds/section';
import type { Task } from '../../kinds/task';
import { headingsOf, INBOX, inOrder, listIdOf } from '../../task/lists';
import { StepTree } from '../../task/step-tree';

/** An account's rows that are not in the trash. */
export interface Contents {
  readonly lists: ReadonlyMap<string, List>;
  readonly sections: ReadonlyMap<string, Section>;
  readonly tasks: ReadonlyMap<string, Task>;
}

/** A task where it stands among all others. */
export interface Entry {
  readonly task: Task;
  /** Null in the inbox. */
  readonly list: List | null;
  readonly section: Section | null;
  /** The task that it is a step of. */
  readonly parent: Task | null;
  /** 0 for a task that is no step. */
  readonly depth: number;
}

/** All tasks by list, section and age, each followed by its steps. */
export function entriesOf({ lists, sections, tasks }: Contents): readonly Entry[] {
  const steps = new StepTree(tasks);
  const roots = [...tasks.values()].filter(it => steps.parentOf(it) === null).sort(byAge);
  return [null, ...inOrder(lists.values())].flatMap(list => {
    const inList = roots.filter(it => listIdOf(it, lists) === (list?.id ?? INBOX));
    const headings = list ? headingsOf(list.id, sections) : [];
    const known = new Set(headings.map(it => it.id));
    return [null, ...headings].flatMap(section =>
      inList
        .filter(
          it => (known.has(it.sectionId ?? '') ? it.sectionId : null) === (section?.id ?? null),
        )
        .flatMap(task => withSteps({ task, list, section, parent: null, depth: 0 }, steps)),
    );
  });
}

function withSteps(entry: Entry, steps: StepTree): readonly Entry[] {
  const { task, depth } = entry;
  const below = steps
    .of(task.id)
    .flatMap(it => withSteps({ ...entry, task: it, parent: task, depth: depth + 1 }, steps));
  return [entry, ...below];
}

function byAge(one: Task, other: Task): number {
  return compare(one.createdAt, other.createdAt) || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
