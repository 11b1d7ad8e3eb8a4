type Functions = typeof import('./tools');

/** The functions that no first sight of a list needs, loaded soon after it. */
class LaterFunctions {
  /** Null until they are loaded. */
  loaded = $state.raw<Functions | null>(null);

  /** Null where they can't be loaded, as without the network. */
  async load(): Promise<Functions | null> {
    this.loaded ??= await import('./tools').catch(() => null);
    return this.loaded;
  }
}

export const laterFunctions = new LaterFunctions();
