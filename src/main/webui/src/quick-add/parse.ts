import { tagKey } from '../kinds/tag';
import { dayOf, daysAfter, momentOn } from '../time/day';
import { firstFrom } from '../time/next-dates';
import { MOST_REMINDERS } from '../time/ring-moments';
import { Draft } from './draft';
import { type Clock, firstOf } from './forms';
import type { Language } from './language';
import { ENGLISH } from './languages';
import { listAt, personAt, priorityAt, tagAt } from './marks';
import { mayStand, touchesMore } from './places';
import { atDue, meantBy, type Reminder, reminderIn, remindTo } from './reminders';
import { type Repeat, repeatAt } from './repeats';
import { asTitle, type Context, type SaidReminder, type Understood } from './understood';
import { dueOf, type When, whensAt } from './when';

const MAX_TAGS = 20;

/** More than a title and what is said beside it; the time for a line grows with its square. */
const LONGEST_LINE = 1_000;

/** Understands a line as a task. What it is not sure of stays in the title. */
export function parse(line: string, context: Context): Understood {
  if (line.length > LONGEST_LINE) {
    return asTitle(line);
  }
  const readings = (context.languages ?? ENGLISH).map(it => parseIn(it, line, context));
  return readings.reduce((most, it) => (saysMore(it, most) ? it : most));
}

/** Whether more of a line's words are understood as dates and times. */
function saysMore(one: Understood, other: Understood): boolean {
  return timed(one) > timed(other);
}

function timed({ chips }: Understood): number {
  const times = chips.filter(({ kind }) => ['due', 'repeat', 'reminder'].includes(kind));
  return times.reduce((sum, { start, end }) => sum + end - start, 0);
}

function parseIn(
  language: Language,
  line: string,
  { now, locale, lists, people, rejected }: Context,
): Understood {
  const clock = clockOf(language, now, locale);
  const draft = new Draft(line, rejected);
  const tags = takeTags(draft);
  const list = draft.take('list', (rest, starts) =>
    firstOf(starts, start => listAt(rest, start, lists)),
  );
  const members = people?.(list?.value.id ?? null) ?? [];
  const assignee = draft.take('assignee', (rest, starts) =>
    firstOf(starts, start => personAt(rest, start, members)),
  );
  const priority = draft.take('priority', (rest, starts) =>
    firstOf(starts, start => priorityAt(rest, start, clock)),
  );
  const times = takeTimes(draft, clock);

  const title = draft.title();
  if (title === '') {
    return asTitle(line);
  }
  return {
    title,
    ...times,
    tags,
    priority: priority?.value ?? null,
    list: list?.value ?? null,
    ...(assignee && { assignee: assignee.value }),
    chips: draft.chips,
  };
}

function takeTimes(draft: Draft, clock: Clock): Pick<Understood, 'due' | 'repeat' | 'reminders'> {
  const { guards } = clock.language;
  const reminders = takeReminders(draft, clock);
  const repeat = draft.take('repeat', (rest, starts) =>
    firstOf(starts, start => plausibleRepeat(rest, start, clock)),
  );
  const when = draft.take('due', (rest, starts) => likeliestWhen(rest, starts, clock, repeat));
  const apart = when && takeApart(draft, when, clock);
  const taken = [repeat, when, apart].filter(it => it !== null);
  if (taken.some(it => touchesMore(draft.rest, it, guards))) {
    draft.putBack([...reminders, ...taken]);
    return { due: null, repeat: null, reminders: [] };
  }
  const said = when && {
    ...when,
    day: when.day ?? apart?.day ?? null,
    time: when.time ?? apart?.time ?? null,
  };
  const due = repeat ? dueOfRepeat(repeat, said, clock) : said && dueOf(said, clock.now);
  return {
    due,
    repeat: repeat?.pattern ?? null,
    reminders: meantReminders(draft, reminders, due, clock),
  };
}

/** A reminder as it is typed beside a task: "20 minutes before", "tomorrow at 8"; null if it is none. */
export function reminderFrom(
  text: string,
  due: string | null,
  { now, locale, languages = ENGLISH }: Pick<Context, 'now' | 'locale' | 'languages'>,
): string | null {
  const typed = text.trim();
  return firstOf(languages, language => {
    const clock = clockOf(language, now, locale);
    const leads = ['', '!', ...language.reminders.typed];
    return firstOf(leads, lead => {
      const line = lead + typed;
      const reminder = reminderIn(line, [0], clock);
      return reminder?.end === line.length ? meantBy(reminder, due, now) : null;
    });
  });
}

function clockOf(language: Language, now: Date, locale: string): Clock {
  return { now, today: dayOf(now), dayFirst: isDayFirst(locale), language };
}

/** A day and a time that stand apart: "Monday 14 December dentist 15:00". They are one chip. */
function takeApart(draft: Draft, when: When, clock: Clock): When | null {
  const wantsDay = when.day === null && when.time !== null;
  const wantsTime = when.day !== null && when.time === null && isClear(when);
  const name = draft.textOf(when);
  return wantsDay || wantsTime
    ? draft.take(
        'due',
        (rest, starts) =>
          firstOf(starts, start => {
            const other =
              whensAt(rest, start, clock).find(it => mayStand(rest, it, clock.language.guards)) ??
              null;
            const fits = wantsDay
              ? other?.day != null && other.time === null && isClear(other)
              : other?.day === null && other.time !== null;
            return fits ? other : null;
          }),
        () => name,
      )
    : null;
}

/** Whether a day is hardly words of a title: "on friday", "tomorrow", "14 Dec". */
function isClear({ place, led }: When): boolean {
  return led !== '' || place === 'sure' || place === 'anywhere';
}

function takeReminders(draft: Draft, clock: Clock): readonly Reminder[] {
  const taken: Reminder[] = [];
  while (taken.length < MOST_REMINDERS) {
    const reminder = draft.take('reminder', (rest, starts) => reminderIn(rest, starts, clock));
    if (!reminder) {
      break;
    }
    taken.push(reminder);
  }
  return taken;
}

/** What the reminders mean for the due date, each once; those that mean nothing are words again. */
function meantReminders(
  draft: Draft,
  reminders: readonly Reminder[],
  due: string | null,
  clock: Clock,
): readonly SaidReminder[] {
  const meant = new Map<string, SaidReminder>();
  for (const it of reminders.toSorted((one, other) => one.start - other.start)) {
    const reminder = meantBy(it, due, clock.now);
    if (reminder === null) {
      draft.putBack([it]);
    } else if (!meant.has(reminder)) {
      meant.set(reminder, { start: it.start, reminder });
    }
  }
  if (reminders.length === 0 && due !== null) {
    const lead = draft.take('reminder', rest => remindTo(rest, clock));
    return lead ? [{ start: lead.start, reminder: atDue(due) }] : [];
  }
  return [...meant.values()];
}

/** As the locale writes a date. */
function isDayFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric' });
  return parts.formatToParts().find(({ type }) => type !== 'literal')?.type === 'day';
}

function takeTags(draft: Draft): string[] {
  const tags = new Map<string, string>();
  while (tags.size < MAX_TAGS) {
    const tag = draft.take(
      'tag',
      (rest, starts) => firstOf(starts, start => tagAt(rest, start)),
      it => `#${tagKey(it.value)}`,
    );
    if (!tag) {
      break;
    }
    const key = tagKey(tag.value);
    tags.set(key, tags.get(key) ?? tag.value);
  }
  return [...tags.values()];
}

function plausibleRepeat(line: string, start: number, clock: Clock): Repeat | null {
  const repeat = repeatAt(line, start, clock);
  return repeat &&
    mayStand(line, repeat, clock.language.guards) &&
    firstFrom(repeat.pattern, clock.today)
    ? repeat
    : null;
}

/** The date at the line's end, or else the first. */
function likeliestWhen(
  line: string,
  starts: readonly number[],
  clock: Clock,
  repeat: Repeat | null,
): When | null {
  const whens: When[] = [];
  for (const start of starts) {
    if (start < (whens.at(-1)?.end ?? 0)) {
      continue;
    }
    const when = whensAt(line, start, clock).find(
      it =>
        mayStand(line, it, clock.language.guards) &&
        !(repeat && repeat.time !== null && it.time !== null),
    );
    if (when) {
      whens.push(when);
    }
  }
  const last = whens.at(-1);
  return last && !/\w/u.test(line.slice(last.end)) ? last : (whens[0] ?? null);
}

/** A repeat begins on the day that is named, or else on its first day whose time is not past. */
function dueOfRepeat(repeat: Repeat, when: When | null, { now, today }: Clock): string | null {
  const time = when?.time ?? repeat.time;
  const moment = when?.moment ?? null;
  const first = firstFrom(repeat.pattern, today);
  const isPast = first !== null && time !== null && momentOn(first, time) <= now;
  const day = when?.day ?? (isPast ? firstFrom(repeat.pattern, daysAfter(today, 1)) : first);
  return dueOf({ day, time, moment }, now);
}
