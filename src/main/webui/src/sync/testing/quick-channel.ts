const open = new Map<string, Set<QuickChannel>>();
let posted: (() => void)[] = [];

/** A BroadcastChannel for very many histories, whose messages arrive when a test says so. */
export class QuickChannel {
  onmessage: ((event: MessageEvent) => void) | null = null;
  readonly #peers: Set<QuickChannel>;

  constructor(name: string) {
    this.#peers = open.get(name) ?? new Set();
    this.#peers.add(this);
    open.set(name, this.#peers);
  }

  /** Brings all messages that were posted to whoever listens by now. */
  static deliver(): void {
    for (const bring of posted.splice(0)) {
      bring();
    }
  }

  /** Forgets all channels and messages. */
  static reset(): void {
    open.clear();
    posted = [];
  }

  postMessage(data: unknown): void {
    for (const peer of this.#peers) {
      if (peer !== this) {
        posted.push(() => peer.onmessage?.({ data } as MessageEvent));
      }
    }
  }

  close(): void {
    this.onmessage = null;
    this.#peers.delete(this);
  }
}
