/** The step that gets the focus when the steps of its task are shown next. */
class Arriving {
  #step: string | null = null;

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
