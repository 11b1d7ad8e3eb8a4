/** Readers of wire values, which may be missing or of a newer version. */

export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

export function yes(value: unknown): boolean {
  return value === true;
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A day or a moment in the one form that the service gives it, so that both compare as texts. */
export function moment(value: unknown): string | null {
  return typeof value === 'string' ? value.replace(/\.0+Z$/, 'Z') : null;
}

export function oneOf<Value extends string>(
  known: readonly Value[],
  otherwise: NoInfer<Value>,
): (value: unknown) => Value {
  return value => known.find(it => it === value) ?? otherwise;
}
