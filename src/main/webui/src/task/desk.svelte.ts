import { list } from '../kinds/list';
import { section } from '../kinds/section';
import { DEFAULT_COLOR, newTags, tag, tagKey } from '../kinds/tag';
import { task } from '../kinds/task';
import type { Engine } from '../sync/engine.svelte';
import { Deeds, type Do } from './deeds';
import { laterFunctions } from './later-functions.svelte';
import { ListState } from './list-state.svelte';
import { inOrder } from './lists';
import { QuickAdd } from './quick-add.svelte';
import { StepTree } from './step-tree';
import type { View } from './view';

newTags.colorBeside = used => laterFunctions.loaded?.freshColor(used) ?? DEFAULT_COLOR;

/** What a person works at: the rows, the list in view, the line being written, what can be done. */
export class Desk {
  readonly engine: Engine;
  readonly do: Do;
  readonly tasks = $derived.by(() => this.engine.rows(task));
  readonly trash = $derived.by(() => this.engine.trash(task));
  readonly tags = $derived.by(() => this.engine.rows(tag));
  readonly steps = $derived.by(() => new StepTree(this.tasks));
  readonly lists = $derived.by(() => this.engine.rows(list));
  /** Those that are not archived, in their order. */
  readonly openLists = $derived(inOrder(this.lists.values()).filter(it => !it.archived));
  readonly trashedLists = $derived.by(() => this.engine.trash(list));
  readonly headings = $derived.by(() => this.engine.rows(section));
  readonly #colors = $derived.by(
    () => new Map([...this.tags.values()].map(it => [tagKey(it.name), it.color])),
  );
  readonly list: ListState;
  readonly deeds: Deeds;
  readonly quickAdd: QuickAdd;

  constructor(engine: Engine, doing: Do, viewOf: () => View | null) {
    this.engine = engine;
    this.do = doing;
    this.list = new ListState(this, () => engine.isFilled, viewOf);
    this.deeds = new Deeds(doing, this.list, this);
    this.quickAdd = new QuickAdd(this);
  }

  colorOf(tag: string): string {
    return this.#colors.get(tagKey(tag)) ?? DEFAULT_COLOR;
  }
}
