import type { Mutation } from '../edit';
import type { Data, Kind, Rows, WireRow } from '../kind';
import type { Problem, Request } from '../protocol';
import { laterWins, type Register, registersOf } from './later-wins';

/** A row as the service has it: with the moment of each field's last edit. */
interface Stored {
  row: WireRow;
  edited: Register;
  isPurged: boolean;
  /** Whether only the row's former space has it so. */
  readonly isMoved?: boolean;
}

interface Space {
  revision: number;
  forgotten: number;
  readonly members: Map<string, 'owner' | 'editor' | 'viewer'>;
  readonly rows: Map<string, Stored>;
}

interface Client {
  last: number;
  refused: { readonly id: number; readonly problem: Problem }[];
}

/** A mutation that the service took, to be compared with what was written. */
export interface Taken {
  readonly client: string;
  readonly mutation: Mutation;
  readonly at: number;
}

export type Check = (kind: string, set: Data) => string | null;

const NOT_FOUND: Problem = { status: 404, detail: 'Not there.', violations: [] };

/** The service's half of the protocol, in memory, for kinds of every sort. */
export class FakeService {
  readonly spaces = new Map<string, Space>();
  readonly clients = new Map<string, Client>();
  readonly taken: Taken[] = [];
  readonly #kinds: ReadonlyMap<string, Kind>;
  readonly #now: () => number;
  readonly #check: Check;
  readonly #pageSize: number;

  constructor(
    kinds: readonly Kind[],
    now: () => number = Date.now,
    check: Check = () => null,
    pageSize = 500,
  ) {
    this.#kinds = new Map(kinds.map(it => [it.name, it]));
    this.#now = now;
    this.#check = check;
    this.#pageSize = pageSize;
  }

  space(id: string): Space {
    let space = this.spaces.get(id);
    if (!space) {
      space = { revision: 0, forgotten: 0, members: new Map(), rows: new Map() };
      this.spaces.set(id, space);
    }
    return space;
  }

  join(account: string, space: string, role: 'owner' | 'editor' | 'viewer' = 'owner'): void {
    this.space(space).members.set(account, role);
  }

  leave(account: string, space: string): void {
    this.space(space).members.delete(account);
  }

  /** Forgets which rows are deleted for good, as the service does after a while. */
  forget(): void {
    for (const space of this.spaces.values()) {
      for (const [id, it] of space.rows) {
        if (it.isPurged) {
          space.rows.delete(id);
        }
      }
      space.forgotten = space.revision;
    }
  }

  /** All rows that a member of these spaces sees. */
  rowsOf(account: string): readonly WireRow[] {
    return this.#spacesOf(account).flatMap(([, space]) =>
      [...space.rows.values()].filter(it => !it.isPurged).map(it => it.row),
    );
  }

  /** What the event stream tells when something changed. */
  placeOf(account: string): string {
    const spaces = this.#spacesOf(account).map(([id, { revision }]) => [
      id,
      { at: revision, floor: revision },
    ]);
    return JSON.stringify(Object.fromEntries(spaces));
  }

  sync(account: string, request: Request): unknown {
    const given = placesOf(request.cursor);
    const client = this.#client(request.client_id);
    client.refused = client.refused.filter(it => it.id > given.last);
    this.#applyAll(account, client, request);
    const page = this.#page(account, given.places, Math.min(request.limit, this.#pageSize));
    return {
      last_mutation_id: client.last,
      refused: client.refused,
      superseded: [],
      ...page,
      cursor: `${JSON.stringify(page.places)}@${client.last}`,
      now: new Date(this.#now()).toISOString(),
    };
  }

  #client(id: string): Client {
    let client = this.clients.get(id);
    if (!client) {
      client = { last: 0, refused: [] };
      this.clients.set(id, client);
    }
    return client;
  }

  #applyAll(account: string, client: Client, request: Request): void {
    const skew = this.#now() - Date.parse(request.sent_at);
    const refusedRows = new Map<string, Problem>();
    for (const mutation of request.mutations.filter(it => it.id > client.last)) {
      const at = Math.min(Date.parse(mutation.at) + skew, this.#now());
      const problem = refusedRows.get(mutation.row) ?? this.#apply(account, mutation, at);
      client.last = mutation.id;
      if (problem) {
        client.refused.push({ id: mutation.id, problem });
        if (mutation.do === 'create') {
          refusedRows.set(mutation.row, problem);
        }
      } else {
        this.taken.push({ client: request.client_id, mutation, at });
      }
    }
  }

  #apply(account: string, mutation: Mutation, at: number): Problem | null {
    const found = this.#find(mutation.row);
    const [id, space] = found ?? [account, this.space(account)];
    const target = found ? id : (mutation.space_id ?? account);
    const home = found ? space : this.space(target);
    const role = home.members.get(account);
    const kind = this.#kinds.get(mutation.kind);
    if (!role || !kind || (!found && mutation.do !== 'create')) {
      return NOT_FOUND;
    }
    if (role === 'viewer') {
      return { status: 403, detail: 'You may only look.', violations: [] };
    }
    const detail = this.#check(mutation.kind, mutation.set ?? {});
    if (detail !== null) {
      return { status: 422, detail, violations: [] };
    }
    const rows = this.#rows(account, home, home.revision);
    const next = kind.hooks.home?.(mutation.set ?? {}, rows) ?? target;
    const nextRole = this.space(next).members.get(account);
    if (nextRole !== 'owner' && nextRole !== 'editor') {
      return NOT_FOUND;
    }
    const stored = home.rows.get(mutation.row);
    if (stored?.isPurged) {
      const isWanted = mutation.do === 'delete' || mutation.do === 'purge';
      return isWanted ? null : { ...NOT_FOUND, detail: 'It is deleted for good.' };
    }
    this.#write(account, target, kind, mutation, at, stored);
    return null;
  }

  #write(
    account: string,
    id: string,
    kind: Kind,
    mutation: Mutation,
    at: number,
    stored: Stored | undefined,
  ): void {
    const space = this.space(id);
    const revision = space.revision + 1;
    const before = stored?.row;
    if (mutation.do === 'purge') {
      if (stored?.row.deleted) {
        stored.isPurged = true;
        stored.row = { ...stored.row, revision };
        space.revision = revision;
      }
      return;
    }
    const { row, edited } = laterWins(kind, mutation, at, before, stored?.edited ?? registersOf());
    const after = { ...row, space_id: id, revision };
    space.rows.set(mutation.row, { row: after, edited, isPurged: false });
    space.revision = revision;
    kind.hooks.effects?.(
      { do: mutation.do, at: new Date(at).toISOString(), before, after, isBrought: false },
      this.#rows(account, space, revision),
    );
    this.#move(account, kind, mutation, after, edited);
  }

  /** Takes a row to the space of what it names, unless a later edit named something else. */
  #move(account: string, kind: Kind, { set = {} }: Mutation, row: WireRow, edited: Register): void {
    const from = this.space(row.space_id);
    const won = Object.entries(set).filter(([member, value]) => row.data[member] === value);
    const rows = this.#rows(account, from, from.revision);
    const id = kind.hooks.home?.(Object.fromEntries(won), rows) ?? row.space_id;
    if (id !== row.space_id) {
      const to = this.space(id);
      to.revision += 1;
      from.rows.set(row.id, { row, edited: registersOf(), isPurged: true, isMoved: true });
      to.rows.set(row.id, {
        row: { ...row, space_id: id, revision: to.revision },
        edited,
        isPurged: false,
      });
    }
  }

  /** What kinds do to other rows, they do here too. */
  #rows(account: string, space: Space, revision: number): Rows {
    return {
      space: account,
      timeZone: 'UTC',
      get: (_, id) => {
        const found = this.#find(id)?.[1].rows.get(id);
        return found?.isPurged ? undefined : found?.row;
      },
      all: kind =>
        [...space.rows.values()]
          .filter(it => !it.isPurged && it.row.kind === kind)
          .map(it => it.row),
      children: (kind, id) => {
        const member = this.#kinds.get(kind)?.hooks.parent ?? '';
        return [...space.rows.values()]
          .filter(it => !it.isPurged && it.row.data[member] === id)
          .map(it => it.row);
      },
      put: row => {
        const { edited } = space.rows.get(row.id) ?? { edited: registersOf() };
        space.rows.set(row.id, { row: { ...row, revision }, edited, isPurged: false });
      },
      remove: (_, id) => {
        const found = space.rows.get(id);
        if (found) {
          found.isPurged = true;
          found.row = { ...found.row, revision };
        }
      },
    };
  }

  #find(row: string): readonly [string, Space] | undefined {
    return [...this.spaces].find(([, { rows }]) => {
      const found = rows.get(row);
      return found !== undefined && !found.isMoved;
    });
  }

  #spacesOf(account: string): readonly (readonly [string, Space])[] {
    return [...this.spaces].filter(([, space]) => space.members.has(account));
  }

  #page(account: string, places: Places, limit: number) {
    const next: Record<string, Place> = {};
    const changes: unknown[] = [];
    const reset = Object.keys(places).filter(it => !this.spaces.get(it)?.members.has(account));
    let isFull = false;
    for (const [id, space] of this.#spacesOf(account)) {
      const place = places[id];
      const isReset = place && (place.floor < space.forgotten || place.at > space.revision);
      const from = place && !isReset ? place : { at: -1, floor: space.revision };
      const rows = changesAfter(space, from.at);
      const end = rows[limit - changes.length - 1]?.row.revision ?? -1;
      if (isFull || (rows.length > 0 && changes.length >= limit)) {
        // Not begun: it comes with a later page.
        isFull = true;
        Object.assign(next, place ? { [id]: place } : {});
        continue;
      }
      if (isReset) {
        reset.push(id);
      }
      const page = end === -1 ? rows : rows.filter(it => it.row.revision <= end);
      isFull = page.length < rows.length;
      changes.push(...page.map(changeOf));
      // What was purged before the first page needs no telling on the later ones.
      next[id] = isFull
        ? { at: end, floor: from.floor }
        : { at: space.revision, floor: space.revision };
    }
    return { changes, more: isFull, reset, places: next };
  }
}

/** How far a space was read, and up to which revision its reader knows what was purged. */
interface Place {
  readonly at: number;
  readonly floor: number;
}

type Places = Readonly<Record<string, Place>>;

function changesAfter(space: Space, revision: number): readonly Stored[] {
  return [...space.rows.values()]
    .filter(it => it.row.revision > revision && !(revision === -1 && it.isPurged))
    .sort((one, other) => one.row.revision - other.row.revision);
}

function changeOf({ row, isPurged }: Stored): unknown {
  return isPurged ? { ...row, deleted: true, data: null } : row;
}

function placesOf(cursor: string | undefined) {
  const end = cursor?.lastIndexOf('@') ?? -1;
  return {
    places: (cursor ? JSON.parse(cursor.slice(0, end)) : {}) as Places,
    last: cursor ? Number(cursor.slice(end + 1)) : 0,
  };
}
