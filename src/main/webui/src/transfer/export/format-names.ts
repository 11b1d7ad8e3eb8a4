export const FORMAT_NAMES = ['json', 'csv', 'icalendar', 'markdown', 'todotxt'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];
