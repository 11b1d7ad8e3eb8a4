import { isRecord } from '../../shared/http';
import type { Context, Imported } from './imported';
import { listOf } from './members';
import { isMicrosoft, readMicrosoft } from './microsoft';
import { readSuperProductivity, storesOf } from './super-productivity';
import { isVikunja, readVikunja } from './vikunja';

/** JSON of Microsoft To Do, Super Productivity or Vikunja; null where it is of none. */
export function readApp(value: unknown, { now }: Context): Imported | null {
  const stores = isRecord(value) ? storesOf(value) : null;
  if (stores) {
    return readSuperProductivity(stores, now);
  }
  const lists = listOf(isRecord(value) ? (value.lists ?? value.value) : value);
  if (isMicrosoft(lists)) {
    return readMicrosoft(lists, now);
  }
  return isVikunja(lists) ? readVikunja(lists, now) : null;
}
