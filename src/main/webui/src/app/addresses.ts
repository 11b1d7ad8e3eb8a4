/** Of the service worker alone: a file that the page shared would be a second one for the worker. */

const ADDRESSES =
  /^\/(?:(?:today|upcoming|inbox|lists|filters|completed|trash|tags|statistics|account|sign-in|register|recover|join|address)?$|(?:tag|lists|tasks|filters)\/)/;

/** In the query of an address that is to be asked of the network, whatever the worker has. */
const FROM_NETWORK = 'from-network';

/**
 * Whether the page itself answers an address. All else is the service's, or of a gateway in front
 * of it, whose sign-in may have addresses on the same host.
 */
export function isOwnAddress({ pathname, searchParams }: URL): boolean {
  return ADDRESSES.test(pathname) && !searchParams.has(FROM_NETWORK);
}
