import { Exchange } from '../exchange';
import type { Kind } from '../kind';
import { type Options, Replica } from '../replica';
import type { FakeService } from './fake-service';
import { type Fate, type Special, wayTo } from './network';

/** What a test says of a browser. */
export interface Profile {
  /** A browser's own name for the account, so that each has a database of its own. */
  readonly name: string;
  readonly account: string;
  readonly kinds: readonly Kind[];
  readonly service: FakeService;
  readonly now: () => number;
  readonly openStore?: Options['openStore'];
}

/** A tab of a browser: its replica, and its way to the service. */
export interface Tab {
  readonly replica: Replica;
  readonly exchange: Exchange;
  readonly way: { readonly requests: number };
}

export async function openTab(
  profile: Profile,
  fate: () => Fate | Special = () => 'answered',
  released?: () => Promise<void>,
): Promise<Tab> {
  const { name, account, kinds, service, openStore } = profile;
  const now = () => new Date(profile.now());
  const timeZone = () => 'UTC';
  const replica = await Replica.open({
    account: name,
    kinds,
    now,
    timeZone,
    changed: () => undefined,
    waits: () => undefined,
    ...(openStore && { openStore }),
  });
  const way = wayTo(service, account, fate, released);
  return { replica, way, exchange: new Exchange(replica, way, now, timeZone) };
}
