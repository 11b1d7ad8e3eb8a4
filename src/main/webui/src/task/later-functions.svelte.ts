import { language } from '../words/locale';

/** A part of the page that its first sight doesn't need. */
class Later<Part> {
  /** Null until it is loaded. */
  loaded = $state.raw<Part | null>(null);
  readonly #fetch: () => Promise<Part>;

  constructor(fetch: () => Promise<Part>) {
    this.#fetch = fetch;
  }

  /** Null where it can't be loaded, as without the network. */
  async load(): Promise<Part | null> {
    this.loaded ??= await this.#fetch().catch(() => null);
    return this.loaded;
  }

  /** Calls what needs it: at once, or else as soon as it is loaded. */
  use(act: (part: Part) => void): void {
    if (this.loaded) {
      act(this.loaded);
    } else {
      void this.load().then(part => part && act(part));
    }
  }
}

/** Loaded soon after the first sight of a list. */
export const laterFunctions = new Later(() => import('./tools'));

/** What a list shows when a person types, presses or selects. */
export const controls = () => import('./controls');

/** What understands a typed line, and menus: loaded when somebody begins to type. */
export const laterControls = new Later(async () => {
  const loaded = await controls();
  return { ...loaded, ...(await loaded.parserFor(language)) };
});
