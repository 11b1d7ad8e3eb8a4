import type { Priority } from '../kinds/task';
import type { Recurrence } from '../time/recurrence';
import type { Language } from './language';

/** A piece of the line that was understood, and that a person may refuse. */
export interface Chip {
  readonly kind: 'due' | 'repeat' | 'reminder' | 'tag' | 'list' | 'priority' | 'assignee';
  /** What it is refused by; the same while the person goes on typing. */
  readonly key: string;
  /** In UTF-16 units of the line. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A list that a line can name. */
export interface NamedList {
  readonly id: string;
  readonly name: string;
}

/** A reminder that a line asks for, and where its chip begins. */
export interface SaidReminder {
  readonly start: number;
  readonly reminder: string;
}

/** A member of a shared list, by what a line calls them. */
export type NamedPerson = NamedList;

/** A line as a task. */
export interface Understood {
  /** The words that no chip took. */
  readonly title: string;
  /** A whole day as 'yyyy-mm-dd', or a moment in UTC when a time was said. */
  readonly due: string | null;
  readonly repeat: Recurrence | null;
  /** In the order of the line, as the service writes them. */
  readonly reminders: readonly SaidReminder[];
  readonly tags: readonly string[];
  readonly priority: Priority | null;
  /** Null where the line names none. */
  readonly list: NamedList | null;
  /** Who is to do it; only members of its list can be named. */
  readonly assignee?: NamedPerson;
  readonly chips: readonly Chip[];
}

export interface Context {
  readonly now: Date;
  /** Decides whether 2/3 is in February or in March. */
  readonly locale: string;
  /** The lists there are, and the inbox. */
  readonly lists: readonly NamedList[];
  /** The members of a list; null stands for where a task goes whose line names none. */
  readonly people?: (list: string | null) => readonly NamedPerson[];
  /** Those in which dates may be written, the person's own first; English where none is given. */
  readonly languages?: readonly Language[];
  /** Keys of chips that are words after all. */
  readonly rejected: ReadonlySet<string>;
}

/** A line that is all title. */
export function asTitle(line: string): Understood {
  const nothing = { due: null, repeat: null, priority: null, list: null };
  return { title: line.trim(), ...nothing, reminders: [], tags: [], chips: [] };
}
