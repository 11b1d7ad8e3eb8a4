import type { Tag } from '../kinds/tag';
import { words } from '../words/words';
import type { View } from './view';

/** The heading of a view; that of a tag is its present name. */
export function viewTitle(view: View, tag: Tag | null): string {
  return tag ? `#${tag.name}` : words.task.views[view.is === 'tag' ? 'tags' : view.is];
}
