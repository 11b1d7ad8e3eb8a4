import { Lexer, type MarkedToken, type Token, Tokenizer, type Tokens } from 'marked';
import { href, plain } from './text';

/** What may stand within a line. None of it holds HTML: text is text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'em'; readonly children: readonly Inline[] }
  | { readonly kind: 'del'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'break' };

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'line'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 3 | 4 | 5; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  | {
      readonly kind: 'list';
      /** The number of the first item; null when they are not numbered. */
      readonly start: number | null;
      readonly items: readonly Item[];
    }
  | { readonly kind: 'table'; readonly head: readonly Cell[]; readonly rows: readonly Cell[][] }
  | { readonly kind: 'rule' };

export interface Item {
  readonly task: TaskBox | null;
  readonly children: readonly Block[];
}

export interface TaskBox {
  readonly checked: boolean;
  /** The line of the source on which it stands, from 0. */
  readonly line: number;
  /** What is to be done. */
  readonly name: string;
}

export interface Cell {
  readonly align: 'left' | 'center' | 'right' | null;
  readonly children: readonly Inline[];
}

/** Deeper than a person nests, and far from what the stack bears. */
const MAX_DEPTH = 20;

/** More asterisks and underscores that emphasize nothing than a person writes. */
const MAX_UNCLOSED = 300;

/** For each mark that doesn't close, the search reads the rest of the block. */
class BoundedTokenizer extends Tokenizer {
  #unclosed = 0;

  override emStrong(...context: Parameters<Tokenizer['emStrong']>) {
    const found = this.#unclosed < MAX_UNCLOSED ? super.emStrong(...context) : undefined;
    this.#unclosed += found ? 0 : 1;
    return found;
  }
}

/** Reads GitHub's flavour of Markdown; a line break is one, as it is in their comments. */
export function blocksOf(source: string): Block[] {
  try {
    return blocks(
      Lexer.lex(source, { gfm: true, breaks: true, tokenizer: new BoundedTokenizer() }),
      0,
      0,
    );
  } catch (error) {
    // Thousands of nested quotes exhaust the stack.
    if (error instanceof RangeError) {
      return [{ kind: 'code', text: source }];
    }
    throw error;
  }
}

/**
 * Each block, given the line on which the first begins. A container gives its content on without
 * its marks and line by line, so that lines can be counted where columns can't.
 */
function blocks(tokens: readonly Token[], firstLine: number, depth: number): Block[] {
  const found: Block[] = [];
  let line = firstLine;
  tokens.forEach((token, i) => {
    const block = depth > MAX_DEPTH ? rawText(token) : blockOf(token as MarkedToken, line, depth);
    if (block) {
      found.push(block);
    }
    line += lineBreaks(token.raw) + (isCutShort(token, tokens[i + 1]) ? 1 : 0);
  });
  return found;
}

/** Of two blocks that a quote continues without its mark, the lexer drops the break between them. */
function isCutShort(token: Token, next: Token | undefined): boolean {
  return (
    next !== undefined &&
    token.type !== 'checkbox' &&
    !token.raw.endsWith('\n') &&
    !next.raw.startsWith('\n')
  );
}

function blockOf(token: MarkedToken, line: number, depth: number): Block | null {
  switch (token.type) {
    case 'paragraph':
      return { kind: 'paragraph', children: inlines(token.tokens) };
    case 'text':
      return { kind: 'line', children: inlines(token.tokens ?? [token]) };
    case 'heading':
      return { kind: 'heading', level: level(token.depth), children: inlines(token.tokens) };
    case 'code':
      return { kind: 'code', text: token.text };
    case 'blockquote':
      return { kind: 'quote', children: blocks(token.tokens, line, depth + 1) };
    case 'list':
      return {
        kind: 'list',
        start: token.start === '' ? null : token.start,
        items: itemsOf(token.items, line, depth + 1),
      };
    case 'table':
      return {
        kind: 'table',
        head: token.header.map(cell),
        rows: token.rows.map(it => it.map(cell)),
      };
    case 'hr':
      return { kind: 'rule' };
    case 'space':
    case 'def':
    case 'checkbox':
      return null;
    default:
      return rawText(token);
  }
}

function itemsOf(items: readonly Tokens.ListItem[], firstLine: number, depth: number): Item[] {
  let line = firstLine;
  return items.map(item => {
    const children = blocks(item.tokens, line, depth);
    const name = plainText(children.slice(0, 1));
    const task = item.task ? { checked: item.checked ?? false, line, name } : null;
    line += lineBreaks(item.raw);
    return { task, children };
  });
}

function inlines(tokens: readonly Token[], depth = 0): Inline[] {
  return depth > MAX_DEPTH
    ? [{ kind: 'text', text: tokens.map(token => token.raw).join('') }]
    : tokens.flatMap(token => inlineOf(token as MarkedToken, depth) ?? []);
}

function inlineOf(token: MarkedToken, depth: number): Inline | null {
  switch (token.type) {
    case 'strong':
    case 'em':
    case 'del':
      return { kind: token.type, children: inlines(token.tokens, depth + 1) };
    case 'codespan':
      return { kind: 'code', text: token.text };
    case 'br':
      return { kind: 'break' };
    case 'link': {
      const to = href(token.autolink ? token.href : plain(token.href));
      const children = token.autolink ? [text(token.text)] : inlines(token.tokens, depth + 1);
      return to ? { kind: 'link', href: to, children } : text(token.raw);
    }
    case 'image': {
      // The page may load no image from elsewhere.
      const to = href(plain(token.href));
      return to
        ? { kind: 'link', href: to, children: [text(plain(token.text) || to)] }
        : text(token.raw);
    }
    case 'text':
      return text(plain(token.text));
    case 'escape':
      return text(token.text);
    case 'checkbox':
      return null;
    default:
      return text(token.raw);
  }
}

function text(content: string): Inline {
  return { kind: 'text', text: content };
}

function rawText(token: Token): Block {
  return { kind: 'paragraph', children: [text(token.raw.trimEnd())] };
}

function cell({ align, tokens }: Tokens.TableCell): Cell {
  return { align, children: inlines(tokens) };
}

/** A description's headings stand below those of the page. */
function level(depth: number): 3 | 4 | 5 {
  return depth === 1 ? 3 : depth === 2 ? 4 : 5;
}

function lineBreaks(raw: string): number {
  return raw.split('\n').length - 1;
}

function plainText(nodes: readonly (Block | Inline)[]): string {
  return nodes
    .map(node =>
      'text' in node
        ? node.text
        : node.kind === 'break'
          ? ' '
          : 'children' in node
            ? plainText(node.children)
            : '',
    )
    .join('');
}
