import { isRecord } from '../../shared/http';
import { utc } from '../../time/day';
import { every, type Frequency, type Recurrence } from '../../time/recurrence';
import { dateOf } from './dates';
import { Gathered, type Imported } from './imported';
import { listOf, type Member, text } from './members';

const INBOX = 'INBOX_PROJECT';
const TODAY = 'TODAY';
const CYCLES: Readonly<Record<string, Frequency>> = {
  DAILY: 'daily',
  WEEKLY: 'weekly',
  MONTHLY: 'monthly',
  YEARLY: 'yearly',
};
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The stores of a backup of Super Productivity; null where it is none. */
export function storesOf(file: Member): Member | null {
  const stores = isRecord(file.data) ? file.data : file;
  return isRecord(stores.task) && isRecord(stores.task.entities) && isRecord(stores.project)
    ? stores
    : null;
}

/** Super Productivity: projects become lists, archived tasks come as finished ones. */
export function readSuperProductivity(stores: Member, now: Date): Imported {
  const gathered = new Gathered('super-productivity');
  const projects = titlesOf(stores.project);
  const tags = titlesOf(stores.tag);
  const rules = entities(stores.taskRepeatCfg);
  const archived = [stores.taskArchive, stores.archiveYoung, stores.archiveOld].flatMap(it =>
    isRecord(it) ? [...entities(isRecord(it.task) ? it.task : it).values()] : [],
  );
  for (const task of [...entities(stores.task).values(), ...archived]) {
    const due = dateOf(text(task.dueDay)) ?? momentOf(task.dueWithTime ?? task.plannedAt);
    const rule = rules.get(text(task.repeatCfgId));
    const repeat = due !== null && rule ? repeatOf(rule) : null;
    if (rule && repeat === null) {
      gathered.lose('repeat');
    }
    if (listOf(task.attachments).length > 0) {
      gathered.lose('attachments');
    }
    const isDone = task.isDone === true || archived.includes(task);
    gathered.add({
      key: text(task.id),
      title: text(task.title),
      description: text(task.notes),
      completedAt: isDone ? (momentOf(task.doneOn) ?? now.toISOString()) : null,
      due,
      reminders: due?.includes('T') && task.reminderId ? [due] : [],
      repeat,
      tags: Array.isArray(task.tagIds)
        ? task.tagIds.filter(it => it !== TODAY).map(it => tags.get(text(it)) ?? '')
        : [],
      list: task.projectId === INBOX ? '' : (projects.get(text(task.projectId)) ?? ''),
      parent: text(task.parentId) || null,
    });
  }
  return gathered.imported;
}

function entities(store: unknown): ReadonlyMap<string, Member> {
  const all = isRecord(store) && isRecord(store.entities) ? store.entities : {};
  return new Map(Object.entries(all).filter((it): it is [string, Member] => isRecord(it[1])));
}

function titlesOf(store: unknown): ReadonlyMap<string, string> {
  return new Map([...entities(store)].map(([id, it]) => [id, text(it.title)]));
}

/** Milliseconds since 1970. */
function momentOf(value: unknown): string | null {
  const moment = typeof value === 'number' && value > 0 ? new Date(value) : null;
  return moment && !Number.isNaN(moment.getTime()) ? utc(moment) : null;
}

function repeatOf(rule: Member): Recurrence | null {
  const frequency = CYCLES[text(rule.repeatCycle)];
  const interval = Number(rule.repeatEvery ?? 1);
  const days = DAYS.flatMap((day, index) => (rule[day] === true ? [index] : []));
  return frequency && interval >= 1 && interval <= 365
    ? {
        ...every(frequency, interval),
        daysOfWeek: frequency === 'weekly' ? days : [],
        from: rule.repeatFromCompletionDate === true ? 'completion' : 'due',
      }
    : null;
}
