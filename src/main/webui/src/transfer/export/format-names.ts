export const FORMAT_NAMES = ['json', 'csv', 'icalendar', 'markdown', 'todotxt', 'todoist'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];
