import { http, isRecord, NoAnswer, Refusal } from '../shared/http';
import { type Task, tagOf, taskOf } from './rows';
import type { News } from './storage';
import { requestOf, type Write } from './writes';

/** What a copy asks of the service; tests put one of their own in its place. */
export interface Server {
  /** Sends a write and tells what the service made of it. */
  send(write: Write): Promise<News>;
  changes(since: string | null): Promise<News & { readonly more: boolean }>;
  trash(): Promise<readonly Task[]>;
}

const NOTHING: News = { tasks: [], tags: [], gone: [] };
const PAGE_SIZE = 100;

/**
 * The service as an account's copy asks it. Every path names the account: whoever the browser's
 * cookie belongs to by now, nobody's writes and rows come into the hands of another.
 */
export function serverOf(account: string): Server {
  const home = `/api/${account}`;
  return {
    async send(write) {
      const { method, path, body } = requestOf(write);
      const answer = await asOwner(http[method](home + path, body));
      // A tag's answer carries no revision: the feed tells it.
      const isTask = isRecord(answer) && 'title' in answer;
      return isTask ? { ...NOTHING, tasks: [taskOf(answer)] } : NOTHING;
    },

    async changes(since) {
      const query = since === null ? '' : `&since=${encodeURIComponent(since)}`;
      return newsOf(await asOwner(http.get(`${home}/changes?limit=500${query}`)));
    },

    async trash() {
      const tasks: Task[] = [];
      for (let page = 1, count = 1; tasks.length < count; page++) {
        const path = `${home}/tasks/trash?page_size=${PAGE_SIZE}&page=${page}`;
        const answer = await asOwner(http.get(path));
        if (!isRecord(answer) || !Array.isArray(answer.tasks) || answer.tasks.length === 0) {
          break;
        }
        tasks.push(...answer.tasks.map(taskOf).map(it => ({ ...it, deletedAt: it.updatedAt })));
        count = Number(answer.count);
      }
      return tasks;
    },
  };
}

/** Somebody else's paths are not found: the browser's session is no longer this account's. */
async function asOwner(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Refusal && error.status === 404 && error.detail === 'Not found') {
      throw new Refusal(401, error.detail);
    }
    throw error;
  }
}

function newsOf(answer: unknown): News & { readonly more: boolean } {
  if (!isRecord(answer) || !Array.isArray(answer.changes) || typeof answer.cursor !== 'string') {
    throw new NoAnswer('Not a page of changes');
  }
  const changes = answer.changes.filter(isRecord);
  const here = changes.filter(it => it.deleted !== true);
  return {
    tasks: here.filter(it => it.kind === 'task').map(it => taskOf(it.data)),
    tags: here.filter(it => it.kind === 'tag').map(it => tagOf(it.data, Number(it.revision))),
    gone: changes
      .filter(it => it.deleted === true)
      .map(it => ({ id: String(it.id), revision: Number(it.revision) })),
    cursor: answer.cursor,
    more: answer.more === true,
    reset: answer.reset === true,
  };
}
