import type { List } from '../kinds/list';
import type { Tag } from '../kinds/tag';
import { words } from '../words/words';
import type { View } from './view';

/** The heading of a view; that of a tag or a list is its present name. */
export function viewTitle({ is }: View, tag: Tag | null, list: List | null): string {
  if (tag) {
    return `#${tag.name}`;
  }
  const { views } = words.task;
  return list?.name ?? views[is === 'tag' ? 'tags' : is === 'list' ? 'lists' : is];
}
