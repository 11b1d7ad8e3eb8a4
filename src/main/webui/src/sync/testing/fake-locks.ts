interface Waiting {
  readonly act: () => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Web Locks as far as one exclusive lock goes, with stealing. */
export class FakeLocks {
  #held: Waiting | null = null;
  #queue: Waiting[] = [];

  request(
    _name: string,
    { signal, steal }: { readonly signal?: AbortSignal; readonly steal?: boolean },
    act: () => Promise<unknown>,
  ): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const waiting = { act, resolve, reject };
      signal?.addEventListener('abort', () => {
        if (this.#queue.includes(waiting)) {
          this.#queue = this.#queue.filter(it => it !== waiting);
          reject(new DOMException('Aborted', 'AbortError'));
        }
      });
      if (steal) {
        this.#held?.reject(new DOMException('Stolen', 'AbortError'));
        this.#hold(waiting);
      } else {
        this.#queue.push(waiting);
        this.#next();
      }
    });
  }

  #next(): void {
    const next = this.#held === null ? this.#queue.shift() : undefined;
    if (next) {
      this.#hold(next);
    }
  }

  #hold(holder: Waiting): void {
    this.#held = holder;
    const release = () => {
      if (this.#held === holder) {
        this.#held = null;
        this.#next();
      }
    };
    void Promise.resolve().then(holder.act).then(holder.resolve, holder.reject).finally(release);
  }
}
