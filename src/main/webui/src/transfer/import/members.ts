import { isRecord } from '../../shared/http';

/** An object of a JSON file, of which nothing is known. */
export type Member = Readonly<Record<string, unknown>>;

/** The objects of an array; none where it is no array. */
export function listOf(value: unknown): readonly Member[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** A text; empty where it is none. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A list of what there is. */
export function present<Value>(value: Value | null): readonly Value[] {
  return value === null ? [] : [value];
}
