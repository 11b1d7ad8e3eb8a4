import { momentOn, utc } from '../../time/day';
import { every, type Frequency, type Recurrence } from '../../time/recurrence';
import { dateOf } from './dates';
import { Gathered, type Imported } from './imported';

const LINE = /^(?:(x) (?:(\d{4}-\d{2}-\d{2}) )?)?(?:\(([A-Z])\) )?(?:(\d{4}-\d{2}-\d{2}) )?(.*)$/;
const PAIR = /^([a-z]+):(\S+)$/i;
const PRIORITIES: Readonly<Record<string, 'urgent' | 'high' | 'medium'>> = {
  A: 'urgent',
  B: 'high',
  C: 'medium',
};
const UNITS: Readonly<Record<string, Frequency>> = {
  d: 'daily',
  w: 'weekly',
  m: 'monthly',
  y: 'yearly',
};

/** todo.txt: a task on each line, with its project as the list and its contexts as tags. */
export function readTodotxt(text: string, now: Date): Imported {
  const gathered = new Gathered('todo.txt');
  const seen = new Map<string, number>();
  for (const line of text.split(/\r?\n/).filter(it => it.trim() !== '')) {
    const time = (seen.get(line) ?? 0) + 1;
    seen.set(line, time);
    readLine(line.trim(), `${line} ${time}`, gathered, now);
  }
  return gathered.imported;
}

function readLine(line: string, key: string, gathered: Gathered, now: Date): void {
  const [, isDone, doneOn, letter, , rest = ''] = LINE.exec(line) ?? [];
  const words: string[] = [];
  const pairs = new Map<string, string>();
  const tags: string[] = [];
  let list = '';
  for (const word of rest.split(/\s+/)) {
    const pair = PAIR.exec(word);
    if (pair && ['due', 'rec', 'pri'].includes(pair[1]?.toLowerCase() ?? '')) {
      pairs.set(pair[1]?.toLowerCase() ?? '', pair[2] ?? '');
    } else if (/^@\S/.test(word)) {
      tags.push(word.slice(1));
    } else if (/^\+\S/.test(word) && list === '') {
      list = word.slice(1);
    } else {
      words.push(word);
    }
  }
  const due = dateOf(pairs.get('due') ?? '');
  if (pairs.has('due') && due === null) {
    gathered.lose('date');
  }
  const repeat = repeatOf(pairs.get('rec'));
  if (pairs.has('rec') && (repeat === null || due === null)) {
    gathered.lose('repeat');
  }
  const priority = letter ?? pairs.get('pri')?.toUpperCase();
  gathered.add({
    key,
    title: words.join(' '),
    completedAt: isDone ? completionOf(doneOn, now) : null,
    priority: priority ? (PRIORITIES[priority] ?? 'low') : 'medium',
    due,
    repeat: due === null ? null : repeat,
    tags,
    list,
  });
}

/** At noon of its day; now where the line names none. */
function completionOf(day: string | undefined, now: Date): string {
  const date = dateOf(day ?? '');
  return date === null ? now.toISOString() : utc(momentOn(date, 12 * 60));
}

/** `+1w` keeps to the due date, `1w` counts from completion. */
function repeatOf(text: string | undefined): Recurrence | null {
  const match = /^(\+?)(\d{1,3})([dwmy])$/i.exec(text ?? '');
  const frequency = UNITS[match?.[3]?.toLowerCase() ?? ''];
  const interval = Number(match?.[2]);
  return match && frequency && interval >= 1 && interval <= 365
    ? { ...every(frequency, interval), from: match[1] ? 'due' : 'completion' }
    : null;
}
