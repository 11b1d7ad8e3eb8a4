import {
  type Data,
  type DraftOf,
  given,
  type Kind,
  type RowOf,
  type Rows,
  register,
} from '../sync/kind';
import { text, textOrNull } from './read';

const fields = {
  name: register('name', text, name => name.trim()),
  listId: register('list_id', textOrNull),
  /** A fractional index: where the person put it by hand. */
  position: register('position', textOrNull),
  createdAt: given('created_at', text),
};

/** A heading inside a list. A task whose section is gone stands under no heading. */
export type Section = RowOf<typeof fields>;
export type SectionDraft = DraftOf<typeof fields>;

export const section: Kind<typeof fields> = {
  name: 'section',
  fields,
  hooks: { home, isRemade: true, keepsId: true },
};

function home({ list_id: id }: Data, rows: Rows): string | undefined {
  return rows.get('list', String(id))?.space_id;
}
