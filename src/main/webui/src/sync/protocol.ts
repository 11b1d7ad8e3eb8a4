import { isRecord, isViolation } from '../shared/http';
import type { Mutation } from './edit';
import type { WireRow } from './kind';
import type { GoneRow } from './shown';

/** The most that a request may carry. */
export const MOST_MUTATIONS = 500;
export const MOST_BYTES = 1_000_000;
export const PAGE_SIZE = 500;

/** Why the service refused a mutation (RFC 9457). */
export interface Problem {
  readonly status: number;
  readonly detail: string;
  readonly violations: readonly { readonly field: string; readonly message: string }[];
}

export interface Refusal {
  readonly id: number;
  readonly problem: Problem;
}

export interface Request {
  readonly client_id: string;
  readonly cursor?: string;
  readonly limit: number;
  readonly time_zone: string;
  readonly sent_at: string;
  readonly mutations: readonly Mutation[];
}

export interface Answer {
  readonly last: number;
  readonly refused: readonly Refusal[];
  readonly superseded: readonly { readonly id: number; readonly fields: readonly string[] }[];
  readonly rows: readonly WireRow[];
  readonly gone: readonly GoneRow[];
  readonly cursor: string;
  readonly more: boolean;
  readonly reset: readonly string[];
}

/** What became of a request. Only an answer says anything about its mutations. */
export type Outcome =
  | { readonly is: 'answer'; readonly answer: Answer }
  | { readonly is: 'offline' | 'gateway' | 'signed-out' }
  | { readonly is: 'timed-out' }
  | { readonly is: 'too-large' }
  /** The service can't read its own cursor, such as after an older release came back. */
  | { readonly is: 'cursor-refused' }
  /** Too much is asked at once, whatever it is (429). */
  | { readonly is: 'busy'; readonly retryAfter: number | null }
  | { readonly is: 'away'; readonly retryAfter: number | null };

/** Sends a request to the service of an account. */
export type Transport = (request: Request) => Promise<Outcome>;

/** Reads an answer of the service; null for anything else, as from a proxy. */
export function answerOf(value: unknown): Answer | null {
  if (
    !isRecord(value) ||
    !Number.isSafeInteger(value.last_mutation_id) ||
    !isListOf(value.refused, isRefusal) ||
    !isListOf(value.superseded, isSuperseded) ||
    !isListOf(value.changes, isChange) ||
    !isListOf(value.reset, (it): it is string => typeof it === 'string') ||
    typeof value.cursor !== 'string' ||
    typeof value.more !== 'boolean'
  ) {
    return null;
  }
  return {
    last: Number(value.last_mutation_id),
    refused: value.refused.map(({ id, problem }) => ({ id, problem: problemOf(problem) })),
    superseded: value.superseded,
    rows: value.changes.filter((it): it is WireRow => isRecord(it.data)),
    gone: value.changes.filter(it => !isRecord(it.data)),
    cursor: value.cursor,
    more: value.more,
    reset: value.reset,
  };
}

function isListOf<Item>(
  value: unknown,
  isItem: (item: unknown) => item is Item,
): value is readonly Item[] {
  return Array.isArray(value) && value.every(isItem);
}

function isRefusal(it: unknown): it is { id: number; problem: Record<string, unknown> } {
  return isRecord(it) && Number.isSafeInteger(it.id) && isRecord(it.problem);
}

function isSuperseded(it: unknown): it is Answer['superseded'][number] {
  return isRecord(it) && Number.isSafeInteger(it.id) && Array.isArray(it.fields);
}

function isChange(it: unknown): it is Omit<WireRow, 'data'> & { readonly data: unknown } {
  return (
    isRecord(it) &&
    typeof it.kind === 'string' &&
    typeof it.id === 'string' &&
    typeof it.space_id === 'string' &&
    Number.isSafeInteger(it.revision) &&
    typeof it.deleted === 'boolean'
  );
}

/** Reads a problem of the service, also one that lacks members. */
export function problemOf(value: Readonly<Record<string, unknown>>): Problem {
  const { status, detail, violations } = value;
  return {
    status: Number(status) || 0,
    detail: typeof detail === 'string' ? detail : '',
    violations: Array.isArray(violations) ? violations.filter(isViolation) : [],
  };
}
