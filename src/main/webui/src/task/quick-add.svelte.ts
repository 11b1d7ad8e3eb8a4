import { tagKey } from '../kinds/tag';
import { type TaskChange, type TaskDraft, task } from '../kinds/task';
import {
  asTitle,
  type Chip,
  type NamedList,
  type NamedPerson,
  type Understood,
} from '../quick-add/understood';
import { clock } from '../shared/clock.svelte';
import { notes } from '../shared/notes.svelte';
import { characters, LONGEST } from '../shared/text';
import { quoted } from '../shared/words';
import { create, type Edit, editOf } from '../sync/edit';
import type { Refused } from '../sync/store';
import { locale } from '../words/locale';
import { words } from '../words/words';
import { dayIn } from './day';
import type { Desk } from './desk.svelte';
import { dueInWords } from './due';
import { laterControls, laterFunctions } from './later-functions.svelte';
import { INBOX } from './lists';

/** Where the browser keeps the line while it is typed. */
const DRAFT = 'add';

/** What the view in which a task is added says of it. */
interface Suggestion {
  readonly due: string | null;
  readonly tag: string | null;
  readonly list: NamedList | null;
}

/** What is known of a task that is added. */
export type NewTask = Partial<TaskDraft> & { readonly title: string };

/** A line being written, wherever the person goes, and what of it is understood as more than words. */
export class QuickAdd {
  readonly #desk: Desk;
  #text = $state('');
  /** Chips that the person wants to be words. */
  #rejected = $state.raw<ReadonlySet<string>>(new Set());
  /** Whether what the view suggests is wanted: its day, its tag, its list. */
  #takesView = $state(true);
  /** The day that a task is added to from a view of several. */
  day = $state<string | null>(null);
  /** The refused task that the line is to take the place of. */
  #mended: Refused | null = null;

  readonly understood: Understood = $derived.by(() => this.#parse(this.text));
  /** What `/` may name: nothing as long as there is no list. */
  readonly lists: readonly NamedList[] = $derived.by(() => {
    const { openLists, lists } = this.#desk;
    const own = openLists.filter(it => this.#desk.mayWrite(it));
    return lists.size > 0 ? [...own, { id: INBOX, name: words.task.views.inbox }] : [];
  });
  readonly excess: number = $derived(characters(this.understood.title) - LONGEST.title);
  readonly suggestion = $derived.by(() => this.#suggestion());

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#text = desk.engine.draft(DRAFT);
    if (this.#text !== '') {
      void laterControls.load();
    }
  }

  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    void laterControls.load();
    this.#text = text;
    this.#mended = text === '' ? null : this.#mended;
    this.#desk.engine.saveDraft(DRAFT, text);
  }

  reject(chip: Chip): void {
    this.#rejected = new Set([...this.#rejected, chip.key]);
  }

  rejectSuggestion(): void {
    this.#takesView = false;
  }

  /** Puts a refused task into the line, to be sent in its place. */
  mend(refused: Refused): void {
    this.text = editOf(task, refused.mutation).set?.title as string;
    this.#mended = refused;
  }

  async add(): Promise<void> {
    await Promise.all([laterFunctions.load(), laterControls.load()]);
    const { understood } = this;
    if (understood.title === '' || this.excess > 0) {
      return;
    }
    const draft = this.#draftOf(understood, this.suggestion);
    const { engine } = this.#desk;
    const mended = engine.refused.find(it => it.mutation.id === this.#mended?.mutation.id);
    if (mended) {
      engine.replace([mended], [mendedEdit(mended, draft, understood)]);
      notes.tell(said(draft, clock.now));
    } else {
      const edit = create(task, draft);
      this.#desk.do(said(draft, clock.now), [edit]);
      void laterControls.loaded?.offerToShow(this.#desk, edit.row);
    }
    if (draft.reminders?.length) {
      void laterControls.loaded?.thisDevice.askAt('add', engine.account);
    }
    // Only now, so that the page may go in between.
    this.text = '';
    this.#rejected = new Set();
    this.#takesView = true;
    this.day = null;
  }

  /** Each line as a task. */
  async draftsOf(lines: readonly string[]): Promise<readonly NewTask[]> {
    await Promise.all([laterFunctions.load(), laterControls.load()]);
    const { suggestion } = this;
    return lines.map(it => this.#draftOf(this.#parse(it), suggestion));
  }

  /** What `+` may name: the members of the list that the task goes to. */
  get people(): readonly NamedPerson[] {
    return this.#people(this.understood.list?.id ?? null);
  }

  #people(id: string | null): readonly NamedPerson[] {
    const { lists, list } = this.#desk;
    const named = id === null ? this.#takesView && list.list : lists.get(id);
    return named
      ? (laterFunctions.loaded?.namedPeople(this.#desk.membersOf(named.spaceId)) ?? [])
      : [];
  }

  /** Puts several lines into the one being written. */
  join(lines: readonly string[]): void {
    this.text = [this.text, ...lines].filter(Boolean).join(' ');
  }

  /** Until what understands dates is here, a line is a title. */
  #parse(line: string): Understood {
    return (
      laterControls.loaded?.parse(line, {
        now: clock.now,
        locale,
        lists: this.lists,
        people: id => this.#people(id),
        rejected: this.#rejected,
      }) ?? asTitle(line)
    );
  }

  /** What is added while a day, a tag or a list is in view belongs there, unless it says otherwise. */
  #suggestion(): Suggestion {
    const { view, tag, list } = this.#desk.list;
    const { due, repeat, tags, list: named } = this.understood;
    return {
      due:
        this.#takesView && due === null && repeat === null
          ? (this.day ?? (view?.is === 'today' ? dayIn(0, clock.now) : null))
          : null,
      tag:
        this.#takesView && tag && !tags.some(it => tagKey(it) === tagKey(tag.name))
          ? tag.name
          : null,
      list: this.#takesView && named === null ? list : null,
    };
  }

  #draftOf(
    { title, due, repeat, reminders, tags, priority, list, assignee }: Understood,
    suggestion: Suggestion,
  ): NewTask {
    const { tasks } = this.#desk;
    const { id } = list ?? suggestion.list ?? { id: INBOX };
    return {
      title,
      due: due ?? suggestion.due,
      repeat,
      reminders: reminders.map(it => it.reminder),
      tags: suggestion.tag === null ? tags : [...tags, suggestion.tag],
      priority: priority ?? 'medium',
      ...(id === INBOX ? {} : { listId: id }),
      ...(assignee && { assigneeId: assignee.id }),
      position: laterFunctions.loaded?.firstPositions(tasks.values(), 1)[0] ?? null,
    };
  }
}

/** The refused task with all that was typed for it, as far as the line doesn't say otherwise. */
export function mendedEdit({ mutation }: Refused, draft: NewTask, line: Understood): Edit {
  const { set, add, ...rest } = editOf(task, mutation);
  const typed: TaskChange = { ...set };
  const mended: TaskChange = {
    ...typed,
    title: draft.title,
    due: draft.due ?? typed.due ?? null,
    repeat: draft.repeat ?? typed.repeat ?? null,
    reminders: draft.reminders?.length ? draft.reminders : (typed.reminders ?? []),
    priority: line.priority ?? typed.priority ?? 'medium',
    ...(draft.listId === undefined ? {} : { listId: draft.listId }),
    ...(draft.assigneeId === undefined ? {} : { assigneeId: draft.assigneeId }),
    tags: [...(add?.tags ?? []), ...(draft.tags ?? [])],
    position: draft.position ?? null,
  };
  return { ...rest, set: mended };
}

function said({ title, due }: TaskChange, now: Date): string {
  const { added, addedFor } = words.task.add;
  const name = quoted(title ?? '');
  return due ? addedFor(name, dueInWords(due, now).words) : added(name);
}
