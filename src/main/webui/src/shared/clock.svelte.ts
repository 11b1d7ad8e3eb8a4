const MINUTE = 60_000;

/** Browsers hold timers back in hidden pages and while the machine sleeps; these events end that. */
const WAKING = ['pageshow', 'focus', 'online'] as const;

/** The present minute: the one source of "now" for all that the page shows. */
export class Clock {
  #now = $state.raw(new Date());
  #timer: ReturnType<typeof setTimeout> | undefined;

  get now(): Date {
    return this.#now;
  }

  /** Keeps time until the returned function is called. */
  start(): () => void {
    const end = new AbortController();
    const { signal } = end;
    const look = () => this.#look();
    document.addEventListener('visibilitychange', look, { signal });
    for (const event of WAKING) {
      window.addEventListener(event, look, { signal });
    }
    look();
    return () => {
      end.abort();
      clearTimeout(this.#timer);
    };
  }

  /** Runs at each full minute, and so at midnight. Within a minute the lists stay as they are. */
  #look(): void {
    const now = new Date();
    if (minuteOf(now) !== minuteOf(this.#now)) {
      this.#now = now;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), MINUTE - (now.getTime() % MINUTE));
  }
}

function minuteOf(moment: Date): number {
  return Math.floor(moment.getTime() / MINUTE);
}

export const clock = new Clock();
