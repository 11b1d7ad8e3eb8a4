import { Exchange } from './exchange';
import { Live } from './live';
import type { Replica } from './replica';
import { transportTo } from './transport';

/** Lets an account's replica exchange with the service from now on. */
export function connect(
  replica: Replica,
  account: string,
  now: () => Date,
  timeZone: () => string,
  onchange: () => void,
): Live {
  const exchange = new Exchange(replica, transportTo(account), now, timeZone);
  return new Live(account, replica, exchange, onchange);
}
