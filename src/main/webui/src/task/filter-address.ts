/** Where a saved filter's tasks are listed. */
export function filterPath(id: string): string {
  return `/filters/${encodeURIComponent(id)}`;
}
