import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from '../../quick-add/parse';
import { isWholeDay } from '../../time/day';
import { readFile } from './files';
import type { Imported, ImportedTask } from './imported';
import { SAMPLES, type Sample } from './testing/samples';

const now = new Date(2026, 10, 21, 12);
const DOCUMENT = readFileSync('../../../docs/import.md', 'utf8');

/** The columns of the table: what a task of the sample has, if the format carries it. */
const COLUMNS: Readonly<Record<string, (task: ImportedTask) => boolean>> = {
  notes: it => it.description !== '',
  completed: it => it.completedAt !== null,
  'on its day': it => it.completedAt?.startsWith('2026-11-02') ?? false,
  priority: it => it.priority !== 'medium',
  day: it => it.due !== null && isWholeDay(it.due),
  time: it => it.due !== null && !isWholeDay(it.due),
  reminder: it => it.reminders.length > 0,
  repeat: it => it.repeat !== null,
  tags: it => it.tags.length > 0,
  lists: it => it.list !== '',
  sections: it => it.section !== '',
  steps: it => it.parent !== null,
};

async function read({ name, content }: Pick<Sample, 'name' | 'content'>): Promise<Imported> {
  const imported = await readFile(new File([content], name), { now, locale: 'en-GB', parse });
  if (!imported) {
    throw new Error(`${name} was not read`);
  }
  return imported;
}

function rowOf(format: string, { tasks, losses }: Imported): string {
  const cells = Object.values(COLUMNS).map(has => (tasks.some(has) ? '✓' : '–'));
  return `| ${[format, ...cells, [...losses.keys()].sort().join(', ') || '–'].join(' | ')} |`;
}

describe('docs/import.md', () => {
  test('has the columns of this test', () => {
    expect(DOCUMENT).toContain(`| format | ${Object.keys(COLUMNS).join(' | ')} | counted losses |`);
  });

  test.each(SAMPLES)('says what $format carries', async sample => {
    const row = rowOf(sample.format, await read(sample));
    expect(DOCUMENT.split('\n').find(it => it.startsWith(`| ${sample.format} |`))).toBe(row);
  });

  test('has a row for each sample and no other', () => {
    const rows = DOCUMENT.split('\n').filter(it => / [✓–] \|/.test(it));
    expect(rows.map(it => it.split(' | ')[0]?.slice(2))).toEqual(SAMPLES.map(it => it.format));
  });
});

describe('Apps', () => {
  const sample = (format: string) => SAMPLES.find(it => it.format === format) as Sample;

  test('A backup of Todoist has a table for each project, and the inbox', async () => {
    const { tasks, source } = await read(sample('Todoist backup ZIP'));
    expect(tasks.map(it => [it.title, it.list])).toEqual([
      ['Pay rent', 'Home'],
      ['Find the form', 'Home'],
      ['Odd', 'Home'],
      ['Loose', ''],
    ]);
    expect(source).toBe('todoist');
  });

  test('Microsoft To Do’s notes are HTML, its days midnights, its checklists steps', async () => {
    const { tasks } = await read(sample('Microsoft To Do JSON'));
    expect(tasks.map(it => [it.title, it.list])).toEqual([
      ['Loose', ''],
      ['Paint', 'Home'],
      ['Buy a brush', 'Home'],
      ['Sweep', 'Home'],
    ]);
    expect(tasks[1]).toMatchObject({
      description: 'White & **matt**\n\n- Twice',
      due: '2026-12-04',
      reminders: ['2026-12-01T07:30:00Z'],
      repeat: { frequency: 'monthly', daysOfWeek: [4], nth: -1 },
    });
    expect(tasks[2]?.parent).toBe('a');
    expect(tasks[3]?.completedAt).toBe('2026-11-02T10:00:00Z');
  });

  test('Vikunja’s dates that are none, its seconds, buckets and subtasks', async () => {
    const { tasks } = await read(sample('Vikunja ZIP'));
    expect(tasks[0]).toMatchObject({
      description: 'White\n\n[shade](https://example.com)',
      completedAt: null,
      priority: 'high',
      section: 'Doing',
      reminders: ['2026-12-01T09:00:00Z', 'P1D'],
      repeat: { frequency: 'weekly', interval: 1, from: 'completion' },
    });
    expect(tasks[1]).toMatchObject({ title: 'Buy a brush', parent: '11', repeat: null });
  });

  test('Super Productivity’s stores, archived tasks too', async () => {
    const { tasks } = await read(sample('Super Productivity JSON'));
    expect(tasks[0]).toMatchObject({
      tags: ['wall'],
      list: 'Home',
      repeat: { frequency: 'weekly', interval: 2, daysOfWeek: [0, 4] },
    });
    expect(tasks.find(it => it.title === 'Old')?.completedAt).toBe(now.toISOString());
    expect(tasks.find(it => it.title === 'Odd')).toMatchObject({ list: '', due: '2026-12-02' });
  });
});
