/** What letting go would do with a row that a finger pushes aside. */
export interface Pushed {
  way: number;
  /** Whether it goes along the line of writing. */
  isForward: boolean;
  /** Whether it has gone far enough. */
  isMeant: boolean;
}

export function pushed(): Pushed {
  const push: Pushed = $state({ way: 0, isForward: true, isMeant: false });
  return push;
}
