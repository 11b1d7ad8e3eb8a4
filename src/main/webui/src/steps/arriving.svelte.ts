/** Stands for a step that is about to be written. */
export const NEW_STEP = 'new';

/** The step that gets the focus when the steps of its task are shown next. */
class Arriving {
  #step = $state.raw<string | null>(null);

  set(step: string): void {
    this.#step = step;
  }

  take(): string | null {
    const step = this.#step;
    this.#step = null;
    return step;
  }
}

export const arriving = new Arriving();
