/** What a tag's colour looks like; each is for both schemes, to be set as a custom property. */
export interface TagColor {
  /** The colour itself, for a dot. */
  readonly dot: string;
  /** Its edge, seen at 3:1 and more on every surface however pale or deep the colour. */
  readonly edge: string;
  /** For text and thin lines: 4.5:1 and more on every surface. */
  readonly ink: string;
}

// The relative luminances of the surfaces of tokens.css that leave the least contrast.
export const DIMMEST_LIGHT_SURFACE = 0.85;
export const BRIGHTEST_DARK_SURFACE = 0.025;

const SEEN = 3;
const READ = 4.5;

type Channels = readonly [red: number, green: number, blue: number];

const BLACK: Channels = [0, 0, 0];
const WHITE: Channels = [255, 255, 255];

/** Makes a tag's `#RRGGBB` fit for light and dark surfaces. */
export function tagColor(color: string): TagColor {
  const channels = channelsOf(color);
  const schemes = (least: number) => {
    const light = moved(channels, BLACK, DIMMEST_LIGHT_SURFACE, least);
    const dark = moved(channels, WHITE, BRIGHTEST_DARK_SURFACE, least);
    return `light-dark(${hex(light)}, ${hex(dark)})`;
  };
  return { dot: color, edge: schemes(SEEN), ink: schemes(READ) };
}

/** How much one luminance stands out from another (WCAG 2.2). */
export function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The relative luminance of `#RRGGBB` (WCAG 2.2). */
export function luminance(color: string): number {
  return luminanceOf(channelsOf(color));
}

function luminanceOf(channels: Channels): number {
  const [red, green, blue] = channels.map(it => {
    const share = it / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The colour, moved towards another by no more than it takes to be told from the surface. */
function moved(channels: Channels, towards: Channels, surface: number, least: number): Channels {
  const steps = 64;
  for (let step = 0; step < steps; step += 1) {
    const mixed = channels.map((it, index) =>
      Math.round(it + (((towards[index] ?? it) - it) * step) / steps),
    ) as [number, number, number];
    if (contrast(luminanceOf(mixed), surface) >= least) {
      return mixed;
    }
  }
  return towards;
}

function channelsOf(color: string): Channels {
  const number = Number.parseInt(color.slice(1), 16);
  return [(number >> 16) & 0xff, (number >> 8) & 0xff, number & 0xff];
}

function hex(channels: Channels): string {
  return `#${channels.map(it => it.toString(16).padStart(2, '0')).join('')}`;
}
