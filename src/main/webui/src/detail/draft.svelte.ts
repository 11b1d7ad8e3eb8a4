/**
 * What is being typed into a field. While nobody types, it follows what is saved; what somebody has
 * begun is theirs, whatever arrives from elsewhere meanwhile.
 */
export class Draft {
  #typed = $state.raw<string | null>(null);
  #base = '';
  readonly #saved: () => string;
  readonly #clean: (typed: string) => string;

  /** What is typed is saved as `clean` leaves it. */
  constructor(saved: () => string, clean: (typed: string) => string = typed => typed) {
    this.#saved = saved;
    this.#clean = clean;
  }

  get text(): string {
    return this.#typed ?? this.#saved();
  }

  set text(typed: string) {
    if (this.#typed === null) {
      this.#base = this.#saved();
    }
    this.#typed = typed;
  }

  get isBegun(): boolean {
    return this.#typed !== null;
  }

  /** Whether another device has saved something else since this was begun. */
  get isOvertaken(): boolean {
    return this.#typed !== null && this.#saved() !== this.#base;
  }

  /** Ends the typing: what was typed, or null where that is what was there when it began. */
  take(): string | null {
    const typed = this.#typed === null ? null : this.#clean(this.#typed);
    this.#typed = null;
    return typed === this.#base ? null : typed;
  }

  drop(): void {
    this.#typed = null;
  }
}
