import { unzipSync } from 'fflate';

/** Bounds against archives that are made to fill the memory. */
const MOST_ENTRIES = 1_000;
const MOST_BYTES = 60_000_000;
const MOST_RATIO = 200;
const SMALL = 1_000_000;

/** A file of an archive. */
export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An archive's files that may have tasks; null where it is broken or has more than it may. */
export function entriesOf(archive: Uint8Array): readonly Entry[] | null {
  let entries = 0;
  let bytes = 0;
  let isTooMuch = false;
  try {
    const files = unzipSync(archive, {
      filter: ({ name, size, originalSize }) => {
        entries += 1;
        const isWanted = /\.(?:csv|json|ics|md|txt)$/i.test(name) && !name.includes('__MACOSX/');
        bytes += isWanted ? originalSize : 0;
        const isBomb = isWanted && originalSize > SMALL && originalSize > size * MOST_RATIO;
        isTooMuch ||= isBomb || entries > MOST_ENTRIES || bytes > MOST_BYTES;
        return isWanted && !isTooMuch;
      },
    });
    return isTooMuch ? null : Object.entries(files).map(([name, it]) => ({ name, bytes: it }));
  } catch {
    return null;
  }
}
