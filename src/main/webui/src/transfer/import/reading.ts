import { ownScript } from '../../shared/own-script';
import type { Context, Imported } from './imported';
import readerUrl from './reader.worker?worker&url';

/** A larger file is refused: nobody types so much, and reading it would take all memory. */
export const LARGEST = 20_000_000;

/** What the worker is asked. */
export interface Reading extends Omit<Context, 'name' | 'parse'> {
  readonly file: File;
  /** The language that dates are written in, beside English. */
  readonly language: string;
  /** The time zone of dates that name none. */
  readonly zone: string;
}

/**
 * Reads a file in a worker, so that the page stays responsive; null where it has no tasks
 * in any format we know.
 */
export function read(reading: Reading): Promise<Imported | null> {
  const worker = new Worker(ownScript(readerUrl), { type: 'module' });
  const answer = new Promise<Imported | null>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = event => reject(new Error(event.message));
  });
  worker.postMessage(reading);
  return answer.finally(() => worker.terminate());
}
