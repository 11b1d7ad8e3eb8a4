/**
 * A line, the title it becomes, when it is due on a Saturday noon, 21 November 2026, and what else
 * it says: how it repeats, reminders, tags, priority and list.
 */
export type Sentence = readonly [line: string, title: string, due: string | null, more?: string];
