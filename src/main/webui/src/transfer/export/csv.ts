import Papa from 'papaparse';
import { firstRing } from '../../time/ring-moments';
import type { Entry } from './contents';
import { rruleOf } from './rrule';

/** A table for spreadsheets, with a line of names: UTF-8 with a mark, by which they know it. */
export function csvOf(entries: readonly Entry[]): string {
  const rows = entries.map(({ task, list, section }) => ({
    id: task.id,
    title: task.title,
    description: task.description,
    completed: task.completed,
    completed_at: task.completedAt,
    priority: task.priority,
    due_date: task.due,
    reminder_time: firstRing(task),
    repeat: task.repeat && rruleOf(task.repeat),
    tags: task.tags.join(', '),
    list: list?.name,
    section: section?.name,
    parent_id: task.parent,
    created_at: task.createdAt,
  }));
  // A cell that begins like a formula would be run as one.
  return `\uFEFF${Papa.unparse(rows, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
