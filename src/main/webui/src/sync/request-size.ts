import { MOST_MUTATIONS, PAGE_SIZE } from './protocol';

const FEWEST_ROWS = 10;
/** An answer as fast as this leaves time for one twice as large. */
const FAST_IN_MILLISECONDS = 5_000;

/** How much a request carries, both ways: half after one that failed, double after a fast one. */
export class RequestSize {
  mutations = MOST_MUTATIONS;
  rows = PAGE_SIZE;

  /** After a request with so many mutations timed out. */
  halve(sent: number): void {
    this.rows = Math.max(FEWEST_ROWS, Math.floor(this.rows / 2));
    this.halveMutations(sent);
  }

  /** Says whether the next request can carry fewer than this one did. */
  halveMutations(sent: number): boolean {
    if (sent > 0) {
      this.mutations = Math.max(1, Math.floor(sent / 2));
    }
    return this.mutations < sent;
  }

  /** After an answer that took so long. */
  grow(milliseconds: number): void {
    if (milliseconds < FAST_IN_MILLISECONDS) {
      this.mutations = Math.min(MOST_MUTATIONS, this.mutations * 2);
      this.rows = Math.min(PAGE_SIZE, this.rows * 2);
    }
  }
}
