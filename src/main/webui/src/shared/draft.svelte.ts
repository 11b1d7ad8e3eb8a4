/** Where the browser keeps a half-typed text; empty where there is none. */
export interface KeptText {
  read(): string;
  write(text: string): void;
}

const NOT_KEPT: KeptText = { read: () => '', write: () => undefined };

/**
 * What is being typed into a field. While nobody types, it follows what is saved; what somebody has
 * begun is theirs, also after a reload, even if the service sends another value.
 */
export class Draft {
  #typed = $state.raw<string | null>(null);
  #isAside = $state(false);
  #base = $state.raw('');
  readonly #saved: () => string;
  readonly #clean: (typed: string) => string;
  readonly #kept: KeptText;

  /** What is typed is saved as `clean` leaves it. */
  constructor(
    saved: () => string,
    clean: (typed: string) => string = typed => typed,
    kept: KeptText = NOT_KEPT,
  ) {
    this.#saved = saved;
    this.#clean = clean;
    this.#kept = kept;
    const begun = readKept(kept.read());
    if (begun) {
      this.#base = begun.base;
      this.#typed = begun.typed;
      this.#isAside = begun.isAside ?? false;
    }
  }

  get text(): string {
    return this.#typed ?? this.#saved();
  }

  set text(typed: string) {
    if (this.#typed === null) {
      this.#base = this.#saved();
    }
    this.#typed = typed;
    this.#isAside = false;
    this.#keep();
  }

  /** What was saved when the typing began. */
  get base(): string {
    return this.#base;
  }

  get isBegun(): boolean {
    return this.#typed !== null;
  }

  /** Whether it was left without saving, to be gone on with or discarded. */
  get isAside(): boolean {
    return this.#isAside;
  }

  /** Whether another device has saved something else since this was begun. */
  get isOvertaken(): boolean {
    return this.#typed !== null && this.#saved() !== this.#base;
  }

  /** Ends the typing: what was typed, or null where that is what was there when it began. */
  take(): string | null {
    const typed = this.#typed === null ? null : this.#clean(this.#typed);
    this.drop();
    return typed === this.#base ? null : typed;
  }

  drop(): void {
    if (this.#typed !== null) {
      this.#typed = null;
      this.#isAside = false;
      this.#kept.write('');
    }
  }

  /** Leaves it unsaved. Where nothing was changed, there is nothing to keep. */
  setAside(): void {
    if (this.#typed === null || this.#clean(this.#typed) === this.#base) {
      this.drop();
    } else {
      this.#isAside = true;
      this.#keep();
    }
  }

  /** Goes on from what is saved now, with a text that takes account of it. */
  rebase(saved: string, text: string): void {
    this.#base = saved;
    this.text = text;
  }

  #keep(): void {
    if (this.#typed !== null) {
      this.#kept.write(writeKept(this.#base, this.#typed, this.#isAside));
    }
  }
}

/** The name of a task's half-typed text in the browser. */
export function draftKey(field: 'title' | 'description' | 'step', id: string): string {
  return `${field} ${id}`;
}

/** A half-typed text as the browser keeps it, with what was saved when it was begun. */
export function writeKept(base: string, typed: string, isAside = false): string {
  return JSON.stringify({ base, typed, ...(isAside ? { isAside } : {}) } satisfies Kept);
}

interface Kept {
  readonly base: string;
  readonly typed: string;
  readonly isAside?: boolean;
}

function readKept(text: string): Kept | null {
  return text === '' ? null : JSON.parse(text);
}
