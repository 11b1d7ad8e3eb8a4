import { notes } from '../shared/notes.svelte';
import type { Edit } from '../sync/edit';
import type { Made } from '../sync/made';
import { words } from '../words/words';
import type { Deed, History, Outcome } from './history.svelte';

/** The history of deeds as the person hears of it: each note offers the way back. */
export class SpokenHistory {
  readonly #history: History;
  readonly #whenReady: (act: () => void) => void;

  /** `whenReady` calls what undoes once the history can do so. */
  constructor(history: History, whenReady: (act: () => void) => void) {
    this.#history = history;
    this.#whenReady = whenReady;
  }

  /** Makes edits as one deed, and returns what adds more to it as long as it is not undone. */
  readonly do = (said: string, edits: readonly Edit[], made?: readonly Made[]) => {
    const deed = this.#history.do(said, edits, made);
    notes.tell(said, {
      label: words.shared.undo,
      act: () => this.#whenReady(() => this.#take(deed)),
    });
    return (more: readonly Edit[]) => this.#history.extend(deed, more);
  };

  readonly undo = (): void => this.#whenReady(() => this.#tellUndone(this.#history.undo()));

  readonly redo = (): void => this.#whenReady(() => this.#redo());

  #redo(): void {
    const outcome = this.#history.redo();
    if (outcome) {
      const { said, left } = outcome;
      notes.tell(left > 0 ? words.list.redoneExcept(left) : words.list.redone(said), {
        label: words.shared.undo,
        act: this.undo,
      });
    }
  }

  /** The note's own button: that it worked is seen, but not what it left. */
  #take(deed: Deed): void {
    const outcome = this.#history.undo(deed);
    if (outcome && outcome.left > 0) {
      this.#tellUndone(outcome);
    }
  }

  #tellUndone(outcome: Outcome | null): void {
    if (outcome) {
      const { said, left } = outcome;
      notes.tell(left > 0 ? words.list.undoneExcept(left) : words.list.undone(said), {
        label: words.list.redo,
        act: this.redo,
      });
    }
  }
}
