import { words } from '../words/words';
import type { View } from './view';

export function viewTitle(view: View): string {
  return view.is === 'tag' ? `#${view.name}` : words.task.views[view.is];
}
