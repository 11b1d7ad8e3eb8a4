import { NoAnswer, Refusal } from './http';

/** Says what happened and what to do, to the person whose request failed. */
export function sentence(error: unknown): string {
  if (error instanceof NoAnswer) {
    return 'Todo can’t be reached. Check your connection and try again.';
  }
  if (!(error instanceof Refusal)) {
    return 'Something went wrong in this page. Reload it and try again.';
  }
  if (error.status === 429) {
    return `Too many attempts. Try again in ${wait(error.retryAfter)}.`;
  }
  if (error.status === 401) {
    return 'Your session has ended. Sign in to go on.';
  }
  if (error.status === 502 || error.status === 503 || error.status === 504) {
    return 'Todo can’t reach its data right now. Nothing is lost; try again in a moment.';
  }
  if (error.status >= 500) {
    return 'Something went wrong on our side. Nothing is lost; try again in a moment.';
  }
  return error.detail || 'That didn’t work. Reload the page and try again.';
}

/** A stretch of time in round words. */
export function wait(seconds: number | null): string {
  if (seconds === null) {
    return 'a moment';
  }
  if (seconds < 60) {
    return counted(Math.max(1, seconds), 'second');
  }
  return seconds < 3600
    ? counted(Math.ceil(seconds / 60), 'minute')
    : counted(Math.ceil(seconds / 3600), 'hour');
}

export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** Keeps a title short enough to stand inside a sentence. */
export function quoted(title: string): string {
  const characters = [...title];
  return `“${characters.length > 48 ? `${characters.slice(0, 47).join('').trimEnd()}…` : title}”`;
}
