const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  copy: '©',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  rarr: '→',
};
const LAST_CODE_POINT = 0x10ffff;
const SCHEMES: readonly string[] = ['http:', 'https:', 'mailto:'];

/** Text with its character references read; those that nobody types stay as they are. */
export function plain(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/giu,
    (written, decimal, hex, name) => {
      if (name) {
        return ENTITIES[name] ?? written;
      }
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : '\uFFFD';
    },
  );
}

/** The address as a browser reads it, when it is one that a description may lead to. */
export function href(address: string): string | null {
  if (!URL.canParse(address)) {
    return null;
  }
  const url = new URL(address);
  return SCHEMES.includes(url.protocol) ? url.href : null;
}
