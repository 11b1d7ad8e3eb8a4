import type { Words } from '../words/words';

export type ColorName = keyof Words['pages']['tags']['colors'];

/** Colours that differ from each other and have contrast on light and dark surfaces. */
export const TAG_COLORS: Readonly<Record<ColorName, string>> = {
  red: '#EF4444',
  orange: '#EA580C',
  amber: '#B7791F',
  olive: '#6B8E23',
  green: '#15964A',
  teal: '#0D9488',
  sky: '#0891B2',
  blue: '#3B82F6',
  violet: '#8B5CF6',
  magenta: '#CC38DC',
  pink: '#DB2777',
  grey: '#718096',
};

export const COLOR_NAMES = Object.keys(TAG_COLORS) as ColorName[];

/** The name of a colour that is one of these. */
export function colorName(color: string): ColorName | null {
  const wanted = color.toUpperCase();
  return COLOR_NAMES.find(name => TAG_COLORS[name].toUpperCase() === wanted) ?? null;
}

/** The colour that the fewest tags have, so that new ones differ. */
export function freshColor(used: Iterable<string>): string {
  const counts = new Map<ColorName, number>();
  for (const color of used) {
    const name = colorName(color);
    if (name !== null) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const [first = 'blue'] = COLOR_NAMES.toSorted(
    (one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0),
  );
  return TAG_COLORS[first];
}
