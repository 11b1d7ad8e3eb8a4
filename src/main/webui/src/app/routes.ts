import type { Component } from 'svelte';
import type { Account } from '../account/account';
import type { Departure } from '../account/departure.svelte';
import type { Session } from '../account/session.svelte';
import type { IconName } from '../shared/Icon.svelte';
import type { Desk } from '../task/desk.svelte';
import type { View } from '../task/view';
import { words } from '../words/words';

export interface PageProps {
  readonly desk: Desk;
  readonly account: Account;
  readonly session: Session;
  readonly departure: Departure;
}

/** A page that is no list of tasks; it comes when it is wanted. */
export type Page = () => Promise<Component<PageProps>>;

/** Somewhere to go. */
export interface Route {
  readonly path: string;
  readonly name: keyof typeof words.task.views;
  readonly icon: IconName;
  /** The key that leads there, after G. */
  readonly key?: string;
  readonly to: { readonly view: View } | { readonly page: Page };
}

/** The places that a phone has in its bar. */
export const MAIN_ROUTES: readonly Route[] = [
  { path: '/today', name: 'today', icon: 'sun', key: 't', to: { view: { is: 'today' } } },
  {
    path: '/upcoming',
    name: 'upcoming',
    icon: 'calendar',
    key: 'u',
    to: { view: { is: 'upcoming' } },
  },
  { path: '/', name: 'all', icon: 'list', key: 'a', to: { view: { is: 'all' } } },
];

export const OTHER_ROUTES: readonly Route[] = [
  {
    path: '/completed',
    name: 'completed',
    icon: 'check',
    key: 'c',
    to: { view: { is: 'completed' } },
  },
  {
    path: '/tags',
    name: 'tags',
    icon: 'tag',
    key: 'l',
    to: { page: () => import('./pages').then(it => it.TagsPage) },
  },
  {
    path: '/statistics',
    name: 'statistics',
    icon: 'chart',
    to: { page: () => import('./pages').then(it => it.StatisticsPage) },
  },
  { path: '/trash', name: 'trash', icon: 'trash', to: { view: { is: 'trash' } } },
  {
    path: '/account',
    name: 'account',
    icon: 'person',
    to: { page: () => import('./pages').then(it => it.AccountPage) },
  },
];

export const ROUTES: readonly Route[] = [...MAIN_ROUTES, ...OTHER_ROUTES];

export function labelOf({ name }: Route): string {
  return words.task.views[name];
}

/** The list that a path leads to; null when it leads elsewhere. */
export function viewAt(path: string): View | null {
  const to = ROUTES.find(it => it.path === path)?.to;
  return to && 'view' in to ? to.view : tagViewAt(path);
}

/** The page that a path leads to. */
export function pageAt(path: string): Page | undefined {
  const to = ROUTES.find(it => it.path === path)?.to;
  return to && 'page' in to ? to.page : undefined;
}

function tagViewAt(path: string): View | null {
  const [, reference] = /^\/tag\/(.*)$/.exec(path) ?? [];
  try {
    return reference === undefined ? null : { is: 'tag', reference: decodeURIComponent(reference) };
  } catch {
    // Not an address that was ever made here.
    return null;
  }
}
