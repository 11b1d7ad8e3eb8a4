/** Where the person is in the app: the address bar, followed without reloading. */
class Location {
  #url = $state.raw(new URL(window.location.href));

  constructor() {
    window.addEventListener('popstate', () => {
      this.#url = new URL(window.location.href);
    });
  }

  get path(): string {
    return this.#url.pathname;
  }

  get query(): URLSearchParams {
    return this.#url.searchParams;
  }

  /** Goes to a path, with its query; the back button leads here again. */
  go(path: string): void {
    window.history.pushState(null, '', path);
    this.#url = new URL(window.location.href);
  }

  /** Goes on without leaving a step to come back to. */
  replace(path: string): void {
    window.history.replaceState(null, '', path);
    this.#url = new URL(window.location.href);
  }

  /** The present place with other values in its query, or in another; null takes one away. */
  with(values: Readonly<Record<string, string | null>>, present = this.query): string {
    const query = new URLSearchParams(present);
    for (const [name, value] of Object.entries(values)) {
      if (value === null || value === '') {
        query.delete(name);
      } else {
        query.set(name, value);
      }
    }
    return query.size > 0 ? `${this.path}?${query}` : this.path;
  }
}

export const location = new Location();

/** Follows a link inside the app, unless the person asks for a new tab or a download. */
export function follow(event: MouseEvent & { currentTarget: HTMLAnchorElement }): void {
  const plain =
    event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (plain) {
    event.preventDefault();
    const { pathname, search } = new URL(event.currentTarget.href);
    location.go(pathname + search);
  }
}
