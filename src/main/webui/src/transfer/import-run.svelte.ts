import { tick } from 'svelte';
import { tag } from '../kinds/tag';
import type { Edit } from '../sync/edit';
import type { Engine } from '../sync/engine.svelte';
import type { Do } from '../task/deeds';
import { type KeptImport, madeBefore } from './undo-import';

const DOWNLOADING_IN_MILLISECONDS = 500;
const LONGEST_FRAME_IN_MILLISECONDS = 250;

/** What an import needs of the engine. */
export interface RunDesk {
  readonly engine: Pick<Engine, 'isFilled' | 'shown' | 'draft' | 'saveDraft' | 'stored'>;
  readonly do: Do;
}

/** The import that is under way. */
const KEY = 'import';
/** The last one that came to its end. */
const LAST_KEY = 'imported';
const LAST_IS_KEPT_FOR_MILLISECONDS = 24 * 3_600_000;

/** How many edits are made between two frames: fewer where that takes long. */
const SMALLEST_BATCH = 25;
const FIRST_BATCH = 50;
const LARGEST_BATCH = 500;
const QUICK_IN_MILLISECONDS = 40;
const SLOW_IN_MILLISECONDS = 80;

/**
 * The import that is under way. All of it is one deed. Its edits are kept until the last one is
 * stored, so that it goes on after a reload; the ids of its rows are fixed, so nothing comes twice.
 */
export class ImportRun {
  done = $state(0);
  /** How many edits there are; 0 when nothing is under way. */
  all = $state(0);
  /** Whether the history of this page can undo the last import. */
  isInHistory = $state(false);
  #isStopped = false;
  readonly #pause: () => Promise<void>;
  readonly #now: () => number;

  constructor(pause: () => Promise<void> = nextFrame, now: () => number = () => performance.now()) {
    this.#pause = pause;
    this.#now = now;
  }

  async start(desk: RunDesk, said: string, edits: readonly Edit[]): Promise<void> {
    this.all = edits.length;
    const tags = [...desk.engine.shown.all(tag.name)].map(it => it.id);
    const kept = { said, edits, tags, at: new Date().toISOString() };
    await desk.engine.saveDraft(KEY, JSON.stringify(kept));
    await this.#run(desk, kept);
  }

  /** Goes on with the import that a reload has ended. */
  async resume(desk: RunDesk): Promise<void> {
    // What is not downloaded yet would seem missing.
    while (!desk.engine.isFilled) {
      await new Promise(resolve => setTimeout(resolve, DOWNLOADING_IN_MILLISECONDS));
    }
    await this.#run(desk, JSON.parse(desk.engine.draft(KEY)));
  }

  /** What has come stays, and can be undone. */
  stop(): void {
    this.#isStopped = true;
  }

  async #run({ engine, do: doing }: RunDesk, kept: KeptImport): Promise<void> {
    const { said, edits } = kept;
    this.#isStopped = false;
    this.isInHistory = true;
    this.all = edits.length;
    const isMissing = (it: Edit) => isToBeMade(it, engine.shown);
    const before = edits.filter(it => !isMissing(it));
    let more: ReturnType<Do>;
    if (before.length > 0) {
      more = doing(said, [], madeBefore(kept, before, engine.shown));
    }
    let size = FIRST_BATCH;
    for (let from = 0; from < edits.length && !this.#isStopped; from = this.done) {
      const begun = this.#now();
      const batch = edits.slice(from, from + size).filter(isMissing);
      if (batch.length > 0) {
        if (more === undefined) {
          more = doing(said, batch);
        } else if (!more(batch)) {
          break;
        }
      }
      this.done = from + size;
      await tick();
      size = nextSize(size, this.#now() - begun);
      await this.#pause();
    }
    await engine.stored;
    await engine.saveDraft(LAST_KEY, JSON.stringify(kept));
    await engine.saveDraft(KEY, '');
    this.done = 0;
    this.all = 0;
  }
}

/** The last import, where it began within a day and something of it is still here. */
export function lastImport(engine: Pick<Engine, 'draft' | 'shown'>): KeptImport | null {
  const text = engine.draft(LAST_KEY);
  const kept: KeptImport | null = text === '' ? null : JSON.parse(text);
  const isHere = kept?.edits.some(it => engine.shown.get(it.kind, it.row)?.deleted === false);
  return kept && isHere && Date.now() - Date.parse(kept.at) < LAST_IS_KEPT_FOR_MILLISECONDS
    ? kept
    : null;
}

/** Each batch also shows all that has come, so that larger ones end sooner. */
function nextSize(size: number, took: number): number {
  if (took < QUICK_IN_MILLISECONDS) {
    return Math.min(LARGEST_BATCH, size * 2);
  }
  return took > SLOW_IN_MILLISECONDS ? Math.max(SMALLEST_BATCH, Math.floor(size / 2)) : size;
}

/** Whether an edit was not made before a reload. */
function isToBeMade(edit: Edit, shown: Engine['shown']): boolean {
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
