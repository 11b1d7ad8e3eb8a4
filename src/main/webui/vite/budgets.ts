import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

/** Something with a bound to its compressed size. */
export interface Budget {
  readonly what: string;
  readonly bytes: number;
  readonly limit: number;
}

const KILOBYTE = 1000;
const FIRST_VIEW = 64 * KILOBYTE;
/** Scripts and styles; the service worker fetches the rest after three seconds. */
const FIRST_SECONDS = 100 * KILOBYTE;
const LAZY_CHUNK = 25 * KILOBYTE;
/** By name: quick add, the pages with Markdown, and other apps' formats; each with libraries. */
const LARGER_CHUNKS: Readonly<Record<string, number>> = {
  controls: 40 * KILOBYTE,
  later: 80 * KILOBYTE,
  transfer: 50 * KILOBYTE,
};
const STYLES = 16 * KILOBYTE;

/** Ends the build when the app has grown too heavy for its first visit, and tells the sizes. */
export function budgets(): Plugin {
  return {
    name: 'budgets',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const measured = measure(bundle, content => gzipSync(content, { level: 9 }).length);
        const table = measured.map(line).join('\n');
        this.environment.logger.info(`gzip kB\n${table}`);
        if (measured.some(({ bytes, limit }) => bytes > limit)) {
          this.error(`Too much to load:\n${table}`);
        }
      },
    },
  };
}

/** The chunks that a first view needs, by who looks. Desktop and phone need the same ones. */
const FIRST_VIEWS: Readonly<Record<string, readonly string[]>> = {
  'first view, signed out': ['index', 'colors', 'tools'],
  'first view, signed in': ['index', 'colors', 'home'],
};
/** With what is loaded as soon as the signed-in view is shown, and what every page preloads. */
const SOON = ['index', 'colors', 'home', 'tools'];

/** Measures scripts by how they are loaded, and all styles. */
export function measure(bundle: Bundle, size: (content: string | Uint8Array) => number): Budget[] {
  const files = Object.values(bundle);
  const chunks = files.filter(it => it.type === 'chunk');
  const styles = files.filter(it => it.type === 'asset').filter(it => /\.css$/.test(it.fileName));
  const total = (sizes: number[]) => sizes.reduce((sum, it) => sum + it, 0);
  const firsts = Object.entries(FIRST_VIEWS).map(([what, names]) => {
    const first = atOnce(chunks, names);
    const loaded = chunks.filter(it => first.has(it.fileName));
    return { what, first, bytes: total(loaded.map(it => size(it.code))), limit: FIRST_VIEW };
  });
  const soon = atOnce(chunks, SOON);
  const early = total(chunks.filter(it => soon.has(it.fileName)).map(it => size(it.code)));
  const styled = total(styles.map(it => size(it.source)));
  return [
    ...firsts.map(({ what, bytes, limit }) => ({ what, bytes, limit })),
    { what: 'first seconds, signed in, with styles', bytes: early + styled, limit: FIRST_SECONDS },
    { what: 'styles', bytes: styled, limit: STYLES },
    ...chunks
      .filter(it => !firsts.some(({ first }) => first.has(it.fileName)))
      .map(it => ({
        what: it.name,
        bytes: size(it.code),
        limit: LARGER_CHUNKS[it.name] ?? LAZY_CHUNK,
      }))
      .sort((one, other) => other.bytes - one.bytes),
  ];
}

/** The files that a first view loads: its chunks, and all that they import. */
function atOnce(
  chunks: readonly Rolldown.OutputChunk[],
  shown: readonly string[],
): ReadonlySet<string> {
  const imports = new Map(chunks.map(it => [it.fileName, it.imports]));
  const names = new Set(chunks.filter(it => shown.includes(it.name)).map(it => it.fileName));
  // A set tells also what is added while it is gone through.
  for (const name of names) {
    for (const imported of imports.get(name) ?? []) {
      names.add(imported);
    }
  }
  return names;
}

function line({ what, bytes, limit }: Budget): string {
  const kilobytes = (bytes / KILOBYTE).toFixed(1).padStart(6);
  const mark = bytes > limit ? '  too much' : '';
  return `${kilobytes} of ${limit / KILOBYTE}  ${what}${mark}`;
}
