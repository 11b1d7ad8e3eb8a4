import { keyOf } from '../shared/key';
import type { Line } from './outline';
import type { Writing } from './StepField.svelte';

/** What keys can ask for; what moves a step says whether it could. */
export interface StepActions {
  /** Goes on with a new step below the line. */
  next(line: Line): void;
  indent(line: Line): boolean;
  outdent(line: Line): boolean;
  move(line: Line, way: 1 | -1): void;
  remove(line: Line): void;
  open(line: Line): void;
  /** Leaves the text for the line's circle. */
  leave(line: Line): void;
  /** Goes to the same control of a line near by. */
  step(line: Line, way: 1 | -1): boolean;
}

/** Keys while a step's text is written. Tab passes on while somebody only comes through. */
export function fieldKeys(
  event: KeyboardEvent,
  line: Line,
  writing: Writing,
  isWriting: boolean,
  actions: StepActions,
): void {
  if (fieldAction(event, line, writing, isWriting, actions)) {
    event.preventDefault();
    event.stopPropagation();
  }
}

function fieldAction(
  event: KeyboardEvent,
  line: Line,
  writing: Writing,
  isWriting: boolean,
  actions: StepActions,
): boolean {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (key === 'Enter') {
    if (writing.isEmpty) {
      // As in other outlines: an empty line goes up a level, and ends the steps at the first.
      return actions.outdent(line) || done(() => actions.leave(line));
    }
    return done(() => {
      if (writing.save()) {
        (ctrlKey || metaKey ? actions.open : actions.next)(line);
      }
    });
  }
  if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
    return done(() => actions.move(line, key === 'ArrowUp' ? -1 : 1));
  }
  if (altKey || ctrlKey || metaKey) {
    return false;
  }
  switch (key) {
    case 'Tab':
      return isWriting && (shiftKey ? actions.outdent(line) : actions.indent(line));
    case 'Escape':
      return done(() => {
        writing.drop();
        actions.leave(line);
      });
    case 'Backspace':
      return (
        isVacant(event) &&
        done(() => {
          writing.drop();
          actions.remove(line);
        })
      );
    case 'ArrowUp':
      return !shiftKey && isAtEdge(event, -1) && actions.step(line, -1);
    case 'ArrowDown':
      return !shiftKey && isAtEdge(event, 1) && actions.step(line, 1);
    default:
      return false;
  }
}

/** Keys while another control of a line has the focus. */
export function lineKeys(event: KeyboardEvent, line: Line, actions: StepActions): void {
  const { altKey, ctrlKey, metaKey } = event;
  const way = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key];
  let isDone = false;
  if (way && altKey) {
    isDone = done(() => actions.move(line, way));
  } else if (way && !ctrlKey && !metaKey) {
    isDone = actions.step(line, way);
  } else if (['Delete', 'Backspace'].includes(keyOf(event))) {
    isDone = done(() => actions.remove(line));
  }
  if (isDone) {
    event.preventDefault();
    event.stopPropagation();
  }
}

function done(act: () => void): true {
  act();
  return true;
}

function isVacant(event: KeyboardEvent): boolean {
  return (event.target as HTMLTextAreaElement).value === '';
}

/** Whether an arrow can't go further within the text. */
function isAtEdge(event: KeyboardEvent, way: 1 | -1): boolean {
  const area = event.target as HTMLTextAreaElement;
  const lineHeight = Number.parseFloat(getComputedStyle(area).lineHeight);
  const isOneLine = area.clientHeight < lineHeight * 2.5;
  const edge = way < 0 ? 0 : area.value.length;
  return isOneLine || (area.selectionStart === edge && area.selectionEnd === edge);
}
