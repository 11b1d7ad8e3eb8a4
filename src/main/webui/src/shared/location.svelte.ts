/** Where the person is in the app: the path in the address bar, followed without reloading. */
class Location {
  path = $state(window.location.pathname);

  constructor() {
    window.addEventListener('popstate', () => {
      this.path = window.location.pathname;
    });
  }

  go(path: string): void {
    window.history.pushState(null, '', path);
    this.path = path;
  }

  /** Goes on without leaving a step to come back to. */
  replace(path: string): void {
    window.history.replaceState(null, '', path);
    this.path = path;
  }
}

export const location = new Location();

/** Follows a link inside the app, unless the person asks for a new tab or a download. */
export function follow(event: MouseEvent & { currentTarget: HTMLAnchorElement }): void {
  const plain =
    event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (plain) {
    event.preventDefault();
    location.go(new URL(event.currentTarget.href).pathname);
  }
}
