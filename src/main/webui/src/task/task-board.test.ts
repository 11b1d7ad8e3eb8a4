import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { notes } from '../shared/notes.svelte';
import { TaskBoard } from './task-board.svelte';

type Answer = { status: number; body?: unknown };

/** The service as far as a board sees it: it keeps tasks, and can be told to refuse. */
class Service {
  readonly tasks = new Map<string, Record<string, unknown>>();
  readonly asked: string[] = [];
  refusing: ((request: string) => number | null) | null = null;

  fetch = async (path: string, { method = 'GET', body }: RequestInit = {}): Promise<Response> => {
    const request = `${method} ${path}`;
    this.asked.push(request);
    const refusal = this.refusing?.(request) ?? null;
    if (refusal === 0) {
      throw new TypeError('Failed to fetch');
    }
    const answer: Answer =
      refusal === null
        ? this.#answer(method, new URL(path, 'http://todo'), JSON.parse(String(body ?? '{}')))
        : { status: refusal, body: { detail: 'No.' } };
    return answer.status === 204
      ? new Response(null, { status: 204 })
      : Response.json(answer.body, { status: answer.status });
  };

  keep(count: number, completed = false): void {
    for (let n = 1; n <= count; n++) {
      const id = `${completed ? 'done' : 'open'}-${String(n).padStart(4, '0')}`;
      this.#put(id, { title: `Task ${n}`, completed });
    }
  }

  #answer(method: string, url: URL, body: Record<string, unknown>): Answer {
    const [, , , id, action] = url.pathname.split('/');
    if (!id) {
      return method === 'POST'
        ? { status: 201, body: this.#put(String(body.id), body) }
        : { status: 200, body: this.#page(url.searchParams) };
    }
    if (action === 'restore') {
      return { status: 200, body: this.#put(id, { deleted: false }) };
    }
    if (method === 'DELETE') {
      this.#put(id, { deleted: true });
      return { status: 204 };
    }
    return { status: 200, body: this.#put(id, body) };
  }

  #put(id: string, members: Record<string, unknown>): Record<string, unknown> {
    const known = this.tasks.get(id) ?? { id, completed: false, created_at: id, updated_at: id };
    const task = { ...known, ...members };
    this.tasks.set(id, task);
    return task;
  }

  #page(query: URLSearchParams): unknown {
    const completed = query.get('completed') === 'completed';
    const size = Number(query.get('page_size'));
    const from = (Number(query.get('page')) - 1) * size;
    const all = [...this.tasks.values()]
      .filter(task => !task.deleted && task.completed === completed)
      .sort((one, other) => (String(one.created_at) < String(other.created_at) ? 1 : -1));
    return { tasks: all.slice(from, from + size), count: all.length };
  }
}

let service: Service;
let board: TaskBoard;
const sessionEnded = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  service = new Service();
  vi.stubGlobal('fetch', service.fetch);
  board = new TaskBoard('ana', sessionEnded);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  sessionEnded.mockClear();
  notes.close();
});

const titles = () => board.open.map(task => task.title);
const first = () => {
  const [task] = board.open;
  if (!task) {
    throw new Error('The board is empty');
  }
  return task;
};

test('what is loaded is counted by the service, not by the page', async () => {
  service.keep(250);

  await board.load();

  expect(board.open).toHaveLength(100);
  expect(board.count('open')).toBe(250);
});

test('every task can be reached', async () => {
  service.keep(250);
  await board.load();

  while (board.hasMore('open')) {
    await board.loadMore('open');
  }

  expect(new Set(board.open.map(task => task.id)).size).toBe(250);
});

test('tasks that moved up since the last page are not skipped', async () => {
  service.keep(150);
  await board.load();
  await board.delete(first());
  await board.delete(first());

  while (board.hasMore('open')) {
    await board.loadMore('open');
  }

  expect(board.open).toHaveLength(148);
});

test('a new task shows before the service has answered', async () => {
  await board.load();

  const added = board.add('Call Ana');

  expect(titles()).toEqual(['Call Ana']);
  await added;
  expect([...service.tasks.values()]).toMatchObject([{ title: 'Call Ana' }]);
});

test('words that could not be saved go back to where they were typed', async () => {
  service.refusing = request => (request.startsWith('POST') ? 0 : null);
  board.draft = 'and then this';

  await board.add('Call Ana');

  expect(titles()).toEqual([]);
  expect(board.draft).toBe('Call Ana and then this');
  expect(notes.current).toMatchObject({ tone: 'trouble' });
});

test('a finished task lingers before it moves', async () => {
  service.keep(1);
  await board.load();

  await board.setCompleted(first(), true);

  expect(board.open).toMatchObject([{ completed: true }]);
  vi.runAllTimers();
  expect(board.open).toEqual([]);
  expect(board.finished).toMatchObject([{ title: 'Task 1' }]);
  expect(board.count('open')).toBe(0);
});

test('finishing that is refused is taken back and told', async () => {
  service.keep(1);
  await board.load();
  service.refusing = request => (request.startsWith('PATCH') ? 503 : null);

  await board.setCompleted(first(), true);

  expect(board.open).toMatchObject([{ completed: false }]);
  expect(board.count('open')).toBe(1);
  expect(notes.current?.text).toMatch(/^“Task 1” is still open\./);
  expect(notes.current?.remedy?.label).toBe('Try again');
});

test('a task that is deleted and undone at once is there', async () => {
  service.keep(1);
  await board.load();

  const deleted = board.delete(first());
  notes.act();
  await deleted;
  await vi.waitFor(() => expect(service.asked.at(-1)).toMatch(/restore$/));

  expect(service.asked.at(-2)).toMatch(/^DELETE/);
  expect(titles()).toEqual(['Task 1']);
});

test('deleting what is gone already is done', async () => {
  service.keep(1);
  await board.load();
  service.refusing = request => (request.startsWith('DELETE') ? 404 : null);

  await board.delete(first());

  expect(titles()).toEqual([]);
  expect(notes.current?.tone).toBe('calm');
});

test('a session that has ended is told, with nothing lost', async () => {
  await board.load();
  service.refusing = () => 401;

  await board.add('Call Ana');

  expect(sessionEnded).toHaveBeenCalledOnce();
  expect(board.draft).toBe('Call Ana');
  expect(notes.current).toBeNull();
});
