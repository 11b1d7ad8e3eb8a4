import type { IconName } from '../shared/Icon.svelte';
import { words } from '../words/words';

/** Somewhere to go. */
export interface Place {
  readonly path: string;
  readonly label: string;
  readonly icon: IconName;
}

export function mainPlaces(): readonly Place[] {
  const { views } = words.task;
  return [
    { path: '/today', label: views.today, icon: 'sun' },
    { path: '/upcoming', label: views.upcoming, icon: 'calendar' },
    { path: '/', label: views.all, icon: 'list' },
  ];
}

export function otherPlaces(): readonly Place[] {
  const { views } = words.task;
  return [
    { path: '/completed', label: views.completed, icon: 'check' },
    { path: '/tags', label: views.tags, icon: 'tag' },
    { path: '/statistics', label: views.statistics, icon: 'chart' },
    { path: '/trash', label: views.trash, icon: 'trash' },
    { path: '/account', label: views.account, icon: 'person' },
  ];
}
