import { type Edit, mutationOf, type NewMutation } from './edit';
import type { WireRow } from './kind';
import type { Shown } from './shown';

/** An edit that was made, with its row as it was shown before and after. */
export interface Made {
  readonly edit: Edit;
  readonly before: WireRow | undefined;
  readonly after: WireRow | undefined;
  /** What brings back, after the row, what went with it when it was deleted. */
  readonly lost: readonly Edit[];
}

export interface MadeMutation extends Made {
  readonly mutation: NewMutation;
}

/** Shows an edit, after those that it needs. */
export function make(edit: Edit, at: string, shown: Shown): readonly MadeMutation[] {
  const kind = shown.kind(edit.kind);
  if (!kind) {
    return [];
  }
  const needed = kind.hooks.prepare?.(edit, shown) ?? [];
  const first = needed.flatMap(it => make(it, at, shown));
  const before = shown.get(edit.kind, edit.row);
  const lost = (before && edit.do === 'delete' && kind.hooks.lostWith?.(before, shown)) || [];
  const mutation = mutationOf(kind, edit, at, before);
  shown.lay(mutation);
  return [...first, { edit, mutation, before, after: shown.get(edit.kind, edit.row), lost }];
}
