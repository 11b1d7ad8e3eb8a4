import { vi } from 'vitest';
import type { Edit, Mutation } from '../edit';
import type { WireRow } from '../kind';
import { openTab, type Profile, type Tab } from './device';
import { FakeService } from './fake-service';
import { box, card, checkTitle } from './kinds';
import type { Fate, Special } from './network';
import { QuickChannel } from './quick-channel';
import { QuickBrowser } from './quick-store';

/** A browser: whose it is, and how its clock differs from the service's. */
interface Browser {
  readonly account: string;
  readonly skew: number;
}

const HOUR = 3_600_000;
export const BROWSERS: readonly Browser[] = [
  { account: 'me', skew: 0 },
  { account: 'me', skew: HOUR },
  { account: 'you', skew: -2 * HOUR },
];
export const TABS = 2;

/** An edit as a person made it, with its true moment. */
export interface Written {
  readonly browser: number;
  readonly edit: Edit;
  readonly at: number;
}

const RealChannel = globalThis.BroadcastChannel;
let worlds = 0;

/**
 * Three browsers with two tabs each, of two accounts that share a space, and a service. Time goes
 * on by a second with each step, so that no two edits are made at the same moment.
 */
export class World {
  readonly service: FakeService;
  readonly written: Written[] = [];
  readonly #number = worlds++;
  readonly #tabs = new Map<string, Tab>();
  #now = Date.parse('2026-11-30T08:00:00Z');
  #ticks = 0;
  readonly #fates = new Map<string, (Fate | Special)[]>();
  #released: Promise<void> = Promise.resolve();

  readonly #browsers: readonly QuickBrowser[] | null;

  /** With the real storage and channels, or with quick ones for very many histories. */
  constructor(pageSize: number, isQuick = false) {
    vi.stubGlobal('BroadcastChannel', isQuick ? QuickChannel : RealChannel);
    QuickChannel.reset();
    this.#browsers = isQuick ? BROWSERS.map((_, index) => new QuickBrowser(`${index}`)) : null;
    this.service = new FakeService([card, box], () => this.#now, checkTitle, pageSize);
    for (const { account } of BROWSERS) {
      this.service.join(account, account);
      this.service.join(account, 'team');
    }
  }

  /** Tabs hear one another at every other step, so that they also act on what is old. */
  tick(): void {
    this.#now += 1_000;
    if (++this.#ticks % 2 === 0) {
      QuickChannel.deliver();
    }
  }

  async tab(browser: number, index: number): Promise<Tab> {
    const key = `${browser} ${index}`;
    let tab = this.#tabs.get(key);
    if (!tab) {
      tab = await openTab(
        this.#profile(browser),
        () => this.#fates.get(key)?.shift() ?? 'answered',
        () => this.#released,
      );
      this.#tabs.set(key, tab);
    }
    return tab;
  }

  async write(browser: number, index: number, edit: Edit): Promise<void> {
    const { replica } = await this.tab(browser, index);
    replica.write([edit]);
    this.written.push({ browser, edit, at: this.#now });
    // A tab that is closed at once may lose what it has not stored, which is no matter of sync.
    await replica.waiting(null, 1);
  }

  async exchange(
    browser: number,
    index: number,
    fates: readonly (Fate | Special)[],
  ): Promise<void> {
    const { exchange } = await this.tab(browser, index);
    this.#fates.set(`${browser} ${index}`, [...fates]);
    await exchange.run();
    this.#fates.delete(`${browser} ${index}`);
  }

  /** One tab's answer is overtaken by another's, who sends what was written since. */
  async race(browser: number, index: number, edit: Edit): Promise<void> {
    let release = () => {};
    this.#released = new Promise(resolve => {
      release = resolve;
    });
    const other = (index + 1) % TABS;
    const { way } = await this.tab(browser, index);
    const before = way.requests;
    const overtaken = this.exchange(browser, index, ['held']);
    while (way.requests === before) {
      await new Promise(resolve => setImmediate(resolve));
    }
    await this.write(browser, other, edit);
    await this.exchange(browser, other, []);
    release();
    await overtaken;
  }

  async reload(browser: number, index: number): Promise<void> {
    const key = `${browser} ${index}`;
    this.#tabs.get(key)?.replica.close();
    this.#tabs.delete(key);
  }

  /** The network is well again, and all have asked until nothing is new. */
  async settle(): Promise<void> {
    for (let round = 0; round < 2; round++) {
      for (const browser of BROWSERS.keys()) {
        await this.exchange(browser, 0, []);
      }
    }
  }

  /** What waits in a browser's storage. */
  async outbox(browser: number): Promise<readonly Mutation[]> {
    const { replica } = await this.tab(browser, 0);
    return (await replica.waiting(null, 1_000)).mutations;
  }

  close(): void {
    for (const { replica } of this.#tabs.values()) {
      replica.close();
    }
  }

  #profile(browser: number): Profile {
    const { account, skew } = BROWSERS[browser] as Browser;
    const name = `world-${this.#number}-${browser}`;
    const now = () => this.#now + skew;
    const quick = this.#browsers?.[browser];
    return {
      name,
      account,
      kinds: [card, box],
      service: this.service,
      now,
      ...(quick && { openStore: () => Promise.resolve(quick.open()) }),
    };
  }
}

/** Rows as they can be compared, whichever way they came. */
export function comparable(rows: Iterable<WireRow>): unknown {
  return [...rows]
    .map(({ id, deleted, revision, data }) => ({ id, deleted, revision, data }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}
