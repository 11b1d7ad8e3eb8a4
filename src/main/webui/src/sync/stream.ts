const SILENCE_IN_MILLISECONDS = 50_000;
const REOPEN_IN_MILLISECONDS = 30_000;

export interface Listeners {
  /** Something changed; the data names the place in the feed that was reached. */
  changed(place: string): void;
  /** The stream began or ceased to work. */
  worked(works: boolean): void;
}

/** The account's event stream, which is opened again until it works. */
export class Stream {
  #source: EventSource | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #path: string;
  readonly #listeners: Listeners;

  constructor(account: string, listeners: Listeners) {
    this.#path = `/api/${account}/events`;
    this.#listeners = listeners;
    this.#open();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
  }

  #open(): void {
    const source = new EventSource(this.#path);
    this.#source = source;
    source.addEventListener('changes', ({ data }: MessageEvent<string>) => {
      this.#hear();
      this.#listeners.changed(data);
    });
    source.addEventListener('beat', () => this.#hear());
    source.onerror = () => {
      this.#listeners.worked(false);
      // The browser reopens a stream that broke off, but not one that was refused.
      if (source.readyState === EventSource.CLOSED) {
        this.#openAfter(REOPEN_IN_MILLISECONDS);
      }
    };
    // A proxy that buffers lets the stream open and nothing through.
    this.#watch();
  }

  #hear(): void {
    this.#listeners.worked(true);
    this.#watch();
  }

  #watch(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#listeners.worked(false);
      this.#openAfter(0);
    }, SILENCE_IN_MILLISECONDS);
  }

  #openAfter(milliseconds: number): void {
    this.#source?.close();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#open(), milliseconds);
  }
}
