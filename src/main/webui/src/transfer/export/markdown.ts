import { isWholeDay, wallClock } from '../../time/day';
import type { Recurrence } from '../../time/recurrence';
import type { Entry } from './contents';

/** What the file says in the person's language. */
export interface MarkdownWords {
  readonly inbox: string;
  repeat(repeat: Recurrence): string;
}

/** Checklists under headings: a list's at the second level, a section's at the third. */
export function markdownOf(entries: readonly Entry[], words: MarkdownWords): string {
  const lines: string[] = [];
  let last: Entry | null = null;
  for (const entry of entries) {
    if (!last || entry.list !== last.list) {
      lines.push('', `## ${entry.list?.name ?? words.inbox}`, '');
    }
    if (entry.section && entry.section !== last?.section) {
      lines.push('', `### ${entry.section.name}`, '');
    }
    lines.push(...itemOf(entry, words));
    last = entry;
  }
  return `${['# Todo', ...lines].join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

function itemOf({ task, depth }: Entry, words: MarkdownWords): readonly string[] {
  const indent = '  '.repeat(depth);
  const { due, repeat, priority, tags } = task;
  const more = [
    ...(due ? [`due ${isWholeDay(due) ? due : wallClock(new Date(due)).replace('T', ' ')}`] : []),
    ...(repeat ? [words.repeat(repeat)] : []),
    ...(priority === 'medium' ? [] : [`${priority} priority`]),
    ...tags.map(it => `#${it}`),
  ];
  const end = more.length > 0 ? ` (${more.join(', ')})` : '';
  const notes = (task.description ?? '').split('\n').filter(it => it.trim() !== '');
  return [
    `${indent}- [${task.completed ? 'x' : ' '}] ${escaped(task.title)}${end}`,
    ...notes.map(it => `${indent}  ${it}`),
  ];
}

/** What Markdown would read as more than text. */
function escaped(title: string): string {
  return title.replace(/[\\`*_[\]<>#]/g, '\\$&');
}
