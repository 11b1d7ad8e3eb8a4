import { tag, tagKey } from '../kinds/tag';
import { create, type Edit } from '../sync/edit';
import type { Engine } from '../sync/engine.svelte';
import type { inverseOf } from '../sync/inverse';
import { type Made, make } from '../sync/made';
import { Shown } from '../sync/shown';
import type { Do } from '../task/deeds';
import { words } from '../words/words';

/** An import as it is kept, so that it goes on after a reload and can be undone then. */
export interface KeptImport {
  readonly said: string;
  readonly edits: readonly Edit[];
  /** The tags that were here before it. */
  readonly tags: readonly string[];
  /** When it began. */
  readonly at: string;
}

/** What edits of an import did before a reload, of which the history knows nothing. */
export function madeBefore(
  kept: KeptImport,
  edits: readonly Edit[],
  shown: Shown,
): readonly Made[] {
  const kinds = new Set(edits.map(it => it.kind));
  const alone = new Shown(
    [...kinds].flatMap(it => shown.kind(it) ?? []),
    shown.space,
    () => shown.timeZone,
  );
  const ids = new Set(edits.map(it => it.row));
  // Alone, a task makes its tags anew, under other ids.
  const made = edits.flatMap(it => make(it, kept.at, alone)).filter(it => ids.has(it.edit.row));
  return [...tagsOf(kept, edits, shown), ...made];
}

function tagsOf({ tags }: KeptImport, edits: readonly Edit[], shown: Shown): readonly Made[] {
  const known = new Set(tags);
  const names = new Set(edits.flatMap(it => (it.set?.tags ?? []) as string[]).map(tagKey));
  return [...shown.all(tag.name)]
    .filter(it => !it.deleted && !known.has(it.id) && names.has(tagKey(String(it.data.name))))
    .map(after => ({
      edit: create(tag, {}, after.id),
      before: undefined,
      after,
      effects: [],
    }));
}

/** Undoes an import of before a reload, as one deed: what was changed since stays. */
export function undoImport(
  kept: KeptImport,
  { engine, do: doing }: { readonly engine: Pick<Engine, 'shown'>; readonly do: Do },
  inverse: typeof inverseOf,
): void {
  const { shown } = engine;
  let more: ReturnType<Do>;
  for (const made of madeBefore(kept, kept.edits, shown).toReversed()) {
    const kind = shown.kind(made.edit.kind);
    const edits = kind ? inverse(kind, made, shown).edits : [];
    if (edits.length > 0) {
      if (more) {
        more(edits);
      } else {
        more = doing(words.list.undone(kept.said), edits);
      }
    }
  }
}
