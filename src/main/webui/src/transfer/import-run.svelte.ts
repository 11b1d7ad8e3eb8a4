import type { Edit } from '../sync/edit';
import type { Engine } from '../sync/engine.svelte';
import type { Do } from '../task/deeds';

const DOWNLOADING_IN_MILLISECONDS = 500;
const LONGEST_FRAME_IN_MILLISECONDS = 250;

/** What an import needs of the engine. */
export interface RunDesk {
  readonly engine: Pick<Engine, 'isFilled' | 'shown' | 'draft' | 'saveDraft' | 'stored'>;
  readonly do: Do;
}

const KEY = 'import';
/** Few enough that the page answers between two batches. */
const BATCH = 50;

/**
 * The import that is under way. All of it is one deed. Its edits are kept until the last one is
 * stored, so that it goes on after a reload; the ids of its rows are fixed, so nothing comes twice.
 */
export class ImportRun {
  done = $state(0);
  /** How many edits there are; 0 when nothing is under way. */
  all = $state(0);
  #isStopped = false;
  readonly #pause: () => Promise<void>;

  constructor(pause: () => Promise<void> = nextFrame) {
    this.#pause = pause;
  }

  async start(desk: RunDesk, said: string, edits: readonly Edit[]): Promise<void> {
    this.all = edits.length;
    await desk.engine.saveDraft(KEY, JSON.stringify({ said, edits }));
    await this.#run(desk, said, edits);
  }

  /** Goes on with the import that a reload has ended. */
  async resume(desk: RunDesk): Promise<void> {
    // What is not downloaded yet would seem missing.
    while (!desk.engine.isFilled) {
      await new Promise(resolve => setTimeout(resolve, DOWNLOADING_IN_MILLISECONDS));
    }
    const { said, edits } = JSON.parse(desk.engine.draft(KEY));
    await this.#run(desk, said, edits);
  }

  /** What has come stays, and can be undone. */
  stop(): void {
    this.#isStopped = true;
  }

  async #run({ engine, do: doing }: RunDesk, said: string, edits: readonly Edit[]): Promise<void> {
    this.#isStopped = false;
    this.all = edits.length;
    let more: ReturnType<Do>;
    for (let from = 0; from < edits.length && !this.#isStopped; from += BATCH) {
      const batch = edits.slice(from, from + BATCH).filter(it => isMissing(it, engine.shown));
      if (batch.length > 0) {
        if (more === undefined) {
          more = doing(said, batch);
        } else if (!more(batch)) {
          break;
        }
      }
      this.done = from + BATCH;
      await this.#pause();
    }
    await engine.stored;
    await engine.saveDraft(KEY, '');
    this.done = 0;
    this.all = 0;
  }
}

/** Whether an edit was not made before a reload. */
function isMissing(edit: Edit, shown: Engine['shown']): boolean {
  const row = shown.get(edit.kind, edit.row);
  return edit.do === 'create' ? row === undefined : row?.data.completed !== true;
}

/** Shows what was typed before the next batch begins. A hidden page has no frames. */
function nextFrame(): Promise<void> {
  return new Promise(resolve => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
    setTimeout(resolve, LONGEST_FRAME_IN_MILLISECONDS);
  });
}

export const importRun = new ImportRun();
