import type { NewMutation } from '../sync/edit';
import { withinBytes } from '../sync/exchange';
import { IdbStore } from '../sync/idb-store';
import { MOST_MUTATIONS, type Transport } from '../sync/protocol';
import type { Known } from '../sync/store';
import { tabsOf } from '../sync/tabs';

/** The fewest changes that an answer may carry; the page reads them itself when it is open. */
const FEWEST_ROWS = 1;
/** The most that IndexedDB counts to. */
const ALL = 2 ** 32 - 1;

/**
 * Stores a mutation in the outbox of the account's tabs, for the service worker. Its moment is
 * after those that wait there, as later edits win.
 */
export async function enqueue(
  account: string,
  mutation: Omit<NewMutation, 'at'>,
  now: Date,
): Promise<void> {
  await inStore(account, async store => {
    const { mutations } = await store.waiting(null, ALL);
    const moments = mutations.map(it => Date.parse(it.at));
    const at = new Date(Math.max(now.getTime(), ...moments)).toISOString();
    const appended = await store.append([{ ...mutation, at }], []);
    const tabs = tabsOf(account);
    tabs.post({ is: 'appended', ...appended });
    tabs.close();
  });
}

/**
 * Sends all that waits, in its order: the service skips what has a lower id than what it knows.
 * The outbox stays as it is, because only a tab takes in the rows of an answer; what is sent twice
 * is applied once. Says whether all arrived.
 */
export async function sendAll(
  account: string,
  transport: Transport,
  now: () => Date,
  timeZone: string,
): Promise<boolean> {
  return inStore(account, async store => {
    let known: Known | null = null;
    for (;;) {
      const { client, mutations: waiting } = await store.waiting(known, MOST_MUTATIONS);
      const mutations = withinBytes(waiting);
      const last = mutations.at(-1)?.id;
      if (last === undefined) {
        return waiting.length === 0;
      }
      // Without a cursor it acknowledges no refusal, which a tab has to show.
      const outcome = await transport({
        client_id: client,
        limit: FEWEST_ROWS,
        time_zone: timeZone,
        sent_at: now().toISOString(),
        mutations,
      });
      if (outcome.is !== 'answer' || outcome.answer.last < last) {
        return false;
      }
      known = { client, last };
    }
  });
}

async function inStore<Result>(
  account: string,
  act: (store: IdbStore) => Promise<Result>,
): Promise<Result> {
  const store = await IdbStore.open(account);
  try {
    await store.join();
    return await act(store);
  } finally {
    store.close();
  }
}
