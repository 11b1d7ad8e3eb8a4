import { type Tag, tagKey } from '../replica/rows';
import { locale } from '../words/locale';

export const MOST_TAGS = 20;
export const LONGEST_TAG = 50;

export type TagChoice =
  | { readonly is: 'there'; readonly name: string; readonly color: string }
  | { readonly is: 'new'; readonly name: string };

const collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });

/** The tags that what is typed may mean, those that begin with it first, and the new one it makes. */
export function tagChoices(
  typed: string,
  tags: Iterable<Tag>,
  chosen: readonly string[],
): readonly TagChoice[] {
  const name = tagName(typed);
  const key = tagKey(name);
  const taken = new Set(chosen.map(tagKey));
  const known = [...tags];
  const found = known
    .filter(it => !taken.has(tagKey(it.name)) && tagKey(it.name).includes(key))
    .sort(
      (one, other) =>
        Number(tagKey(other.name).startsWith(key)) - Number(tagKey(one.name).startsWith(key)) ||
        collator.compare(one.name, other.name),
    )
    .map((it): TagChoice => ({ is: 'there', name: it.name, color: it.color }));
  const isNew = key !== '' && !taken.has(key) && !known.some(it => tagKey(it.name) === key);
  return isNew && [...name].length <= LONGEST_TAG ? [...found, { is: 'new', name }] : found;
}

/** The name that somebody means who types it with the `#` of the quick add. */
export function tagName(typed: string): string {
  return typed.trim().replace(/^#\s*/, '');
}
