import { v5 } from 'uuid';
import { http } from '../../shared/http';
import type { Imported } from './imported';

/** The namespace of imported rows' ids. */
const NAMESPACE = '0d9c6b1e-8a56-4a35-9e0a-5e4c5f6d7a21';
/** What the service takes: made by a client, or the name-based one of a next occurrence. */
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[37][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const MOST_ASKED = 10_000;

/** Of version 7, as all ids of clients are; each account and source makes it another. */
export function derivedId(account: string, source: string, key: string): string {
  return v5(`${account} ${source} ${key}`, NAMESPACE).replace(/^(.{14})5/, '$17');
}

/**
 * The ids of our own file's rows that they can keep. Another account may have them, which only the
 * service knows; without its answer, none is kept.
 */
export async function freeIds(
  imported: Imported,
  account: string,
  ask: (path: string, body: unknown) => Promise<unknown> = http.post,
): Promise<ReadonlySet<string>> {
  const own = [...imported.rows, ...imported.tasks.filter(it => it.own)];
  const ids = [...new Set(own.map(it => it.key))].filter(it => ID.test(it));
  const free = new Set(ids);
  for (let from = 0; from < ids.length; from += MOST_ASKED) {
    const asked = ids.slice(from, from + MOST_ASKED);
    try {
      const answer = await ask(`/api/${account}/sync/taken-ids`, { ids: asked });
      for (const id of (answer as { readonly taken: readonly string[] }).taken) {
        free.delete(id);
      }
    } catch {
      return new Set();
    }
  }
  return free;
}
