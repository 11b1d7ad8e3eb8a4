import type { Written } from './world';

/** What a row must be in the end, told from nothing but when people edited it. */
export interface Expected {
  readonly title: unknown;
  readonly note: unknown;
  readonly isDone: unknown;
  readonly labels: readonly string[];
  readonly deleted: boolean;
}

const FIELDS = ['title', 'note', 'isDone'] as const;

/** The latest edit of each field, label and deletion; `edits` are those that keep the rules. */
export function whoWins(edits: readonly Written[]): Expected {
  const [title, note, isDone] = FIELDS.map(
    field => latest(edits.filter(it => it.edit.set && field in it.edit.set))?.edit.set?.[field],
  );
  const labels = ['home', 'work'].filter(label => {
    const touched = latest(
      edits.filter(it => [it.edit.add, it.edit.remove].some(set => set?.labels?.includes(label))),
    );
    return touched?.edit.add !== undefined;
  });
  const deletion = latest(edits.filter(it => it.edit.do === 'delete'));
  const life = latest(edits.filter(it => it.edit.do !== 'delete'));
  const deleted = (deletion?.at ?? 0) > (life?.at ?? 0);
  return { title, note, isDone, labels, deleted };
}

function latest(edits: readonly Written[]): Written | undefined {
  return edits.reduce<Written | undefined>(
    (last, it) => (last && last.at > it.at ? last : it),
    undefined,
  );
}
