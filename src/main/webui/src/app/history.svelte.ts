import type { Edit } from '../sync/edit';
import type { inverseOf, inverseOfEffect } from '../sync/inverse';
import type { Rows } from '../sync/kind';
import type { Made } from '../sync/made';
import type { Kinds } from '../sync/shown';

/** Where deeds are done. */
export interface Place {
  readonly shown: Rows & Kinds;
  write(edits: readonly Edit[]): readonly Made[];
}

/** What finds how edits are reversed. */
export interface Inverses {
  readonly inverseOf: typeof inverseOf;
  readonly inverseOfEffect: typeof inverseOfEffect;
}

/** Something that the person did, of one edit or many, with the words for it. */
export interface Deed {
  readonly said: string;
  readonly made: Made[];
}

/** What undoing or redoing came to. */
export interface Outcome {
  readonly said: string;
  /** How many rows somebody changed since, so that they were left as they are. */
  readonly left: number;
}

const DEEDS_REMEMBERED = 100;

/** What the person did, so that it can be undone and done again. */
export class History {
  #done = $state.raw<readonly Deed[]>([]);
  #undone = $state.raw<readonly Deed[]>([]);
  readonly #place: Place;
  readonly #inverses: () => Inverses | null;

  /** Nothing is undone as long as there are no `inverses`, which nobody needs at first sight. */
  constructor(place: Place, inverses: () => Inverses | null) {
    this.#place = place;
    this.#inverses = inverses;
  }

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** What was `made` before is part of the deed. */
  do(said: string, edits: readonly Edit[], made: readonly Made[] = []): Deed {
    const deed = { said, made: [...made, ...this.#place.write(edits)] };
    this.#done = [...this.#done, deed].slice(-DEEDS_REMEMBERED);
    this.#undone = [];
    return deed;
  }

  /** Adds edits to a deed, unless it has been undone; returns whether they were added. */
  extend(deed: Deed, edits: readonly Edit[]): boolean {
    const isDone = this.#done.includes(deed);
    if (isDone) {
      deed.made.push(...this.#place.write(edits));
    }
    return isDone;
  }

  /** Undoes what was done last, or a deed that was not undone yet. */
  undo(deed: Deed | undefined = this.#done.at(-1)): Outcome | null {
    const inverses = this.#inverses();
    if (!inverses || !deed || !this.#done.includes(deed)) {
      return null;
    }
    this.#done = this.#done.filter(it => it !== deed);
    const { made, left } = this.#reverse(deed, inverses);
    this.#undone = [...this.#undone, { said: deed.said, made }];
    return { said: deed.said, left };
  }

  /** Does again what was undone last. */
  redo(): Outcome | null {
    const deed = this.#undone.at(-1);
    const inverses = this.#inverses();
    if (!inverses || !deed) {
      return null;
    }
    this.#undone = this.#undone.slice(0, -1);
    const { made, left } = this.#reverse(deed, inverses);
    this.#done = [...this.#done, { said: deed.said, made }];
    return { said: deed.said, left };
  }

  /** One edit after the other, as whether a later one stands may hang on an earlier one. */
  #reverse(deed: Deed, inverses: Inverses): { readonly made: Made[]; readonly left: number } {
    const made: Made[] = [];
    const left = new Set<string>();
    const steps = deed.made.toReversed();
    for (const step of steps) {
      const kind = this.#place.shown.kind(step.edit.kind);
      const inverse = kind && inverses.inverseOf(kind, step, this.#place.shown);
      if (inverse?.isLeft) {
        left.add(step.edit.row);
      }
      made.push(...this.#place.write(inverse?.edits ?? []));
    }
    // Last, as what was changed may be back only now.
    made.push(...steps.flatMap(step => this.#reverseEffects(step, left, inverses)));
    return { made, left: left.size };
  }

  /** What the service takes back by itself needs no edit of its own. */
  #reverseEffects({ effects }: Made, left: Set<string>, inverses: Inverses): readonly Made[] {
    const edits = effects.flatMap(effect => {
      const kind = this.#place.shown.kind(effect.before.kind);
      const inverse = kind && inverses.inverseOfEffect(kind, effect, this.#place.shown);
      if (inverse?.isLeft) {
        left.add(effect.before.id);
      }
      return inverse?.edits ?? [];
    });
    return this.#place.write(edits);
  }
}
