import { filter } from '../kinds/filter';
import { list } from '../kinds/list';
import { type Member, member, type Role } from '../kinds/member';
import { section } from '../kinds/section';
import { DEFAULT_COLOR, newTags, type Tag, tag, tagKey } from '../kinds/tag';
import { task } from '../kinds/task';
import { notes } from '../shared/notes.svelte';
import type { Edit } from '../sync/edit';
import type { Engine } from '../sync/engine.svelte';
import type { Made } from '../sync/made';
import { words } from '../words/words';
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
  /** One of each name, the own space's rather than a shared list's. */
  readonly tags = $derived.by(() => this.#oneOfEachName());
  readonly steps = $derived.by(() => new StepTree(this.tasks));
  readonly lists = $derived.by(() => this.engine.rows(list));
  /** Those that are not archived, in their order. */
  readonly openLists = $derived(inOrder(this.lists.values()).filter(it => !it.archived));
  readonly trashedLists = $derived.by(() => this.engine.trash(list));
  readonly filters = $derived.by(() => this.engine.rows(filter));
  readonly orderedFilters = $derived(inOrder(this.filters.values()));
  readonly headings = $derived.by(() => this.engine.rows(section));
  readonly #members = $derived.by(() => {
    const members = new Map<string, Member[]>();
    for (const it of this.engine.rows(member).values()) {
      members.set(it.spaceId, [...(members.get(it.spaceId) ?? []), it]);
    }
    return members;
  });
  readonly #colors = $derived.by(
    () => new Map([...this.tags.values()].map(it => [tagKey(it.name), it.color])),
  );
  readonly list: ListState;
  readonly deeds: Deeds;
  readonly quickAdd: QuickAdd;

  constructor(engine: Engine, doing: Do, viewOf: () => View | null) {
    this.engine = engine;
    this.do = (said, edits, made) => this.#do(doing, said, edits, made);
    this.list = new ListState(this, () => engine.isFilled, viewOf);
    this.deeds = new Deeds(this.do, this.list);
    this.quickAdd = new QuickAdd(this);
  }

  get account(): string {
    return this.engine.account;
  }

  /** Whether any list is shared. */
  get isSharing(): boolean {
    return this.#members.size > 0;
  }

  /** Those who share a space; nobody in the account's own. */
  membersOf(space: string): readonly Member[] {
    return this.#members.get(space) ?? [];
  }

  roleIn(space: string): Role | undefined {
    return this.membersOf(space).find(it => it.accountId === this.engine.account)?.role;
  }

  mayWrite({ spaceId }: { readonly spaceId: string }): boolean {
    return this.roleIn(spaceId) !== 'viewer';
  }

  colorOf(tag: string): string {
    return this.#colors.get(tagKey(tag)) ?? DEFAULT_COLOR;
  }

  /** Makes no edit that the service refuses to somebody who may only look. */
  #do(doing: Do, said: string, edits: readonly Edit[], made?: readonly Made[]): ReturnType<Do> {
    const space = (it: Edit) => this.engine.shown.get(it.kind, it.row)?.space_id ?? '';
    const allowed = edits.filter(it => this.mayWrite({ spaceId: space(it) }));
    if (allowed.length > 0 || edits.length === 0) {
      return doing(said, allowed, made);
    }
    notes.warn(words.task.look);
    return undefined;
  }

  #oneOfEachName(): ReadonlyMap<string, Tag> {
    const tags = new Map<string, Tag>();
    for (const it of this.engine.rows(tag).values()) {
      const known = tags.get(tagKey(it.name));
      if (!known || it.spaceId === this.engine.account) {
        tags.set(tagKey(it.name), it);
      }
    }
    return new Map([...tags.values()].map(it => [it.id, it]));
  }
}
