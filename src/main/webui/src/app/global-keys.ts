import { keyOf } from '../shared/key';
import { location } from '../shared/location.svelte';
import { single } from '../shared/single-keys';
import { ROUTES } from './routes';

interface Reactions {
  readonly add: () => void;
  readonly search: () => void;
  readonly commands: () => void;
  /** Whether the palette's field is about to appear: keys typed until then belong to it. */
  readonly isOpening: () => boolean;
  readonly typeEarly: (letter: string) => void;
  readonly sheet: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly toList: () => void;
}

/** So long a second key belongs to a first. */
const TOGETHER_IN_MILLISECONDS = 1_500;

/** Keys that work wherever the focus is, except where somebody types. */
export function globalKeys(reactions: Reactions): (event: KeyboardEvent) => void {
  let wentAt = Number.NEGATIVE_INFINITY;

  function actionOf(event: KeyboardEvent): (() => void) | undefined {
    const { ctrlKey, metaKey, altKey, shiftKey } = event;
    const key = keyOf(event);
    const isTyping = isEditable(event.target);
    if (ctrlKey || metaKey) {
      const combined: Record<string, (() => void) | undefined> = {
        k: reactions.commands,
        // In a field that holds something, the browser takes back what was typed.
        z:
          isTyping && !isEmpty(event.target)
            ? undefined
            : shiftKey
              ? reactions.redo
              : reactions.undo,
      };
      return combined[key.toLowerCase()];
    }
    if (reactions.isOpening()) {
      const letter = key === 'Enter' ? '\n' : key;
      return letter.length === 1 && !altKey ? () => reactions.typeEarly(letter) : undefined;
    }
    if (isTyping || altKey || !single.isOn || document.querySelector('dialog[open]')) {
      return undefined;
    }
    const path = event.timeStamp - wentAt < TOGETHER_IN_MILLISECONDS ? pathOf(key) : undefined;
    wentAt = key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
    if (path !== undefined) {
      return () => {
        location.go(path);
        reactions.toList();
      };
    }
    const alone: Record<string, (() => void) | undefined> = {
      q: reactions.add,
      n: reactions.add,
      '/': reactions.search,
      '?': reactions.sheet,
    };
    return alone[key];
  }

  return event => {
    const act = event.defaultPrevented ? undefined : actionOf(event);
    if (act) {
      event.preventDefault();
      act();
    }
  };
}

/** Where a key leads after G. */
function pathOf(key: string): string | undefined {
  return ROUTES.find(it => it.key === key)?.path;
}

function isEmpty(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.value === '';
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type)))
  );
}
