import { type Tag, tagKey } from '../kinds/tag';

/** Where a tag's tasks are listed: by its id, so that the address outlives its name. */
export function tagPath(id: string): string {
  return `/tag/${encodeURIComponent(id)}`;
}

/** The tag that an address names by its id, or by its name as older addresses do. */
export function tagAt(reference: string, tags: ReadonlyMap<string, Tag>): Tag | null {
  const key = tagKey(reference);
  return tags.get(reference) ?? [...tags.values()].find(it => tagKey(it.name) === key) ?? null;
}
