/** The marks of quotes and lists before a box, and the box. */
const BOX = /^((?:[\s>]|[-*+]\s|\d{1,9}[.)]\s)*\[)([ xX])(?=\])/u;

/** The source with the box on a line ticked, or no longer so. */
export function toggled(source: string, line: number): string {
  const parts = source.split(/(\r\n|\r|\n)/u);
  // Each line is followed by its ending.
  const index = 2 * line;
  return parts
    .map((part, i) =>
      i === index
        ? part.replace(BOX, (_, before, mark) => `${before}${mark === ' ' ? 'x' : ' '}`)
        : part,
    )
    .join('');
}
