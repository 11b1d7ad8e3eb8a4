/** The state of a swipe: what letting go would do. */
export interface Pushed {
  way: number;
  /** Whether the swipe goes in the reading direction. */
  isForward: boolean;
  /** Whether it has gone far enough. */
  isMeant: boolean;
}

export function pushed(): Pushed {
  const push: Pushed = $state({ way: 0, isForward: true, isMeant: false });
  return push;
}
