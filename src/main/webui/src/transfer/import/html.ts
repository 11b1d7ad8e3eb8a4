const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: ' ',
  quot: '"',
};

/** Far more than a description keeps, so that no search for a closing tag takes long. */
const LONGEST = 100_000;

/** Notes that are HTML, as Markdown: their text, with links, lists and paragraphs. */
export function markdownOfHtml(html: string): string {
  return html
    .slice(0, LONGEST)
    .replace(/<!--[\s\S]*?-->|<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<a\b[^>]*?href="(https?:[^"]*)"[^>]*>(.*?)<\/a>/gi, '[$2]($1)')
    .replace(/<\/?(?:b|strong)\b[^>]*>/gi, '**')
    .replace(/<li\b[^>]*>/gi, '\n- ')
    .replace(/<(?:br|hr)\b[^>]*>|<\/(?:ul|ol|tr)>/gi, '\n')
    .replace(/<\/(?:p|div|h[1-6]|blockquote)>/gi, '\n\n')
    .replace(/<[a-z/!][^>]*(?:>|$)/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, entity)
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
  if (code !== null) {
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  }
  return ENTITIES[(name ?? '').toLowerCase()] ?? whole;
}
