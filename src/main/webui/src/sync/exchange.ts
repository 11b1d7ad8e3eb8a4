import type { Mutation } from './edit';
import type { WireRow } from './kind';
import { type Answer, MOST_BYTES, type Outcome, type Problem, type Transport } from './protocol';
import type { Replica } from './replica';
import { RequestSize } from './request-size';
import type { GoneRow } from './shown';
import { type Batch, FAULT } from './store';

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

/** A mutation that the service failed on, though it answers. */
interface Suspect {
  readonly client: string;
  readonly id: number;
  faults: number;
  isSetAside: boolean;
}

type Unanswered = Exclude<Outcome, { is: 'answer' }>;
type Failure =
  | Exclude<Unanswered, { is: 'too-large' | 'timed-out' | 'cursor-refused' | 'busy' }>
  /** The service fails on the first mutation, and those after it wait. */
  | { readonly is: 'stuck' };

/** So often the service may fail on a mutation before that is said to be stuck. */
const FAULTS_OF_ONE = 5;

/** Sends what waits and takes in what is new: one request when there is little of both. */
export class Exchange {
  /** What the service knows of this client, as it said last. */
  cursor: string | null = null;
  /** Answers of others than the service, or its faults, to requests with mutations in a row. */
  #faults = 0;
  #suspect: Suspect | null = null;
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
    const failure = await this.#exchange(true);
    if (failure === null) {
      this.#faults = 0;
      this.#suspect = null;
    }
    return failure;
  }

  /** Moves the mutation that is stuck to the refused ones, should the service fail on it again. */
  setAside(): void {
    if (this.#suspect) {
      this.#suspect.isSetAside = true;
    }
  }

  /** Without sending mutations, it only fetches what is new. */
  async #exchange(sends: boolean): Promise<Failure | null> {
    let download: Download | null = null;
    let asks = true;
    let beginsAnew = false;
    for (let batch = await this.#next(sends); batch; batch = await this.#next(sends, download)) {
      if (!asks && batch.mutations.length === 0) {
        return null;
      }
      // A storage that failed in between goes on as another client.
      const current: Download | null = download?.client === batch.client ? download : null;
      const cursor: string | null = current?.gathered?.cursor ?? (beginsAnew ? null : batch.cursor);
      const sentAt = performance.now();
      const outcome = await this.#ask(batch, cursor);
      if (outcome.is === 'answer') {
        if (outcome.answer.last < (batch.mutations.at(-1)?.id ?? 0)) {
          // It doesn't name what was sent, so it is no answer to it.
          return AWAY;
        }
        this.#size.grow(performance.now() - sentAt);
        download = await this.#take({ ...batch, cursor }, outcome.answer, current);
        asks = download !== null || (sends && !batch.pulls);
        beginsAnew = false;
      } else {
        beginsAnew = outcome.is === 'cursor-refused' && cursor !== null;
        const failure = beginsAnew ? null : await this.#failureOf(outcome, batch);
        if (failure) {
          return failure;
        }
        download = null;
      }
    }
    return null;
  }

  /** Null when another request may do at once. */
  async #failureOf(outcome: Unanswered, batch: Batch): Promise<Failure | null> {
    const { length } = batch.mutations;
    switch (outcome.is) {
      case 'timed-out':
        this.#size.halve(length);
        return OFFLINE;
      case 'too-large':
        // A proxy may take smaller requests than the service does; one that takes none is away.
        return this.#size.halveMutations(length) ? null : AWAY;
      case 'cursor-refused':
        return AWAY;
      case 'busy':
        // Reads may be answered while writes are too many: no mutation is at fault.
        return { is: 'away', retryAfter: outcome.retryAfter };
      case 'away':
        return length > 0 ? this.#faultOf(outcome, batch) : outcome;
      default:
        return outcome;
    }
  }

  /**
   * A service that answers requests without mutations isn't away, but fails on one of these. They
   * go in smaller parts then, until that one is alone.
   */
  async #faultOf(away: Failure, batch: Batch): Promise<Failure | null> {
    this.#faults += 1;
    const failure = this.#faults === 1 ? away : await this.#exchange(false);
    if (failure || this.#size.halveMutations(batch.mutations.length)) {
      return failure;
    }
    return this.#suspectFirst(batch, away);
  }

  async #suspectFirst({ client, mutations }: Batch, away: Failure): Promise<Failure | null> {
    const id = mutations[0]?.id ?? 0;
    const known = this.#suspect;
    const suspect =
      known?.client === client && known.id === id
        ? known
        : { client, id, faults: 0, isSetAside: false };
    this.#suspect = suspect;
    suspect.faults += 1;
    if (suspect.isSetAside) {
      await this.#refuse(client, id, FAULT);
      return null;
    }
    return suspect.faults < FAULTS_OF_ONE ? away : { is: 'stuck' };
  }

  /** The next mutations that go into one request. One that never will is refused here. */
  async #next(sends: boolean, download: Download | null = null): Promise<Batch | null> {
    while (!this.#replica.isClosed) {
      const batch = await this.#replica.waiting(download, this.#size.mutations);
      const mutations = sends ? withinBytes(batch.mutations) : [];
      const [first] = batch.mutations;
      if (!first || !sends || mutations.length > 0) {
        return { ...batch, mutations };
      }
      await this.#refuse(batch.client, first.id, { ...FAULT, status: 413 });
    }
    return null;
  }

  #refuse(client: string, id: number, problem: Problem): Promise<void> {
    const refused = [{ id, problem }];
    return this.#replica.settle({
      ...NOTHING,
      client,
      last: 0,
      refused,
      cursor: null,
      isFilled: false,
    });
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

/** The first mutations that fit into one request. */
export function withinBytes(mutations: readonly Mutation[]): readonly Mutation[] {
  const encoder = new TextEncoder();
  let bytes = 0;
  const end = mutations.findIndex(it => {
    bytes += encoder.encode(JSON.stringify(it)).length + 1;
    return bytes > MOST_BYTES;
  });
  return end === -1 ? mutations : mutations.slice(0, end);
}
