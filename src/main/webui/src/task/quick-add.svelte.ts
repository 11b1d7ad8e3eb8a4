import type { Chip, Understood } from '../quick-add/understood';
import type { NewTask } from '../replica/replica.svelte';
import { type TaskChange, tagKey } from '../replica/rows';
import { characters, LONGEST } from '../shared/text';
import { quoted } from '../shared/words';
import { locale } from '../words/locale';
import { words } from '../words/words';
import type { Desk } from './desk.svelte';
import { dueInWords } from './due';

/** A line being written, and what of it is understood as more than words. */
export class QuickAdd {
  readonly #desk: Desk;
  /** Chips that the person wants to be words. */
  #rejected = $state.raw<ReadonlySet<string>>(new Set());
  /** Whether what the view suggests is wanted: its day, its tag. */
  #takesView = $state(true);

  readonly understood: Understood = $derived.by(() => this.#parse(this.#desk.draft));
  readonly excess: number = $derived(characters(this.understood.title) - LONGEST.title);
  readonly suggestion = $derived.by(() => this.#suggestion());

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  reject(chip: Chip): void {
    this.#rejected = new Set([...this.#rejected, chip.key]);
  }

  rejectSuggestion(): void {
    this.#takesView = false;
  }

  async add(): Promise<void> {
    await this.#desk.reckon();
    const { understood } = this;
    if (understood.title === '' || this.excess > 0) {
      return;
    }
    const draft = this.#draftOf(understood, this.suggestion);
    this.#desk.draft = '';
    this.#rejected = new Set();
    this.#takesView = true;
    this.#desk.replica.addTask(draft, said(draft, this.#desk.now));
  }

  /** Each line as a task. */
  async draftsOf(lines: readonly string[]): Promise<readonly NewTask[]> {
    await this.#desk.reckon();
    const { suggestion } = this;
    return lines.map(it => this.#draftOf(this.#parse(it), suggestion));
  }

  /** Until what understands dates is here, a line is a title. */
  #parse(line: string): Understood {
    return (
      this.#desk.reckoning?.parse(line, {
        now: this.#desk.now,
        locale,
        rejected: this.#rejected,
      }) ?? {
        title: line.trim(),
        due: null,
        repeat: null,
        tags: [],
        priority: null,
        chips: [],
      }
    );
  }

  /** Puts several lines into the one being written. */
  join(lines: readonly string[]): void {
    this.#desk.draft = [this.#desk.draft, ...lines].filter(Boolean).join(' ');
  }

  /** What is added while a day or a tag is in view belongs there, unless it says otherwise. */
  #suggestion(): { readonly due: string | null; readonly tag: string | null } {
    const { view, tag } = this.#desk;
    const { due, repeat, tags } = this.understood;
    return {
      due:
        this.#takesView && view?.is === 'today' && due === null && repeat === null
          ? this.#desk.day(0)
          : null,
      tag:
        this.#takesView && tag && !tags.some(it => tagKey(it) === tagKey(tag.name))
          ? tag.name
          : null,
    };
  }

  #draftOf(
    { title, due, repeat, tags, priority }: Understood,
    suggestion: { readonly due: string | null; readonly tag: string | null },
  ): NewTask {
    const { reckoning, replica } = this.#desk;
    return {
      title,
      due: due ?? suggestion.due,
      repeat,
      tags: suggestion.tag === null ? tags : [...tags, suggestion.tag],
      priority: priority ?? 'medium',
      position: reckoning?.firstPositions(replica.tasks.values(), 1)[0] ?? null,
    };
  }
}

function said({ title, due }: TaskChange, now: Date): string {
  const { added, addedFor } = words.task.add;
  const name = quoted(title ?? '');
  return due ? addedFor(name, dueInWords(due, now).words) : added(name);
}
