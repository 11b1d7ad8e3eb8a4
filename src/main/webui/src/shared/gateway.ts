/** The service worker lets an address with it through to the network. */
export const FROM_NETWORK = 'from-network';

/** The address that loads the page past the service worker, so that a gateway can ask to sign in. */
export function fromNetwork(path: string, query: URLSearchParams): string {
  const marked = new URLSearchParams(query);
  marked.set(FROM_NETWORK, '1');
  return `${path}?${marked}`;
}
