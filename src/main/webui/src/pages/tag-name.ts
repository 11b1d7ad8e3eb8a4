import { type Tag, tagKey } from '../kinds/tag';
import { characters, LONGEST } from '../shared/text';
import { words } from '../words/words';

/** Why a tag can't have a name, in words; empty when it can. Its own name is no other's. */
export function nameTrouble(name: string, tags: Iterable<Tag>, own: Tag | null = null): string {
  const key = tagKey(name);
  if (key === '') {
    return words.pages.tags.missing;
  }
  if (characters(name.trim()) > LONGEST.tag) {
    return words.pages.tags.tooLong;
  }
  const other = [...tags].find(it => it.id !== own?.id && tagKey(it.name) === key);
  return other ? words.pages.tags.taken(other.name) : '';
}
