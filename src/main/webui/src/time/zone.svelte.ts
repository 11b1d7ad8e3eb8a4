const PINNED = 'todo.time-zone';

let pinned = $state.raw(remembered());
let device = $state.raw(deviceZone());

/** The zone that decides when a day begins: the pinned one, or else the device's. */
export function zone(): string {
  return pinned ?? device;
}

export function isDeviceZone(name: string): boolean {
  return name === device;
}

/** Takes the zone that is pinned in the account, null where that follows its devices. */
export function pinZone(name: string | null): void {
  pinned = name !== null && isKnown(name) ? name : null;
  if (pinned === null) {
    localStorage.removeItem(PINNED);
  } else {
    localStorage.setItem(PINNED, pinned);
  }
}

/** Takes the page's zone in a worker, which remembers none. */
export function adoptZone(name: string): void {
  pinned = name;
}

/** Looks both up again: the device may have travelled, another tab may have pinned a zone. */
export function refreshZone(): void {
  device = deviceZone();
  pinned = remembered();
}

/** As the browser sees it now; making a format takes too long to do it for each task. */
export function deviceZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function remembered(): string | null {
  // A worker has no storage.
  const name = globalThis.localStorage?.getItem(PINNED) ?? null;
  return name !== null && isKnown(name) ? name : null;
}

function isKnown(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}
