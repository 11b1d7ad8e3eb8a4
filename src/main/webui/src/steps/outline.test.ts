import { expect, test } from 'vitest';
import { newTask, type Task, task } from '../kinds/task';
import type { Item } from '../quick-add/lines';
import { mutationOf } from '../sync/edit';
import { Shown } from '../sync/shown';
import { StepTree } from '../task/step-tree';
import {
  added,
  type Blank,
  blankBelow,
  dropped,
  endOf,
  indented,
  indentedBlank,
  linesOf,
  movedBy,
  outdented,
  outdentedBlank,
  placed,
  type Spot,
  validBlank,
} from './outline';

const AT = '2026-11-30T08:00:00Z';

/** The steps of a fence, drawn as indented lines. */
class Fence {
  readonly shown = new Shown([task], 'me', () => 'UTC');

  constructor(...lines: readonly string[]) {
    const above: string[] = ['fence'];
    this.#make('fence', null, 0);
    for (const [index, line] of lines.entries()) {
      const title = line.trim();
      const depth = (line.length - title.length) / 2;
      this.#make(title, above[depth] ?? '', index);
      above.splice(depth + 1, above.length, title);
    }
  }

  #make(title: string, parent: string | null, index: number) {
    const set = { title, parent_id: parent, position: `a${index}` };
    this.shown.lay({ at: AT, kind: 'task', row: title, do: 'create', set });
  }

  get tree(): StepTree {
    return new StepTree(this.shown.table('task')?.live as ReadonlyMap<string, Task>);
  }

  step(title: string): Task {
    return this.shown.table('task')?.live.get(title) as Task;
  }

  lines(blank: Blank | null = null, ...folded: readonly string[]) {
    return linesOf('fence', this.tree, blank, it => folded.includes(it.title));
  }

  drawn(blank: Blank | null = null, ...folded: readonly string[]): readonly string[] {
    return this.lines(blank, ...folded).map(
      ({ step, depth }) => '  '.repeat(depth) + (step?.title ?? '_'),
    );
  }

  /** What is drawn once a step is put somewhere. */
  with(title: string, spot: Spot | null): readonly string[] | null {
    for (const edit of spot ? placed(this.step(title), spot, this.tree) : []) {
      this.shown.lay(mutationOf(task, edit, AT, this.shown.get('task', edit.row)));
    }
    return spot && this.drawn();
  }

  withAdded(items: readonly Item[], spot: Spot): readonly string[] {
    for (const edit of added(items, spot, this.tree).edits) {
      this.shown.lay(mutationOf(task, edit, AT, undefined));
    }
    return this.drawn();
  }
}

const fence = (...more: readonly string[]) =>
  new Fence('sand', '  grit', '  paper', 'paint', ...more);

test('Steps are lines in their order, without those that are folded', () => {
  expect(fence().drawn()).toEqual(['sand', '  grit', '  paper', 'paint']);
  expect(fence().drawn(null, 'sand')).toEqual(['paint']);
});

test('A new step is written below the one before it', () => {
  const { tree } = fence();
  const at = (title: string) =>
    blankBelow(
      fence()
        .lines()
        .find(it => it.key === title) ?? fail(),
      fence().lines(),
    );

  expect(fence().drawn(at('grit'))).toEqual(['sand', '  grit', '  _', '  paper', 'paint']);
  expect(fence().drawn(at('sand'))).toEqual(['sand', '  _', '  grit', '  paper', 'paint']);
  expect(fence().drawn(endOf('fence', tree))).toEqual(['sand', '  grit', '  paper', 'paint', '_']);
});

test('A new step is indented below the one before it, and outdented after its parent', () => {
  const { tree } = fence();
  const after = (parent: string, step: string | null) => ({ parent, after: step });

  expect(indentedBlank(after('fence', 'sand'), tree)).toEqual(after('sand', 'paper'));
  expect(indentedBlank(after('fence', null), tree)).toBeNull();
  expect(outdentedBlank(after('sand', 'grit'), 'fence', tree)).toEqual(after('fence', 'sand'));
  expect(outdentedBlank(after('fence', 'sand'), 'fence', tree)).toBeNull();
});

test('A new step goes on at the end where what it stood by is gone', () => {
  const { tree } = fence();

  expect(validBlank({ parent: 'sand', after: 'gone' }, 'fence', tree).after).toBe('paper');
  expect(validBlank({ parent: 'gone', after: 'grit' }, 'fence', tree)).toEqual({
    parent: 'fence',
    after: 'paint',
  });
});

test('A step is indented with all below it, unless nothing is above it or it would be too deep', () => {
  const it = fence('  brush');
  const deep = new Fence(...Array.from({ length: 9 }, (_, i) => `${'  '.repeat(i)}${i}`), 'last');

  expect(it.with('paint', indented(it.step('paint'), it.lines(), it.tree))).toEqual([
    'sand',
    '  grit',
    '  paper',
    '  paint',
    '    brush',
  ]);
  expect(indented(it.step('sand'), it.lines(), it.tree)).toBeNull();
  expect(indented(deep.step('last'), deep.lines(), deep.tree)).not.toBeNull();
  expect(indented(deep.step('0'), deep.lines(), deep.tree)).toBeNull();
  const below = new Fence('a', ...Array.from({ length: 9 }, (_, i) => `${'  '.repeat(i)}${i}`));
  expect(indented(below.step('0'), below.lines(), below.tree)).toBeNull();
});

test('A step is outdented after its parent, within the task', () => {
  const it = fence();

  expect(it.with('grit', outdented(it.step('grit'), 'fence', it.tree))).toEqual([
    'sand',
    '  paper',
    'grit',
    'paint',
  ]);
  expect(outdented(it.step('sand'), 'fence', it.tree)).toBeNull();
});

test('A step moves among those beside it, past what is folded', () => {
  const it = fence('dry');
  const up = movedBy(it.step('dry'), -1, it.lines(null, 'paint'), it.tree);

  expect(it.with('dry', up)).toEqual(['dry', 'sand', '  grit', '  paper', 'paint']);
  const down = movedBy(it.step('sand'), 1, it.lines(), it.tree);
  expect(it.with('sand', down)).toEqual(['dry', 'paint', 'sand', '  grit', '  paper']);
  expect(movedBy(it.step('dry'), -1, it.lines(), it.tree)).toBeNull();
});

test.each([
  ['paint', 0, ['paint', 'sand', '  grit', '  paper']],
  ['paint', 2, ['sand', '  grit', '  paint', '  paper']],
  ['sand', 1, ['paint', 'sand', '  grit', '  paper']],
  ['grit', 3, ['sand', '  paper', 'paint', 'grit']],
])('%s that is dropped at %i stands before the line below it', (title, place, expected) => {
  const it = fence();

  const spot = dropped(it.step(title), place, 'fence', it.lines(), it.tree);
  expect(it.with(title, spot)).toEqual(expected);
});

test('Pasted lines become steps in their order, as deep as they may be', () => {
  const it = fence();
  const items = [0, 1, 2, 1, 0].map((depth, index) => ({
    title: `new ${index}`,
    depth,
    isDone: index === 1,
  }));

  expect(it.withAdded(items, { parent: 'fence', place: 1 })).toEqual([
    'sand',
    '  grit',
    '  paper',
    'new 0',
    '  new 1',
    '    new 2',
    '  new 3',
    'new 4',
    'paint',
  ]);
  const isDone = [...(it.shown.table('task')?.live.values() ?? [])] as Task[];
  expect(isDone.filter(each => each.completed).map(each => each.title)).toEqual(['new 1']);

  const deep = Array.from({ length: 12 }, (_, depth) => ({
    title: `${depth}`,
    depth,
    isDone: false,
  }));
  const drawn = new Fence().withAdded(deep, { parent: 'fence', place: 0 });
  expect(drawn.slice(-4)).toEqual([8, 9, 10, 11].map(it => `${'  '.repeat(8)}${it}`));
});

test('Steps that were never moved get positions when one is put among them', () => {
  const bare = (id: string) => newTask(id, { title: id, parent: 'fence', position: null }, AT);
  const tasks = [newTask('fence', { title: 'fence' }, AT), bare('a'), bare('b')];
  const tree = new StepTree(new Map(tasks.map(it => [it.id, it])));
  const item = { title: 'c', depth: 0, isDone: false };

  const { edits } = added([item], { parent: 'fence', place: 1 }, tree);

  const positions = edits.map(it => [it.row === 'a' ? 'a' : 'new', it.set?.position as string]);
  expect(positions.map(([name]) => name)).toEqual(['a', 'new']);
  expect((positions[0]?.[1] ?? '') < (positions[1]?.[1] ?? '')).toBe(true);
});

function fail(): never {
  throw new Error('No such line');
}
