// The relative luminances of the surfaces of tokens.css that leave the least contrast.
export const DIMMEST_LIGHT_SURFACE = 0.85;
export const BRIGHTEST_DARK_SURFACE = 0.025;

/** What WCAG asks of lines and shapes that say something. */
const LEAST = 3;

type Channels = readonly [red: number, green: number, blue: number];

const BLACK: Channels = [0, 0, 0];
const WHITE: Channels = [255, 255, 255];

/**
 * A tag's `#RRGGBB` for lines and shapes: the colour itself where it is seen at 3:1 and more on
 * every surface of a scheme, or else as much deeper or paler as that takes.
 */
export function visible(color: string): string {
  const channels = channelsOf(color);
  const light = moved(channels, BLACK, DIMMEST_LIGHT_SURFACE);
  const dark = moved(channels, WHITE, BRIGHTEST_DARK_SURFACE);
  return `light-dark(${hex(light)}, ${hex(dark)})`;
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
function moved(channels: Channels, towards: Channels, surface: number): Channels {
  const steps = 64;
  for (let step = 0; step < steps; step += 1) {
    const mixed = channels.map((it, index) =>
      Math.round(it + (((towards[index] ?? it) - it) * step) / steps),
    ) as [number, number, number];
    if (contrast(luminanceOf(mixed), surface) >= LEAST) {
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
