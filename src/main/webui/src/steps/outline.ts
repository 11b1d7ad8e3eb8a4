import { newTask, type Task, type TaskChange, task as taskKind } from '../kinds/task';
import type { Item } from '../quick-add/lines';
import { uuid7 } from '../shared/uuid';
import { create, type Edit, update } from '../sync/edit';
import { firstPositions, positionsFor } from '../task/move';
import { DEEPEST, type StepTree } from '../task/step-tree';

/** A line of a task's steps: a step, or the empty one that is being written. */
export interface Line {
  readonly key: string;
  readonly step: Task | null;
  readonly parent: string;
  /** Below the task whose steps these are. */
  readonly depth: number;
}

/** Where a new step is being written: after one of its parent's steps, or before all. */
export interface Blank {
  readonly parent: string;
  readonly after: string | null;
}

/** A place among the other steps of a task. */
export interface Spot {
  readonly parent: string;
  readonly place: number;
}

export const BLANK = 'blank';

/** The steps below a task as lines, without those that are folded. */
export function linesOf(
  root: string,
  tree: StepTree,
  blank: Blank | null,
  isFolded: (step: Task) => boolean,
): readonly Line[] {
  const lines: Line[] = [];
  const walk = (parent: string, depth: number) => {
    const put = (after: string | null) => {
      if (blank?.parent === parent && blank.after === after) {
        lines.push({ key: BLANK, step: null, parent, depth });
      }
    };
    put(null);
    for (const step of tree.of(parent)) {
      if (!isFolded(step)) {
        lines.push({ key: step.id, step, parent, depth });
        walk(step.id, depth + 1);
      }
      put(step.id);
    }
  };
  walk(root, 0);
  return lines;
}

/** The end of a task's steps. */
export function endOf(parent: string, tree: StepTree): Blank {
  return { parent, after: tree.of(parent).at(-1)?.id ?? null };
}

/** The place itself, unless what it is named by is gone. */
export function validBlank(blank: Blank, root: string, tree: StepTree): Blank {
  const { parent, after } = blank;
  const isThere = parent === root || tree.below(root).some(it => it.id === parent);
  const isAfter = after === null || tree.of(parent).some(it => it.id === after);
  return isThere ? (isAfter ? blank : endOf(parent, tree)) : endOf(root, tree);
}

/** Directly below a line: what Enter makes. */
export function blankBelow({ step, parent }: Line, lines: readonly Line[]): Blank | null {
  if (!step) {
    return null;
  }
  const hasSteps = lines.some(it => it.parent === step.id);
  return hasSteps ? { parent: step.id, after: null } : { parent, after: step.id };
}

export function indentedBlank({ after }: Blank, tree: StepTree): Blank | null {
  return after !== null && tree.depthOf({ id: after }) < DEEPEST ? endOf(after, tree) : null;
}

export function outdentedBlank({ parent }: Blank, root: string, tree: StepTree): Blank | null {
  const above = parent === root ? null : tree.parentOf({ id: parent });
  return above && { parent: above.id, after: parent };
}

export function spotOf({ parent, after }: Blank, tree: StepTree): Spot {
  return { parent, place: tree.of(parent).findIndex(it => it.id === after) + 1 };
}

/** Below the line above that has the same parent. */
export function indented(step: Task, lines: readonly Line[], tree: StepTree): Spot | null {
  const above = siblingOf(step, -1, lines);
  return above && fits(step, above.id, tree)
    ? { parent: above.id, place: tree.of(above.id).length }
    : null;
}

/** After its parent. */
export function outdented(step: Task, root: string, tree: StepTree): Spot | null {
  const parent = tree.parentOf(step);
  const above = parent && parent.id !== root ? tree.parentOf(parent) : null;
  return parent && above && { parent: above.id, place: placeOf(parent, tree) + 1 };
}

export function movedBy(
  step: Task,
  way: 1 | -1,
  lines: readonly Line[],
  tree: StepTree,
): Spot | null {
  const neighbour = siblingOf(step, way, lines);
  const parent = tree.parentOf(step);
  return neighbour && parent && { parent: parent.id, place: placeOf(neighbour, tree) };
}

/** Where a step was dropped: before the line that is below it then, or after all others. */
export function dropped(
  step: Task,
  place: number,
  root: string,
  lines: readonly Line[],
  tree: StepTree,
): Spot | null {
  const carried = new Set([step, ...tree.below(step.id)].map(it => it.id));
  const below = lines.filter(it => !carried.has(it.key))[place];
  const parent = below?.parent ?? root;
  const others = tree.of(parent).filter(it => it.id !== step.id);
  const index = others.findIndex(it => it.id === below?.key);
  return fits(step, parent, tree) ? { parent, place: index < 0 ? others.length : index } : null;
}

/** Puts a step, with all below it, at a place. */
export function placed(step: Task, { parent, place }: Spot, tree: StepTree): readonly Edit[] {
  const positions = positionsFor(tree.of(parent), step, place);
  return [...positions].map(([id, position]) =>
    update(taskKind, id, id === step.id ? { parent, position } : { position }),
  );
}

/** New steps at a place, each below the one that it is indented under. */
export interface Added {
  readonly edits: readonly Edit[];
  /** The last of those at the place itself. */
  readonly last: string;
}

export function added(items: readonly Item[], { parent, place }: Spot, tree: StepTree): Added {
  const deepest = DEEPEST - tree.depthOf({ id: parent }) - 1;
  const above: string[] = [];
  const made = items.map(({ title, depth, isDone }) => {
    const level = Math.min(depth, deepest, above.length);
    const id = uuid7();
    above.splice(level, above.length, id);
    return { id, title, completed: isDone, parent: above[level - 1] ?? parent };
  });
  let siblings = tree.of(parent);
  const positions = new Map<string, string>();
  for (const [index, { id }] of made.filter(it => it.parent === parent).entries()) {
    const step = newTask(id, { position: null }, '');
    for (const [of, position] of positionsFor(siblings, step, place + index)) {
      positions.set(of, position);
    }
    siblings = [...siblings.slice(0, place + index), step, ...siblings.slice(place + index)].map(
      it => ({ ...it, position: positions.get(it.id) ?? it.position }),
    );
  }
  const isNew = new Set(made.map(it => it.id));
  return {
    edits: [
      ...[...positions]
        .filter(([id]) => !isNew.has(id))
        .map(([id, position]) => update(taskKind, id, { position })),
      ...withPositions(made, positions),
    ],
    last: made.findLast(it => it.parent === parent)?.id ?? '',
  };
}

interface NewStep extends TaskChange {
  readonly id: string;
  readonly parent: string;
}

/** Steps of new steps follow one another in the order in which they come. */
function withPositions(
  made: readonly NewStep[],
  known: ReadonlyMap<string, string>,
): readonly Edit[] {
  const positions = new Map(known);
  for (const { id } of made) {
    const steps = made.filter(it => it.parent === id);
    for (const [index, position] of firstPositions([], steps.length).entries()) {
      positions.set(steps[index]?.id ?? '', position);
    }
  }
  return made.map(({ id, ...draft }) =>
    create(taskKind, { ...draft, position: positions.get(id) ?? null }, id),
  );
}

/** The next line, up or down, with the same parent. */
function siblingOf({ id }: Task, way: 1 | -1, lines: readonly Line[]): Task | null {
  const parent = lines.find(it => it.key === id)?.parent;
  const siblings = lines.filter(it => it.parent === parent && it.step);
  return siblings[siblings.findIndex(it => it.key === id) + way]?.step ?? null;
}

function placeOf(step: Task, tree: StepTree): number {
  const parent = tree.parentOf(step);
  return parent ? tree.of(parent.id).findIndex(it => it.id === step.id) : 0;
}

function fits(step: Task, parent: string, tree: StepTree): boolean {
  return tree.depthOf({ id: parent }) + tree.heightOf(step.id) <= DEEPEST;
}
