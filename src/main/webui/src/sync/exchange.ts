import type { Mutation } from './edit';
import type { WireRow } from './kind';
import { type Answer, MOST_BYTES, type Outcome, type Transport } from './protocol';
import type { Replica } from './replica';
import { RequestSize } from './request-size';
import type { GoneRow } from './shown';
import type { Batch } from './store';

/** A download under way. */
interface Download {
  readonly client: string;
  /** Mutations up to this one are with the service, but the rows that show them may not be here. */
  readonly last: number;
  /** What replaces the rows of spaces that begin anew, until it is complete. */
  readonly gathered: Gathered | null;
}

interface Gathered {
  readonly spaces: readonly string[] | 'all';
  readonly rows: readonly WireRow[];
  readonly gone: readonly GoneRow[];
  readonly cursor: string;
}

type Failure = Exclude<Outcome, { is: 'answer' | 'too-large' | 'timed-out' | 'cursor-refused' }>;

/** Sends what waits and takes in what is new: one request when there is little of both. */
export class Exchange {
  /** What the service knows of this client, as it said last. */
  cursor: string | null = null;
  readonly #size = new RequestSize();
  readonly #replica: Replica;
  readonly #transport: Transport;
  readonly #now: () => Date;
  readonly #timeZone: () => string;

  constructor(replica: Replica, transport: Transport, now: () => Date, timeZone: () => string) {
    this.#replica = replica;
    this.#transport = transport;
    this.#now = now;
    this.#timeZone = timeZone;
  }

  /** Goes on until nothing waits and nothing is new; null when that is reached. */
  async run(): Promise<Failure | null> {
    let download: Download | null = null;
    let asks = true;
    let beginsAnew = false;
    for (let batch = await this.#next(null); batch; batch = await this.#next(download)) {
      if (!asks && batch.mutations.length === 0) {
        return null;
      }
      // A storage that failed in between goes on as another client.
      const current: Download | null = download?.client === batch.client ? download : null;
      const cursor = current?.gathered?.cursor ?? (beginsAnew ? null : batch.cursor);
      const sentAt = performance.now();
      const outcome = await this.#ask(batch, cursor);
      if (outcome.is === 'answer') {
        if (outcome.answer.last < (batch.mutations.at(-1)?.id ?? 0)) {
          // It doesn't name what was sent, so it is no answer to it.
          return AWAY;
        }
        this.#size.grow(performance.now() - sentAt);
        download = await this.#take({ ...batch, cursor }, outcome.answer, current);
        asks = download !== null || !batch.pulls;
        beginsAnew = false;
      } else if (outcome.is === 'cursor-refused' && cursor !== null) {
        download = null;
        beginsAnew = true;
      } else {
        const failure = this.#failureOf(outcome, batch);
        if (failure) {
          return failure;
        }
      }
    }
    return null;
  }

  /** Null when a smaller request may do at once. */
  #failureOf(outcome: Exclude<Outcome, { is: 'answer' }>, { mutations }: Batch): Failure | null {
    switch (outcome.is) {
      case 'timed-out':
        this.#size.halve(mutations.length);
        return OFFLINE;
      case 'too-large':
        // A proxy may take smaller requests than the service does; one that takes none is away.
        return this.#size.halveMutations(mutations.length) ? null : AWAY;
      case 'cursor-refused':
        return AWAY;
      default:
        return outcome;
    }
  }

  /** The next mutations that go into one request. One that never will is refused here. */
  async #next(download: Download | null): Promise<Batch | null> {
    while (!this.#replica.isClosed) {
      const batch = await this.#replica.waiting(download, this.#size.mutations);
      const mutations = withinBytes(batch.mutations);
      const [first] = batch.mutations;
      if (!first || mutations.length > 0) {
        return { ...batch, mutations };
      }
      const problem = { status: 413, detail: '', violations: [] };
      await this.#replica.settle({
        ...NOTHING,
        client: batch.client,
        last: 0,
        refused: [{ id: first.id, problem }],
        cursor: null,
        isFilled: false,
      });
    }
    return null;
  }

  #ask({ client, mutations }: Batch, cursor: string | null): Promise<Outcome> {
    return this.#transport({
      client_id: client,
      ...(cursor === null ? {} : { cursor }),
      limit: this.#size.rows,
      time_zone: this.#timeZone(),
      sent_at: this.#now().toISOString(),
      mutations,
    });
  }

  /**
   * Takes an answer in. Mutations leave the outbox only with the rows that show them, which come
   * last; what was refused is kept at once, as asking on confirms it. Rows that replace others are
   * gathered until they are complete.
   */
  async #take(
    { client, cursor: before, pulls }: Batch,
    answer: Answer,
    download: Download | null,
  ): Promise<Download | null> {
    const { refused, cursor } = answer;
    const beginsAnew = pulls && before === null && this.#replica.isFilled;
    const gathered = gather(download?.gathered ?? null, answer, beginsAnew);
    const more = answer.more && pulls;
    const news = gathered ?? answer;
    await this.#replica.settle({
      client,
      last: more ? 0 : answer.last,
      refused,
      ...(gathered && more
        ? NOTHING
        : { rows: news.rows, gone: news.gone, dropped: gathered?.spaces ?? [] }),
      cursor: pulls && !(gathered && more) ? cursor : null,
      isFilled: pulls && !more,
    });
    this.cursor = cursor;
    return more ? { client, last: answer.last, gathered } : null;
  }
}

const AWAY = { is: 'away', retryAfter: null } as const;
const OFFLINE = { is: 'offline' } as const;
const NOTHING = { rows: [], gone: [], dropped: [] } as const;

/** Adds a page to those of spaces that begin anew; null where none does. */
function gather(before: Gathered | null, page: Answer, all: boolean): Gathered | null {
  const { rows, gone, cursor, reset } = page;
  if (!before && !all && reset.length === 0) {
    return null;
  }
  // A space that begins once more takes back what was gathered of it.
  const kept = (before?.rows ?? []).filter(it => !reset.includes(it.space_id));
  const spaces =
    all || before?.spaces === 'all' ? 'all' : [...new Set([...(before?.spaces ?? []), ...reset])];
  return { spaces, rows: [...kept, ...rows], gone: [...(before?.gone ?? []), ...gone], cursor };
}

function withinBytes(mutations: readonly Mutation[]): readonly Mutation[] {
  const encoder = new TextEncoder();
  let bytes = 0;
  const end = mutations.findIndex(it => {
    bytes += encoder.encode(JSON.stringify(it)).length + 1;
    return bytes > MOST_BYTES;
  });
  return end === -1 ? mutations : mutations.slice(0, end);
}
