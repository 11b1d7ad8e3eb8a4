import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filter } from '../kinds/filter';
import { list } from '../kinds/list';
import { section } from '../kinds/section';
import { tag } from '../kinds/tag';
import { task } from '../kinds/task';
import { parse } from '../quick-add/parse';
import { mutationOf } from '../sync/edit';
import type { Kind, WireRow } from '../sync/kind';
import { make } from '../sync/made';
import { Shown } from '../sync/shown';
import { jsonOf, MEMBERS } from './export/json';
import { type Here, planOf } from './import/edits';
import { readFile } from './import/files';
import { freeIds } from './import/ids';
import type { Imported } from './import/imported';

const RESOURCES = '../../test/resources';
const FILE = readFileSync(`${RESOURCES}/export.json`, 'utf8');
const MUTATIONS = JSON.parse(readFileSync(`${RESOURCES}/export-mutations.json`, 'utf8'));
const AT = '2026-11-30T08:00:00.000Z';
const KINDS: readonly Kind[] = [list, section, tag, filter, task];

async function read(file = FILE): Promise<Imported> {
  const context = { now: new Date(AT), locale: 'en-GB', parse };
  return (await readFile(new File([file], 'todo.json'), context)) as Imported;
}

/** An account with the rows of a file, as the service answers them. */
function rowsOf(file: string): readonly WireRow[] {
  const members = JSON.parse(file) as Record<string, readonly Record<string, unknown>[]>;
  return Object.entries(MEMBERS).flatMap(([member, kind]) =>
    (members[member] ?? []).map(data => ({
      kind,
      id: String(data.id),
      space_id: 'me',
      revision: 1,
      deleted: typeof data.deleted_at === 'string',
      data: { user_id: 'me', revision: 1, ...data },
    })),
  );
}

function here(rows: readonly WireRow[], free: readonly string[], account = 'me'): Here {
  return {
    account,
    lists: [],
    sections: [],
    tags: rows.filter(it => it.kind === 'tag').map(it => String(it.data.name)),
    has: (kind, id) => rows.some(it => it.kind === kind && it.id === id),
    isLocked: () => false,
    free: new Set(free),
  };
}

const ids = rowsOf(FILE).map(it => it.id);

test('An export of the rows that the service has is the file', () => {
  const rows = rowsOf(FILE);
  expect(jsonOf(kind => rows.filter(it => it.kind === kind))).toBe(FILE);
});

test('An export of a list has its sections, tags and tasks alone, those in the trash too', () => {
  const rows = rowsOf(FILE);
  const of = (id: string) => {
    const file = JSON.parse(jsonOf(kind => rows.filter(it => it.kind === kind), id));
    return ['lists', 'sections', 'tags', 'tasks'].map(it => file[it].length);
  };
  expect(of('01940000-0000-7000-8000-000000000001')).toEqual([1, 2, 0, 2]);
  expect(of('01940000-0000-7000-8000-000000000003')).toEqual([1, 0, 0, 1]);
});

test('Importing it into an empty account makes these mutations, of which the service makes the same rows', async () => {
  const { edits } = planOf(await read(), here([], ids));
  const mutations = edits.map((edit, index) => ({
    id: index + 1,
    ...mutationOf(KINDS.find(it => it.name === edit.kind) as Kind, edit, AT, undefined),
  }));
  const byRow = (them: readonly { readonly row: string; readonly kind: string }[]) =>
    [...them].sort((one, other) => (one.row < other.row ? -1 : 1)).map(it => ({ ...it, id: 0 }));
  expect(byRow(mutations)).toEqual(byRow(MUTATIONS));
  const order = edits.map(it => it.kind);
  expect(order).toEqual(order.toSorted((a, b) => rank(a) - rank(b)));
});

const rank = (kind: string) => KINDS.findIndex(it => it.name === kind);

test('A tag that several lists of the file have is made once', async () => {
  const tags = ['home', 'Home'].map((name, index) => ({ id: `${index}`, name, color: '#112233' }));
  const tasks = [{ id: 't', title: 'Paint', tags: [{ name: 'Home' }] }];
  const file = JSON.stringify({ format: 'todo', version: 1, tags, tasks });
  const { edits } = planOf(await read(file), here([], []));
  expect(edits.map(it => it.set?.name ?? it.set?.tags)).toEqual(['home', ['Home']]);
});

test('Reminders come as they are, but for those that the service would refuse', async () => {
  const tasks = [
    { reminders: ['PT10M', 'P1D', 'morning', 'P', 'PT30S', 'P29D', 'at noon', 7] },
    { reminders: ['2026-12-01T09:00:00Z', '2026-12-01T10:00:00.5Z', '2026-12-01T12:00:00+02:00'] },
    { reminders: ['PT1M', 'PT2M', 'PT3M', 'PT4M', 'PT5M', 'PT6M'] },
    { reminder_time: '2026-12-01T09:00:00Z' },
  ].map((it, index) => ({
    id: `${index}`,
    title: 'Call',
    due_date: '2026-12-01T10:00:00Z',
    ...it,
  }));
  const file = JSON.stringify({ format: 'todo', version: 1, tasks });
  const { edits, losses } = planOf(await read(file), here([], []));
  expect(edits.map(it => it.set?.reminders)).toEqual([
    ['PT10M', 'P1D', 'morning'],
    ['2026-12-01T09:00:00Z', '2026-12-01T10:00:00Z'],
    ['PT1M', 'PT2M', 'PT3M', 'PT4M', 'PT5M'],
    ['2026-12-01T09:00:00Z'],
  ]);
  expect([...losses]).toEqual([['reminders', 2]]);
});

test('The page shows at once what was done, what is in the trash, and no further occurrence', async () => {
  const shown = new Shown(KINDS, 'me', () => 'UTC');
  for (const edit of planOf(await read(), here([], ids)).edits) {
    make(edit, AT, shown);
  }
  const tasks = [...shown.all('task')];
  expect(tasks).toHaveLength(JSON.parse(FILE).tasks.length);
  const fern = tasks.find(it => it.data.completed_at === '2026-11-03T09:30:00.123Z');
  expect(fern?.data).toMatchObject({ completed: true, updated_at: '2026-11-03T09:30:00.123Z' });
  expect(tasks.filter(it => it.deleted)).toHaveLength(1);
  expect(shown.table('list')?.trash.size).toBe(1);
});

test('Into an account that has the rows it makes none', async () => {
  const plan = planOf(await read(), here(rowsOf(FILE), []));
  expect(plan).toMatchObject({ edits: [], tasks: 0, known: JSON.parse(FILE).tasks.length });
});

test('Where another account has the ids, they derive from them, each in its own account', async () => {
  const imported = await read();
  const mine = planOf(imported, here([], []));
  const yours = planOf(imported, here([], [], 'you'));
  expect(mine.edits).toHaveLength(MUTATIONS.length);
  expect(
    new Set(
      [...ids, ...mine.edits, ...yours.edits].map(it => (typeof it === 'string' ? it : it.row)),
    ).size,
  ).toBe(3 * ids.length);
  const made = new Map(mine.edits.map(it => [it.row, it]));
  const next = mine.edits.find(it => it.given?.next_occurrence_id)?.given?.next_occurrence_id;
  expect(made.get(String(next))?.set?.title).toBe('Water the fern');
  const step = mine.edits.find(it => it.set?.title === 'Buy a brush');
  expect(made.get(String(step?.set?.parent))?.set?.title).toBe('Paint');
  expect(made.get(String(step?.set?.listId))?.set?.name).toBe('Home & garden');
  expect(made.get(String(step?.set?.sectionId))?.set?.name).toBe('Kitchen');
  const soon = mine.edits.find(it => it.set?.name === 'Soon & dear');
  expect(soon?.set?.query).toBe(`list=${step?.set?.listId},inbox&any_tag=money&due=overdue,%2B7d`);

  const again = planOf(imported, here(rowsMadeBy(mine.edits), ids));
  expect(again.edits).toEqual([]);
});

const rowsMadeBy = (edits: readonly { readonly kind: string; readonly row: string }[]) =>
  edits.map(({ kind, row }) => ({ kind, id: row, data: { name: '' } }) as unknown as WireRow);

test('The service is asked which ids are taken; without an answer none is kept', async () => {
  const imported = await read();
  const [first = ''] = ids;
  const asked: string[] = [];
  const free = await freeIds(imported, 'me', async (path, body) => {
    asked.push(path, ...(body as { ids: string[] }).ids);
    return { taken: [first] };
  });
  expect(asked.slice(0, 1)).toEqual(['/api/me/sync/taken-ids']);
  expect(asked.slice(1).sort()).toEqual([...ids].sort());
  expect([...free].sort()).toEqual(ids.filter(it => it !== first).sort());
  expect(await freeIds(imported, 'me', () => Promise.reject(new Error('offline')))).toEqual(
    new Set(),
  );
});

test('What a program wrote wrongly is left out, and the rest comes', async () => {
  const file = {
    format: 'todo',
    version: 1,
    lists: [{ id: 'x', name: ' ', color: 'red', position: 'a00', created_at: 'yesterday' }, 7],
    sections: [{ id: 's', list_id: 'elsewhere', name: 'Nowhere' }],
    tasks: [
      {
        id: 'not an id',
        title: 'Rent',
        list_id: 'x',
        section_id: 's',
        due_date: '31 February',
        recurrence_pattern: { frequency: 'daily', interval: -1 },
        completed: true,
      },
      { id: 't', title: 'Repeats', due_date: '2026-12-01', recurrence_pattern: { frequency: 'x' } },
    ],
  };
  const { edits, losses } = planOf(await read(JSON.stringify(file)), here([], []));
  expect(edits.map(it => [it.kind, it.set, it.given])).toEqual([
    ['list', { name: '…', archived: false }, { created_at: null }],
    [
      'task',
      expect.objectContaining({ title: 'Rent', sectionId: null, due: null }),
      { completed_at: AT, next_occurrence_id: null },
    ],
    [
      'task',
      expect.objectContaining({ title: 'Repeats', repeat: null }),
      { completed_at: null, next_occurrence_id: null },
    ],
  ]);
  expect([...losses]).toEqual([
    ['date', 1],
    ['repeat', 2],
  ]);
});
