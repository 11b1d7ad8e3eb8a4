import type { Component } from 'svelte';
import type { Account } from '../account/account';
import type { Departure } from '../account/departure.svelte';
import type { Session } from '../account/session.svelte';
import type { IconName } from '../shared/Icon.svelte';
import type { Desk } from '../task/desk.svelte';
import type { View } from '../task/view';
import { words } from '../words/words';
import { later } from './load-later';

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

/** Of the lists, which show only when there is one. */
export const INBOX_ROUTE: Route = {
  path: '/inbox',
  name: 'inbox',
  icon: 'inbox',
  to: { view: { is: 'inbox' } },
};

export const LISTS_ROUTE: Route = {
  path: '/lists',
  name: 'lists',
  icon: 'list',
  to: { page: () => later().then(it => it.ListsPage) },
};

/** Of the saved filters, which shows only when there is one. */
export const FILTERS_ROUTE: Route = {
  path: '/filters',
  name: 'filters',
  icon: 'filter',
  to: { page: () => later().then(it => it.FiltersPage) },
};

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
    to: { page: () => later().then(it => it.TagsPage) },
  },
  {
    path: '/statistics',
    name: 'statistics',
    icon: 'chart',
    to: { page: () => later().then(it => it.StatisticsPage) },
  },
  { path: '/trash', name: 'trash', icon: 'trash', key: 'd', to: { view: { is: 'trash' } } },
  {
    path: '/account',
    name: 'account',
    icon: 'person',
    to: { page: () => later().then(it => it.AccountPage) },
  },
];

export const ROUTES: readonly Route[] = [
  ...MAIN_ROUTES,
  INBOX_ROUTE,
  LISTS_ROUTE,
  FILTERS_ROUTE,
  ...OTHER_ROUTES,
];

/** The other places, as far as there is something in them: lists and filters show once one was made. */
export function placesOf(desk: Desk): readonly Route[] {
  return [
    ...(desk.lists.size > 0 ? [LISTS_ROUTE] : []),
    ...(desk.filters.size > 0 ? [FILTERS_ROUTE] : []),
    ...OTHER_ROUTES,
  ];
}

export function labelOf({ name }: Route): string {
  return words.task.views[name];
}

/** The list that a path leads to; null when it leads elsewhere. */
export function viewAt(path: string): View | null {
  const to = ROUTES.find(it => it.path === path)?.to;
  return to && 'view' in to ? to.view : namedViewAt(path);
}

const joinPage: Page = () => later().then(it => it.JoinPage);

/** The page that a path leads to. */
export function pageAt(path: string): Page | undefined {
  const to = ROUTES.find(it => it.path === path)?.to;
  const page = to && 'page' in to ? to.page : undefined;
  return path === '/join' ? joinPage : page;
}

/** The list, the filter or the tag that a path names. */
function namedViewAt(path: string): View | null {
  const [, is, encoded = ''] = /^\/(lists|filters|tag)\/(.*)$/.exec(path) ?? [];
  try {
    const reference = decodeURIComponent(encoded);
    switch (is) {
      case 'lists':
        return { is: 'list', id: reference };
      case 'filters':
        return { is: 'filter', id: reference };
      default:
        return is ? { is: 'tag', reference } : null;
    }
  } catch {
    // Not an address that was ever made here.
    return null;
  }
}
