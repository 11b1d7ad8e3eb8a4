import { afterEach, expect, test } from 'vitest';
// The service is held to the same table by FilterCasesTest.
import table from '../../../../test/resources/filter-cases.json';
import type { List } from '../kinds/list';
import { newTask, type Priority, type Task } from '../kinds/task';
import { pinZone } from '../time/zone.svelte';
import { matcherOf } from './matching';
import { queryOf } from './query';
import { StepTree } from './step-tree';
import { type Rows, sectionsOf } from './view';

interface Line {
  readonly title: string;
  readonly description?: string;
  readonly due_date?: string;
  readonly priority?: string;
  readonly tags?: readonly string[];
  readonly list?: string;
  readonly parent?: string;
  readonly completed?: boolean;
}

const NOW = new Date(table.now);
const lines: readonly Line[] = table.tasks;

const tasks = new Map(
  lines.map((line): [string, Task] => [
    line.title,
    newTask(
      line.title,
      {
        title: line.title,
        description: line.description ?? '',
        due: line.due_date ?? null,
        priority: (line.priority ?? 'medium') as Priority,
        tags: line.tags ?? [],
        listId: line.list ?? null,
        parent: line.parent ?? null,
        completed: line.completed ?? false,
      },
      table.now,
    ),
  ]),
);

const rows: Rows = {
  tasks,
  trash: new Map(),
  tags: new Map(),
  steps: new StepTree(tasks),
  lists: new Map(table.lists.map(id => [id, { id, name: id, archived: false } as List])),
  headings: new Map(),
  filters: new Map(),
};

function found(parameters: string): readonly string[] {
  const query = queryOf(new URLSearchParams(parameters));
  const matches = matcherOf(query, rows, NOW);
  return sectionsOf({ is: 'filter', id: 'any' }, rows, query, NOW, new Set(), matches)
    .flatMap(section => section.tasks.map(it => it.title))
    .toSorted();
}

afterEach(() => pinZone(null));

test.each(table.cases)('The query $query finds what the service finds', it => {
  pinZone(table.zone);
  const parameters = it.query.replaceAll(/[{}]/g, '');
  expect(found(parameters).join(' ')).toBe(it.found);
});

test('An older address finds the same', () => {
  pinZone(table.zone);
  expect(found('q=hall')).toEqual(found('search=hall'));
  expect(found('tag=home&status=open')).toEqual(found('tags=home&completed=pending'));
  expect(found('due=week')).toEqual(found('due=%2B7d'));
});

test('A value that is not known asks for nothing', () => {
  expect(found('due=someday')).toHaveLength(table.tasks.length);
  expect(found('steps=many')).toHaveLength(table.tasks.length);
});
