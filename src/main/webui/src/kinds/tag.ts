import { caseFolded } from '../shared/text';
import { create, type Edit } from '../sync/edit';
import {
  type Applied,
  type DraftOf,
  given,
  type Kind,
  type RowOf,
  type Rows,
  register,
  type WireRow,
} from '../sync/kind';
import { list, text, textOrNull } from './read';

/** The service's own choice for a tag nobody chose a colour for. */
export const DEFAULT_COLOR = '#3B82F6';

const fields = {
  name: register('name', text, name => name.trim()),
  /** `#RRGGBB` */
  color: register('color', value => textOrNull(value) ?? DEFAULT_COLOR),
  createdAt: given('created_at', text),
};

export type Tag = RowOf<typeof fields>;
export type TagDraft = DraftOf<typeof fields>;
export type TagChange = Partial<TagDraft>;

export const tag: Kind<typeof fields> = {
  name: 'tag',
  fields,
  hooks: {
    reaches: isNew => (isNew ? ['tag'] : ['tag', 'task']),
    effects,
    isInUse,
    isRemade: true,
  },
};

/** Gives a new tag a colour, told those of the others. */
export const newTags: { colorBeside: (used: readonly string[]) => string } = {
  colorBeside: () => DEFAULT_COLOR,
};

const tagKeys = new Map<string, string>();

/** What the service finds a tag by: its case-folded name. Kept, as every task asks for its tags'. */
export function tagKey(name: string): string {
  let key = tagKeys.get(name);
  if (key === undefined) {
    key = caseFolded(name).trim();
    tagKeys.set(name, key);
  }
  return key;
}

/** Makes the tags of these names that a space doesn't have yet; each has its own. */
export function missingTags(names: readonly string[], rows: Rows, space: string): readonly Edit[] {
  if (names.length === 0) {
    return [];
  }
  const tags = [...rows.all(tag.name)].filter(it => !it.deleted);
  const own = tags.filter(it => it.space_id === space);
  const known = new Set(own.map(it => tagKey(text(it.data.name))));
  const colors = tags.map(it => text(it.data.color));
  const missing = new Map(
    names.filter(name => !known.has(tagKey(name))).map(name => [tagKey(name), name]),
  );
  return [...missing.values()].map(name => {
    const color = newTags.colorBeside(colors);
    colors.push(color);
    return create(tag, { name, color }, undefined, space === rows.space ? undefined : space);
  });
}

/** Tasks show their tags by name, so what happens to a tag happens to them. */
function effects({ do: done, before, after }: Applied, rows: Rows): void {
  if (done === 'create' && !before && after && hasNamesake(after, rows)) {
    // The service takes the new id for the tag that is there.
    rows.remove(tag.name, after.id);
  } else if (before && !before.deleted) {
    const name = after && !after.deleted ? text(after.data.name) : null;
    retag(rows, before, name);
  }
}

function hasNamesake(row: WireRow, rows: Rows): boolean {
  const key = tagKey(text(row.data.name));
  return [...rows.all(tag.name)].some(
    it =>
      it.id !== row.id &&
      it.space_id === row.space_id &&
      !it.deleted &&
      tagKey(text(it.data.name)) === key,
  );
}

function retag(rows: Rows, before: WireRow, name: string | null): void {
  if (name === before.data.name) {
    return;
  }
  const isIt = tester(before);
  for (const row of [...rows.all('task')]) {
    const tags = list(row.data.tags);
    if (row.space_id === before.space_id && tags.some(isIt)) {
      const others = tags.flatMap(it =>
        !isIt(it) ? [it] : name === null ? [] : [{ ...(it as object), name }],
      );
      rows.put({ ...row, data: { ...row.data, tags: others } });
    }
  }
}

function isInUse(row: WireRow, rows: Rows): boolean {
  return tasksOf(row, rows).some(it => !it.deleted);
}

function tasksOf(row: WireRow, rows: Rows): readonly WireRow[] {
  const isIt = tester(row);
  return [...rows.all('task')].filter(
    it => it.space_id === row.space_id && list(it.data.tags).some(isIt),
  );
}

/** Tells a tag among those of a task: until the service has answered, by its name. */
function tester({ id, data }: WireRow): (element: unknown) => boolean {
  const key = tagKey(text(data.name));
  return element => {
    const other = element as { readonly id?: unknown; readonly name?: unknown };
    return other.id === undefined ? tagKey(text(other.name)) === key : other.id === id;
  };
}
