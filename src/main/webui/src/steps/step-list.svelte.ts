import type { Task } from '../kinds/task';
import { type Item, outline } from '../quick-add/lines';
import { draftKey } from '../shared/draft.svelte';
import { quoted } from '../shared/words';
import type { Desk } from '../task/desk.svelte';
import { words } from '../words/words';
import {
  added,
  type Blank,
  blankBelow,
  dropped,
  endOf,
  indented,
  indentedBlank,
  type Line,
  linesOf,
  movedBy,
  outdented,
  outdentedBlank,
  placed,
  type Spot,
  spotOf,
  validBlank,
} from './outline';

/** Somewhere a step can be put, and what is said when it is. */
export interface Move {
  readonly step: Task;
  readonly spot: Spot;
  readonly said: string;
}

/** The steps of a task as they are seen, and what is done to them. */
export class StepList {
  readonly root: string;
  readonly #desk: Desk;
  #wanted: Blank | null = $state.raw(null);
  isFolded = $state(false);

  readonly #blank = $derived.by(
    () => this.#wanted && validBlank(this.#wanted, this.root, this.#desk.steps),
  );
  readonly progress = $derived.by(() => this.#desk.steps.progressOf(this.root));
  /** Those that are done with all below them. */
  readonly finished = $derived.by(() => this.#desk.steps.below(this.root).filter(this.#isFinished));
  readonly lines: readonly Line[] = $derived.by(() => {
    const folded = new Set(this.isFolded ? this.finished.map(it => it.id) : []);
    return linesOf(this.root, this.#desk.steps, this.#blank, it => folded.has(it.id));
  });

  constructor(root: string, desk: Desk) {
    this.root = root;
    this.#desk = desk;
    // A new step that was being written before a reload goes on at the end.
    if (desk.engine.draft(draftKey('step', root)) !== '') {
      this.#wanted = endOf(root, desk.steps);
    }
  }

  readonly #isFinished = (step: Task): boolean =>
    step.completed && this.#desk.steps.of(step.id).every(this.#isFinished);

  placeOf({ key }: Line): number {
    return this.lines.findIndex(it => it.key === key);
  }

  /** Begins a new step below a line, or goes on with the one that is being written. */
  next(line: Line): void {
    this.#wanted = blankBelow(line, this.lines) ?? this.#blank;
  }

  nextAtEnd(): void {
    this.#wanted = endOf(this.root, this.#desk.steps);
  }

  /** Ends the writing of a new step. */
  endNew(): void {
    this.#wanted = null;
  }

  save({ step }: Line, title: string): void {
    if (step) {
      this.#desk.deeds.change([step], { title }, words.detail.said.title);
    } else if (this.#blank) {
      const item = { title, depth: 0, isDone: false };
      this.#add([item], this.#blank, words.task.add.added(quoted(title)));
    }
  }

  /** Several pasted lines are as many steps, below the line where they were pasted. */
  paste(line: Line, text: string): void {
    const at = blankBelow(line, this.lines) ?? this.#blank;
    const { items, tooLong, left } = outline(text);
    if (at) {
      const { pasted } = words.several;
      const said = [
        words.detail.steps.added(items.length),
        ...(tooLong.length > 0 ? [pasted.linesTooLong(tooLong.length)] : []),
        ...(left > 0 ? [pasted.linesLeft(left)] : []),
      ];
      this.#add(items, at, said.join(' '));
    }
  }

  /** A step of a task that is gone would bring nothing back, so it stays as it was typed. */
  #add(items: readonly Item[], at: Blank, said: string): void {
    if (this.#desk.tasks.has(this.root) && items.length > 0) {
      const { edits, last } = added(items, spotOf(at, this.#desk.steps), this.#desk.steps);
      this.#desk.do(said, edits);
      this.#wanted = { parent: at.parent, after: last };
    }
  }

  /** Moves a new step that is being written; false where it can't be moved. */
  moveNew(way: 'in' | 'out'): boolean {
    const { steps } = this.#desk;
    const blank = this.#blank;
    const at =
      blank &&
      (way === 'in' ? indentedBlank(blank, steps) : outdentedBlank(blank, this.root, steps));
    this.#wanted = at ?? blank;
    return at !== null;
  }

  moveOf(step: Task, way: 'in' | 'out' | 'up' | 'down'): Move | null {
    const { steps } = this.#desk;
    switch (way) {
      case 'in':
        return this.#within(step, indented(step, this.lines, steps));
      case 'out':
        return this.#within(step, outdented(step, this.root, steps));
      case 'up':
        return this.#among(step, movedBy(step, -1, this.lines, steps));
      case 'down':
        return this.#among(step, movedBy(step, 1, this.lines, steps));
    }
  }

  /** What dropping a step at a place of the list comes to. */
  dropOf(step: Task, place: number): Move | null {
    return this.#among(step, dropped(step, place, this.root, this.lines, this.#desk.steps));
  }

  put({ step, spot, said }: Move): void {
    this.#desk.do(said, placed(step, spot, this.#desk.steps));
  }

  #within(step: Task, spot: Spot | null): Move | null {
    const parent = this.#desk.tasks.get(spot?.parent ?? '')?.title ?? '';
    const said = words.detail.steps.within(quoted(step.title), quoted(parent));
    return spot && { step, spot, said };
  }

  #among(step: Task, spot: Spot | null): Move | null {
    if (!spot) {
      return null;
    }
    const others = this.#desk.steps.of(spot.parent).filter(it => it.id !== step.id);
    const said = words.list.moved(quoted(step.title), spot.place + 1, others.length + 1);
    return { step, spot, said };
  }
}
