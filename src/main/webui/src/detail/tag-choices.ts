import { type Tag, tagKey } from '../kinds/tag';
import { searchable } from '../shared/search-text';
import { characters, compareTexts, LONGEST } from '../shared/text';

export const MOST_TAGS = 20;

export type TagChoice =
  | { readonly is: 'there'; readonly name: string; readonly color: string }
  | { readonly is: 'new'; readonly name: string };

/** The tags that what is typed may mean, those that begin with it first, and the new one it makes. */
export function tagChoices(
  typed: string,
  tags: Iterable<Tag>,
  chosen: readonly string[],
): readonly TagChoice[] {
  const name = tagName(typed);
  const key = tagKey(name);
  const searched = searchable(name);
  const begins = (tag: Tag) => searchable(tag.name).startsWith(searched);
  const taken = new Set(chosen.map(tagKey));
  const known = [...tags];
  const found = known
    .filter(it => !taken.has(tagKey(it.name)) && searchable(it.name).includes(searched))
    .sort(
      (one, other) =>
        Number(begins(other)) - Number(begins(one)) || compareTexts(one.name, other.name),
    )
    .map((it): TagChoice => ({ is: 'there', name: it.name, color: it.color }));
  const isNew = key !== '' && !taken.has(key) && !known.some(it => tagKey(it.name) === key);
  return isNew && characters(name) <= LONGEST.tag ? [...found, { is: 'new', name }] : found;
}

/** The name that somebody means who types it with the `#` of the quick add. */
export function tagName(typed: string): string {
  return typed.trim().replace(/^#\s*/, '');
}
