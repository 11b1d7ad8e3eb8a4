import { NoAnswer, Refusal } from '../shared/http';
import type { Tag, Task } from './rows';
import { tagKey } from './rows';
import type { Server } from './server';
import type { News } from './storage';
import { apply, noRows, type Write } from './writes';

/** The service as a copy meets it, in memory, with a network that tests can make worse. */
export class FakeService {
  readonly rows = noRows();
  /** Each write that was taken, as often as it came. */
  readonly taken: Write[] = [];
  revision = 0;
  readonly #tombstones = new Map<string, number>();
  #forgotten = 0;

  /** A way to the service; `fate` says of each request what becomes of it. */
  way(fate: () => 'answered' | 'lost on the way' | 'answer lost' | number = () => 'answered') {
    const request = async <Answer>(act: () => Answer): Promise<Answer> => {
      const end = fate();
      if (typeof end === 'number') {
        throw new Refusal(end, 'No');
      }
      if (end === 'lost on the way') {
        throw new NoAnswer('Lost');
      }
      const answer = act();
      await Promise.resolve();
      if (end === 'answer lost') {
        throw new NoAnswer('Answer lost');
      }
      return structuredClone(answer);
    };
    return {
      send: write => request(() => this.#take(write)),
      changes: since => request(() => this.#changes(since)),
      trash: () => request(() => [...this.rows.trash.values()]),
    } satisfies Server;
  }

  /** Forgets which rows are gone, as the service does after a while. */
  forget(): void {
    this.#tombstones.clear();
    this.#forgotten = this.revision;
  }

  #take(write: Write): News {
    const { tasks, tags } = this.rows;
    this.#refuse(write);
    const before = { tasks: new Map(tasks), tags: new Map(tags) };
    apply(this.rows, write);
    this.taken.push(write);
    this.revision += 1;
    this.#makeTags(write);
    for (const [id, task] of tasks) {
      if (before.tasks.get(id) !== task) {
        tasks.set(id, { ...task, revision: this.revision });
      }
    }
    for (const [id, tag] of tags) {
      if (before.tags.get(id) !== tag) {
        tags.set(id, { ...tag, revision: this.revision });
      }
    }
    for (const id of [...before.tasks.keys(), ...before.tags.keys()]) {
      if (!tasks.has(id) && !tags.has(id)) {
        this.#tombstones.set(id, this.revision);
      }
    }
    const task = tasks.get(write.id);
    return { tasks: task ? [task] : [], tags: [], gone: [] };
  }

  #refuse(write: Write): void {
    const { tasks, trash, tags } = this.rows;
    const { id, kind } = write;
    const isMissing = {
      'add-task': false,
      'change-task': !tasks.has(id),
      'delete-task': !tasks.has(id) && !trash.has(id),
      'restore-task': !tasks.has(id) && !trash.has(id),
      'empty-trash': false,
      'add-tag': false,
      'change-tag': !tags.has(id),
      'delete-tag': !tags.has(id),
    }[kind];
    if (isMissing) {
      throw new Refusal(404, 'Not found');
    }
    const title =
      kind === 'add-task'
        ? write.draft.title
        : write.kind === 'change-task'
          ? write.change.title
          : 'x';
    if (title === '') {
      throw new Refusal(422, 'The title must not be empty.');
    }
    const name =
      kind === 'add-tag' ? write.draft.name : kind === 'change-tag' ? write.change.name : undefined;
    if (
      name !== undefined &&
      [...tags.values()].some(it => it.id !== id && tagKey(it.name) === tagKey(name))
    ) {
      throw new Refusal(409, 'There is a tag of this name.');
    }
  }

  #makeTags(write: Write): void {
    const names = this.rows.tasks.get(write.id)?.tags ?? [];
    for (const name of names) {
      if (![...this.rows.tags.values()].some(it => tagKey(it.name) === tagKey(name))) {
        const id = `made-${name}-${this.revision}`;
        this.rows.tags.set(id, { id, name, color: '#3B82F6', revision: this.revision });
      }
    }
  }

  /** Pages of three, so that a few rows make several. */
  #changes(since: string | null): News & { readonly more: boolean } {
    const [place = '', floor = place] = since?.split('~') ?? [];
    const reset = since !== null && Number(floor) < this.#forgotten;
    const after = since === null || reset ? -1 : Number(place);
    const knownUpTo = after === -1 ? String(this.revision) : floor;
    const changes = [
      ...[...this.rows.tasks.values()].map(task => ({ task, revision: task.revision })),
      ...[...this.rows.tags.values()].map(tag => ({ tag, revision: tag.revision })),
      ...[...this.#tombstones].map(([id, revision]) => ({ gone: id, revision })),
    ]
      .filter(it => it.revision > after && !(after === -1 && 'gone' in it))
      .sort((one, other) => one.revision - other.revision);
    const third = changes[2]?.revision ?? this.revision;
    const page = changes.filter(it => it.revision <= third);
    const more = page.length < changes.length;
    return {
      tasks: page.flatMap(it => ('task' in it ? [it.task as Task] : [])),
      tags: page.flatMap(it => ('tag' in it ? [it.tag as Tag] : [])),
      gone: page.flatMap(it => ('gone' in it ? [{ id: it.gone, revision: it.revision }] : [])),
      // Rows that went before the first page was read need no telling on the later ones.
      cursor: more ? `${third}~${knownUpTo}` : String(this.revision),
      more,
      reset,
    };
  }
}
