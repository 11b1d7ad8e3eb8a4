import type { List } from '../kinds/list';
import type { Tag } from '../kinds/tag';
import { words } from '../words/words';
import type { View } from './view';

/** The heading of a view; that of a tag, a list or a filter is its present name. */
export function viewTitle({ is }: View, tag: Tag | null, named: Pick<List, 'name'> | null): string {
  if (tag) {
    return `#${tag.name}`;
  }
  const { views } = words.task;
  return (
    named?.name ??
    views[is === 'tag' || is === 'list' || is === 'filter' ? (`${is}s` as const) : is]
  );
}
