import { reminderInWords } from '../detail/reminder-words';
import { filter } from '../kinds/filter';
import { list } from '../kinds/list';
import { member } from '../kinds/member';
import { section } from '../kinds/section';
import { tag } from '../kinds/tag';
import { type TaskChange, task } from '../kinds/task';
import { clock } from '../shared/clock.svelte';
import { quoted } from '../shared/words';
import { type Edit, editOf } from '../sync/edit';
import type { Refused } from '../sync/store';
import type { Desk } from '../task/desk.svelte';
import { dueInWords } from '../task/due';
import { recurrenceInWords } from '../time/recurrence-words';
import { locale } from '../words/locale';
import { words } from '../words/words';

/** A refused change in words: what it was to do, what was typed, and why it was refused. */
export interface Unsaved {
  readonly title: string;
  readonly typed: readonly (readonly [label: string, value: string])[];
  readonly why: string;
}

export function unsavedInWords(refused: Refused, desk: Desk): Unsaved {
  const edit = editOfRefused(refused);
  return { title: titleOf(edit, desk), typed: typedOf(edit, desk), why: whyOf(refused) };
}

/** Null where this page doesn't know the kind. */
export function editOfRefused({ mutation }: Refused): Edit | null {
  const kind = [task, tag, list, section, filter].find(it => it.name === mutation.kind);
  return kind ? editOf(kind, mutation) : null;
}

function titleOf(edit: Edit | null, desk: Desk): string {
  const { unsaved } = words;
  if (!edit) {
    return unsaved.foreign;
  }
  const name = nameOf(edit, desk);
  switch (edit.do) {
    case 'create':
      return newNames()[edit.kind]?.(name) ?? unsaved.newTask(name);
    case 'update':
      return unsaved.changed(name);
    case 'delete':
      return unsaved.deleted(name);
    case 'restore':
      return unsaved.restored(name);
    case 'purge':
      return unsaved.purged(name);
  }
}

function newNames(): Readonly<Record<string, (name: string) => string>> {
  const { newTag, newList, newSection, newFilter } = words.unsaved;
  return { tag: newTag, list: newList, section: newSection, filter: newFilter };
}

/** The name of the row that is meant, as far as this page knows it. */
function nameOf({ row, set }: Edit, desk: Desk): string {
  const { tasks, trash, tags, lists, trashedLists, headings, filters, engine } = desk;
  const named = [tags, lists, trashedLists, headings, filters].map(it => it.get(row)?.name);
  const known = (tasks.get(row) ?? trash.get(row))?.title ?? named.find(it => it !== undefined);
  const created = engine.refused.find(it => it.mutation.row === row && it.mutation.do === 'create');
  const { title, name } = { ...(created && editOfRefused(created)?.set), ...set };
  const found = known ?? title ?? name;
  return found === undefined ? words.unsaved.unknown : quoted(String(found));
}

function typedOf(edit: Edit | null, desk: Desk): Unsaved['typed'] {
  const { fields, removedTags } = words.unsaved;
  const labels: Readonly<Record<string, string>> = fields;
  const added = edit?.add?.tags ?? [];
  const removed = edit?.remove?.tags ?? [];
  return [
    ...Object.entries(edit?.set ?? {}).flatMap(([name, value]) =>
      name in labels ? [[labels[name] ?? '', valueInWords(name, value, desk)] as const] : [],
    ),
    ...(added.length > 0 ? [[fields.tags, added.join(', ')] as const] : []),
    ...(removed.length > 0 ? [[removedTags, removed.join(', ')] as const] : []),
  ];
}

function valueInWords(name: string, value: unknown, desk: Desk): string {
  const { unsaved } = words;
  const { priority, due, reminders, repeat } = { [name]: value } as TaskChange;
  if (value === null || value === '') {
    return unsaved.nothing;
  }
  if (name === 'listId' || name === 'sectionId') {
    const row = (name === 'listId' ? desk.lists : desk.headings).get(String(value));
    return row?.name ?? unsaved.unknown;
  }
  if (name === 'assigneeId') {
    const members = [...desk.engine.rows(member).values()];
    return members.find(it => it.accountId === value)?.email ?? unsaved.unknown;
  }
  if (typeof value === 'boolean') {
    return value ? unsaved.yes : unsaved.no;
  }
  if (priority) {
    return words.task.priorities[priority];
  }
  if (due) {
    return dueInWords(due, clock.now).words;
  }
  if (reminders) {
    const said = reminders.map(it => reminderInWords(it, null, clock.now));
    return said.length > 0 ? said.join(', ') : unsaved.nothing;
  }
  return repeat ? recurrenceInWords(repeat, words.repeat, locale, clock.now) : String(value);
}

function whyOf({ problem: { status, detail, violations } }: Refused): string {
  const { failed, gone, tooLarge } = words.unsaved;
  if (status === 404) {
    return gone;
  }
  if (status === 413) {
    return tooLarge;
  }
  if (status >= 500) {
    return failed;
  }
  const rules = violations.map(it => `${it.field} ${it.message}`).join('; ');
  return words.unsaved.why(detail || rules);
}
