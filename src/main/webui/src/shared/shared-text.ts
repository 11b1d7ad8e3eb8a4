import { characters, LONGEST } from './text';

/**
 * The line that another app, a shortcut or a link hands over to be added as a task: `?add`, with
 * or without a text of its own, or the title, text and URL that the manifest's `share_target`
 * names. Null when nothing is handed over.
 */
export function sharedText(query: URLSearchParams): string | null {
  if (!['add', 'title', 'text', 'url'].some(it => query.has(it))) {
    return null;
  }
  const said = (name: string) => (query.get(name) ?? '').replace(/\s+/g, ' ').trim();
  const text = joined([said('add'), said('title'), said('text')]);
  const url = said('url');
  return text.includes(url) ? shortened(text, LONGEST.title) : withLink(text, url);
}

/** Apps are of many minds about which member says what: what another one says too is left out. */
function joined(texts: readonly string[]): string {
  const isSaidBy = (text: string, at: number) => (other: string, otherAt: number) =>
    other.includes(text) && (other !== text || otherAt < at);
  return texts.filter((text, at) => !texts.some(isSaidBy(text, at))).join(' ');
}

/** A link is whole or of no use: the words before it make room. */
function withLink(text: string, url: string): string {
  return `${shortened(text, LONGEST.title - characters(url) - 1)} ${url}`.trim();
}

function shortened(text: string, room: number): string {
  const characters = [...text];
  if (characters.length <= room) {
    return text;
  }
  const kept = characters.slice(0, Math.max(0, room - 1)).join('');
  return kept === '' ? '' : `${kept.trimEnd()}…`;
}
