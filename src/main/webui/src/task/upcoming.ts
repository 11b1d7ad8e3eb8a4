import { location } from '../shared/location.svelte';

/** Where the browser keeps how a person looks at what is coming. */
const KEPT = 'todo.upcoming';

/** How what is coming is shown: as the address says, or else as it was last chosen here. */
export function upcomingAs(): string | null {
  return location.query.get('as') ?? localStorage.getItem(KEPT);
}

export function showUpcomingAs(choice: string): void {
  localStorage.setItem(KEPT, choice);
  location.replace(location.with({ as: choice }));
}
