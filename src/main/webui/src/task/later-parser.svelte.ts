type Parser = typeof import('../quick-add/parse');

/** What understands a typed line, loaded when somebody begins to type. */
class LaterParser {
  /** Null until it is loaded. */
  loaded = $state.raw<Parser | null>(null);

  /** Null where it can't be loaded, as without the network. */
  async load(): Promise<Parser | null> {
    this.loaded ??= await import('../quick-add/parse').catch(() => null);
    return this.loaded;
  }
}

export const laterParser = new LaterParser();
