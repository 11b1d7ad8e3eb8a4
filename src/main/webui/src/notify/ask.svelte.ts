const DISMISSED = 'todo.notify-not-now';

/** Where a person set a reminder. */
export type Place = 'add' | 'detail';

/** Whether the page asks, in its own words and before the browser does, if it may notify. */
class Ask {
  /** Where the question stands now. */
  place = $state<Place | null>(null);

  /** Asks, unless the person said "Not now" in this browser. */
  begin(place: Place): void {
    if (localStorage.getItem(DISMISSED) === null) {
      this.place = place;
    }
  }

  dismiss(): void {
    localStorage.setItem(DISMISSED, 'yes');
    this.place = null;
  }

  end(): void {
    this.place = null;
  }

  /** Removes the card of a place that is no longer shown. */
  leave(place: Place): void {
    if (this.place === place) {
      this.place = null;
    }
  }
}

export const ask = new Ask();
