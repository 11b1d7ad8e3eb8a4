import type { Member } from '../kinds/member';
import type { Task } from '../kinds/task';
import type { NamedPerson } from '../quick-add/understood';
import { words } from '../words/words';
import type { Desk } from './desk.svelte';

/** Somebody as a row shows them: two letters, and the whole in words. */
export interface Shown {
  readonly initials: string;
  readonly said: string;
  readonly isAssignee: boolean;
}

/** Of an address: of its first two words, or the first two letters of its only one. */
export function initialsOf(email: string): string {
  const [first = '', second] = namePartOf(email)
    .split(/[._+-]+/)
    .filter(Boolean);
  const letters = second === undefined ? [...first].slice(0, 2) : [[...first][0], [...second][0]];
  return letters.join('').toUpperCase();
}

/** What people call each other in a line: what stands before the @, or all where two have it. */
export function nameOf({ email }: Member, among: readonly Member[]): string {
  const name = namePartOf(email);
  return among.some(it => it.email !== email && namePartOf(it.email) === name) ? email : name;
}

/** People by what a line calls them. */
export function namedPeople(members: readonly Member[]): readonly NamedPerson[] {
  return members.map(it => ({ id: it.accountId, name: nameOf(it, members) }));
}

/** Who completed a task of a shared list, or else added it, and who is to do it. */
export function peopleOf(task: Task, desk: Desk): readonly Shown[] {
  const members = desk.membersOf(task.spaceId);
  const { completedBy, addedBy, assignedTo } = words.list.people;
  const show = (id: string | null, say: (person: string) => string, isAssignee: boolean) =>
    members
      .filter(it => it.accountId === id)
      .map(({ email }) => ({ initials: initialsOf(email), said: say(email), isAssignee }));
  // What only this device knows is one's own.
  const adder = task.createdBy ?? (task.revision === 0 ? desk.engine.account : null);
  return [
    ...(task.completed ? show(task.completedBy, completedBy, false) : show(adder, addedBy, false)),
    ...show(task.assigneeId, assignedTo, true),
  ];
}

function namePartOf(email: string): string {
  return email.slice(0, email.lastIndexOf('@'));
}
