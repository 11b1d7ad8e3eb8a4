import type { Mutation, NewMutation } from './edit';
import type { WireRow } from './kind';
import type { Problem, Refusal } from './protocol';
import type { News } from './shown';

/** The problem of a mutation that the service fails on: it gives none itself. */
export const FAULT: Problem = { status: 500, detail: '', violations: [] };

/** A mutation that the service refused, kept until the person decides what becomes of it. */
export interface Refused {
  readonly mutation: Mutation;
  readonly problem: Problem;
}

/** What a tab finds when it opens. */
export interface Kept {
  readonly client: string;
  readonly cursor: string | null;
  /** Whether the first download was complete once. */
  readonly isFilled: boolean;
  /** Counts settlements, so that a tab notices one that it did not hear of. */
  readonly version: number;
  readonly rows: readonly WireRow[];
  readonly outbox: readonly Mutation[];
  readonly refused: readonly Refused[];
  readonly drafts: readonly (readonly [string, string])[];
}

export interface Appended {
  readonly client: string;
  readonly mutations: readonly Mutation[];
}

/** Up to which of a client's mutations the service has them. */
export interface Known {
  readonly client: string;
  readonly last: number;
}

/** What the next request carries. */
export interface Batch {
  readonly client: string;
  readonly cursor: string | null;
  readonly mutations: readonly Mutation[];
  /** Whether its answer's cursor may be kept. */
  readonly pulls: boolean;
}

/** What an answer settles, in one transaction. */
export interface Settlement extends News {
  readonly client: string;
  /** Mutations up to this one leave the outbox. */
  readonly last: number;
  /** These leave it for the list of refused ones. */
  readonly refused: readonly Refusal[];
  /** Null keeps the one that is there. */
  readonly cursor: string | null;
  readonly isFilled: boolean;
}

export interface Settled {
  readonly version: number;
  readonly refused: readonly Refused[];
}

/** Where a tab keeps what it must not lose: IndexedDB, or memory where there is none. */
export interface Store {
  /** Whether it is still there when the page is opened again. */
  readonly isKept: boolean;
  read(): Promise<Kept>;
  /** Stores mutations and drops refused ones in their favour, all or none. */
  append(mutations: readonly NewMutation[], dropped: readonly number[]): Promise<Appended>;
  /** The next mutations, at most so many, without those that the service has. */
  waiting(known: Known | null, most: number): Promise<Batch>;
  settle(settlement: Settlement): Promise<Settled>;
  /** Keeps a half-typed text; null forgets it. */
  saveDraft(key: string, text: string | null): Promise<void>;
  close(): void;
}
