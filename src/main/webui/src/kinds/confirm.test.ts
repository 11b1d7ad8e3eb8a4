import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NewMutation } from '../sync/edit';
import { Shown } from '../sync/shown';
import { list } from './list';
import { section } from './section';
import { tag } from './tag';
import { task } from './task';

const KINDS = [task, list, section, tag];
const AT = '2026-11-30T10:00:00.000Z';
const opened = () => new Shown(KINDS, 'me', () => 'Europe/Lisbon');

const taskId = fc.nat({ max: 14 }).map(it => `t${it}`);
const listId = fc.constantFrom('l1', 'l2');
const place = fc.record(
  {
    list_id: fc.option(listId),
    section_id: fc.constantFrom(null, 's1'),
    parent_id: fc.option(taskId),
    completed: fc.integer({ min: 0, max: 7 }).map(it => it === 0),
    title: fc.constantFrom('One', 'Two'),
  },
  { requiredKeys: [] },
);
const made = (kind: string, row: string, doing: NewMutation['do'], set?: object): NewMutation => ({
  at: AT,
  kind,
  row,
  do: doing,
  ...(set ? { set: set as NonNullable<NewMutation['set']> } : {}),
});
const tags = fc.constantFrom<readonly string[]>([], ['red'], ['Red', 'blue']);
const mutation = fc.oneof(
  {
    weight: 25,
    arbitrary: fc
      .tuple(taskId, place, tags)
      .map(([row, set, names]) => ({ ...made('task', row, 'create', set), add: { tags: names } })),
  },
  fc.tuple(taskId, place).map(([row, set]) => made('task', row, 'update', set)),
  fc
    .tuple(taskId, fc.constantFrom('delete', 'restore', 'purge'))
    .map(([row, doing]) => made('task', row, doing as NewMutation['do'])),
  fc
    .tuple(listId, fc.constantFrom('create', 'delete', 'restore'))
    .map(([row, doing]) => made('list', row, doing as NewMutation['do'], { name: row })),
  fc.constant(made('section', 's1', 'create', { name: 'Kitchen', list_id: 'l1' })),
  fc
    .tuple(fc.constantFrom('a', 'b'), fc.constantFrom('create', 'update', 'delete'), tags)
    .map(([row, doing, [name = 'red']]) => made('tag', row, doing as NewMutation['do'], { name })),
);

test('What waits is shown the same, whether it is laid anew or left as it was', () => {
  fc.assert(
    fc.property(
      fc.array(mutation, { maxLength: 6 }),
      fc.array(mutation, { minLength: 1, maxLength: 14 }),
      fc.nat({ max: 14 }),
      (before, mutations, cut) => {
        const service = opened();
        for (const it of before) {
          service.lay(it);
        }
        const stored = allOf(service);
        const [left, anew] = [opened(), opened()];
        const gone = mutations.slice(0, cut);
        const waiting = mutations.slice(cut);
        for (const shown of [left, anew]) {
          shown.confirm({ rows: [...stored.values()], gone: [], dropped: [] }, [], null);
          for (const it of mutations) {
            shown.lay(it);
          }
        }
        for (const it of gone) {
          service.lay(it);
        }
        const now = allOf(service);
        const news = {
          rows: [...now.values()].filter(it => it !== stored.get(it.id)),
          gone: [...stored.values()].filter(it => !now.has(it.id)),
          dropped: [],
        };
        left.confirm(news, waiting, gone);
        anew.confirm(news, waiting, null);
        expect(allOf(left)).toEqual(allOf(anew));
        for (const { name } of KINDS) {
          expect(left.table(name)).toEqual(anew.table(name));
        }
      },
    ),
    { numRuns: 2000 },
  );
});

function allOf(shown: Shown) {
  return new Map(KINDS.flatMap(it => [...shown.all(it.name)]).map(it => [it.id, it]));
}

test('Creations that wait are not laid anew when others were answered', () => {
  const mutations = Array.from({ length: 5_000 }, (_, it) =>
    made('task', `task-${it}`, 'create', { title: `Task ${it}`, list_id: null }),
  );
  const shown = opened();
  for (const it of mutations) {
    shown.lay(it);
  }
  const rows = mutations.slice(0, 500).flatMap(it => shown.get('task', it.row) ?? []);
  const later = shown.table('task')?.live.get('task-4999');
  let laid = 0;
  shown.lay = () => {
    laid += 1;
  };
  shown.confirm({ rows, gone: [], dropped: [] }, mutations.slice(500), mutations.slice(0, 500));
  expect(laid).toBe(0);
  expect(shown.table('task')?.live.get('task-4999')).toBe(later);
});
