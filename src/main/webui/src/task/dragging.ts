import type { Task } from '../kinds/task';
import { receiveFiles } from '../transfer/file-arrivals';
import type { Desk } from './desk.svelte';
import { moveToHeading, moveToList } from './list-deeds';
import { schedule } from './schedule';

const TARGETS = '[data-list], [data-section], [data-day]';

/**
 * Lets the mouse drag rows onto a list's name, a heading or a day, and files onto the page. A finger
 * swipes and scrolls, and has the menu for this, as keys have. Returns what ends it.
 */
export function dragging(desk: Desk): () => void {
  const listeners = new AbortController();
  const { signal } = listeners;
  const ignoreFiles = receiveFiles(desk);
  let dragged: readonly Task[] = [];
  let over: HTMLElement | null = null;

  function mark(target: HTMLElement | null) {
    if (target !== over) {
      delete over?.dataset.over;
      over = target;
      if (over) {
        over.dataset.over = '';
      }
    }
  }

  function targetOf(event: Event): HTMLElement | null {
    return dragged.length > 0 && event.target instanceof Element
      ? event.target.closest<HTMLElement>(TARGETS)
      : null;
  }

  document.addEventListener(
    'pointerdown',
    event => {
      const row = rowOf(event);
      if (row) {
        row.draggable =
          event.pointerType === 'mouse' &&
          (desk.lists.size > 0 || row.closest('[data-day]') !== null);
      }
    },
    { signal },
  );
  document.addEventListener(
    'dragstart',
    event => {
      const row = rowOf(event);
      const task = desk.list.shown.find(it => it.id === row?.dataset.task);
      if (row?.dataset.carried !== undefined) {
        // The grip carries it to another place in its list.
        event.preventDefault();
      } else if (row && task?.deletedAt === null && event.dataTransfer) {
        dragged = desk.list.meant(task);
        event.dataTransfer.setData('text/plain', dragged.map(it => it.title).join('\n'));
        event.dataTransfer.effectAllowed = 'move';
      }
    },
    { signal },
  );
  document.addEventListener(
    'dragover',
    event => {
      const target = targetOf(event);
      mark(target);
      if (target) {
        event.preventDefault();
      }
    },
    { signal },
  );
  document.addEventListener(
    'drop',
    event => {
      const target = targetOf(event);
      if (target) {
        event.preventDefault();
        drop(target, dragged, desk);
      }
    },
    { signal },
  );
  document.addEventListener(
    'dragend',
    () => {
      mark(null);
      dragged = [];
    },
    { signal },
  );
  return () => {
    listeners.abort();
    ignoreFiles();
  };
}

function rowOf(event: Event): HTMLElement | null {
  return event.target instanceof Element
    ? event.target.closest<HTMLElement>('li[data-task]')
    : null;
}

function drop({ dataset }: HTMLElement, tasks: readonly Task[], desk: Desk): void {
  if (dataset.list !== undefined) {
    moveToList(desk, tasks, dataset.list);
  } else if (dataset.day !== undefined) {
    schedule(desk, tasks, dataset.day);
  } else {
    moveToHeading(desk, tasks, desk.headings.get(dataset.section ?? '') ?? null);
  }
  desk.list.release(tasks);
}
