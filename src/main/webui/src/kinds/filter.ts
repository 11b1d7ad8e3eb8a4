import { type DraftOf, given, type Kind, type RowOf, register } from '../sync/kind';
import { oneOf, text, textOrNull } from './read';

export const FILTER_ICONS = [
  'filter',
  'flag',
  'sun',
  'calendar',
  'bell',
  'person',
  'tag',
  'chart',
] as const;

const fields = {
  name: register('name', text, name => name.trim()),
  icon: register('icon', oneOf(FILTER_ICONS, 'filter')),
  /** A query string, as docs/filters.md has it. */
  query: register('query', text),
  /** A fractional index: where the person put it by hand. */
  position: register('position', textOrNull),
  createdAt: given('created_at', text),
};

/** A query that a person gave a name. */
export type Filter = RowOf<typeof fields>;
export type FilterDraft = DraftOf<typeof fields>;

export const filter: Kind<typeof fields> = {
  name: 'filter',
  fields,
  hooks: { isRemade: true, keepsId: true },
};
