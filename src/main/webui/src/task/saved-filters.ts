import { type Filter, type FilterDraft, filter as filterKind } from '../kinds/filter';
import { location } from '../shared/location.svelte';
import { uuid7 } from '../shared/uuid';
import { quoted } from '../shared/words';
import { create, remove, update } from '../sync/edit';
import { words } from '../words/words';
import type { Desk } from './desk.svelte';
import { filterPath } from './filter-address';
import { INBOX } from './lists';
import { positionsFor } from './move';
import { FILTERS, type Query, queryOf } from './query';
import { tagAt } from './tag-address';
import type { View } from './view';

/** What people do to saved filters. */

/** As many characters as the service takes. */
export const LONGEST_QUERY = 1_000;

/** What the view in sight shows, in the grammar of docs/filters.md. */
export function presentQuery({ list, tags }: Desk): string {
  return queryText(withView(list.query, list.view), tags);
}

/** Whether the saved filter in view was edited since it was saved. */
export function isEdited(desk: Desk): boolean {
  const { filter, view } = desk.list;
  const saved = queryOf(new URLSearchParams(filter?.query));
  return filter !== null && queryText(withView(saved, view), desk.tags) !== presentQuery(desk);
}

export function saveFilter(desk: Desk, name: string, icon: Filter['icon']): void {
  const id = uuid7();
  const query = presentQuery(desk);
  desk.do(words.filters.said.saved(quoted(name)), [create(filterKind, { name, icon, query }, id)]);
  location.go(filterPath(id));
}

export function saveChanges(desk: Desk, filter: Filter): void {
  changeFilter(desk, filter, { query: presentQuery(desk) });
  location.replace(filterPath(filter.id));
}

export function changeFilter(desk: Desk, { id, name }: Filter, change: Partial<FilterDraft>): void {
  const said = words.filters.said.changed(quoted(change.name ?? name));
  desk.do(said, [update(filterKind, id, change)]);
}

export function removeFilter(desk: Desk, { id, name }: Filter): void {
  desk.do(words.filters.said.removed(quoted(name)), [remove(filterKind, id)]);
}

/** Puts a filter at another place in the person's order. */
export function moveFilter(desk: Desk, moved: Filter, place: number): void {
  const all = desk.orderedFilters;
  if (all[place] && all[place].id !== moved.id) {
    desk.do(
      words.list.moved(quoted(moved.name), place + 1, all.length),
      [...positionsFor(all, moved, place)].map(([id, position]) =>
        update(filterKind, id, { position }),
      ),
    );
  }
}

/** What a view shows by itself is part of what is saved. */
function withView(query: Query, view: View | null): Query {
  const status = query.status ?? (view?.is === 'completed' ? 'done' : 'open');
  const asked = { ...query, status };
  switch (view?.is) {
    case 'list':
      return { ...asked, lists: [view.id] };
    case 'inbox':
      return { ...asked, lists: [INBOX] };
    case 'tag':
      return { ...asked, tags: [...query.tags, view.reference] };
    case 'today':
      return { ...asked, dues: query.dues.length > 0 ? query.dues : ['overdue', 'today'] };
    case 'upcoming':
      return { ...asked, dues: query.dues.length > 0 ? query.dues : ['overdue', '+365d'] };
    case 'filter':
      return { ...query, status: query.status ?? 'any' };
    default:
      return asked;
  }
}

const COMPLETED = { open: 'pending', done: 'completed', any: 'all' } as const;

function queryText(query: Query, tags: Desk['tags']): string {
  const named = (references: readonly string[]) => [
    ...new Set(references.map(it => tagAt(it, tags)?.name ?? it)),
  ];
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['search', [query.search.trim()]],
    ['priority', [query.priorities.join()]],
    ['list', [query.lists.join()]],
    ['tags', named(query.tags)],
    ['any_tag', query.anyTags],
    ['no_tag', query.noTags],
    ['due', [query.dues.map(it => (it === 'week' ? '+7d' : it.trim())).join()]],
    ['steps', [query.steps ?? '']],
    ['parent', [query.parent ?? '']],
    ['assignee', [query.assignees.join()]],
    ['completed', [COMPLETED[query.status ?? 'any']]],
  ];
  const pairs = parts.flatMap(([name, values]) => values.filter(Boolean).map(it => [name, it]));
  // Commas may stand as they are, which is what a person would type.
  return new URLSearchParams(pairs as [string, string][]).toString().replaceAll('%2C', ',');
}

/** Asks for all tasks of the view again; a saved filter is as it was saved. */
export function clearFilters(): void {
  location.replace(location.with(Object.fromEntries(FILTERS.map(it => [it, null]))));
}
