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

  /** Calls what needs them: at once, or else as soon as they are loaded. */
  use(act: (functions: Functions) => void): void {
    if (this.loaded) {
      act(this.loaded);
    } else {
      void this.load().then(functions => functions && act(functions));
    }
  }
}

export const laterFunctions = new LaterFunctions();
