/** A reminder that the service worker offers to an open page to show. */
export interface RingCall {
  readonly is: 'ring';
  readonly account: string;
  readonly task: string;
  readonly title: string;
}

/** A page's answer to it. */
export const RANG = 'rang';
