import { untrack } from 'svelte';

/** What a note offers to do about what it says. */
export interface Remedy {
  readonly label: string;
  readonly act: () => void;
}

/** A sentence at the foot of the page about what just happened. */
export interface Note {
  readonly text: string;
  readonly tone: 'calm' | 'trouble';
  readonly remedy: Remedy | null;
  /** A second action, shown before the remedy. */
  readonly more?: Remedy;
}

/** The one note there is, until the person acts on it, closes it or a newer one comes. */
class Notes {
  current = $state.raw<Note | null>(null);
  #bars = $state.raw<readonly symbol[]>([]);

  tell(text: string, remedy: Remedy | null = null): void {
    this.current = { text, tone: 'calm', remedy };
  }

  warn(text: string, remedy: Remedy | null = null): void {
    this.current = { text, tone: 'trouble', remedy };
  }

  act(remedy: Remedy | null | undefined = this.current?.remedy): void {
    this.close();
    remedy?.act();
  }

  close(): void {
    this.current = null;
  }

  /**
   * Lets a bar show the note in place of those that are there, until it leaves: while a dialog is
   * open, nothing outside it can be pressed.
   */
  enter(bar: symbol): () => void {
    untrack(() => {
      this.#bars = [...this.#bars, bar];
    });
    return () => {
      this.#bars = this.#bars.filter(it => it !== bar);
    };
  }

  isShownBy(bar: symbol): boolean {
    return this.#bars.at(-1) === bar;
  }
}

export const notes = new Notes();
