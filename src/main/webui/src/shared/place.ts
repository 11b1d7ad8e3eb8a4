const GAP = 4;
const MARGIN = 8;

/**
 * Keeps something in the top layer at what it belongs to: below it, or above where there is more
 * room, or over it when neither is enough. Its style finds the place in `--x` and `--y`, and what
 * height there is beside the anchor in `--room`. It begins with the anchor, or ends with it.
 * A point stands for the anchor where a mouse has shown the place. Returns what ends it.
 */
export function follow(
  popover: HTMLElement,
  anchor: Element,
  edge: 'start' | 'end' = 'start',
  point: DOMRect | null = null,
): () => void {
  const place = () => {
    const box = point ?? anchor.getBoundingClientRect();
    // What a keyboard on the screen leaves to see.
    const view = window.visualViewport;
    const top = (view?.offsetTop ?? 0) + MARGIN;
    const bottom = (view?.offsetTop ?? 0) + (view?.height ?? window.innerHeight) - MARGIN;
    const below = bottom - box.bottom - GAP;
    const above = box.top - GAP - top;
    popover.style.setProperty('--room', `${Math.max(below, above)}px`);

    const { offsetWidth: width, offsetHeight: height } = popover;
    const isRightToLeft = getComputedStyle(popover).direction === 'rtl';
    const x = isRightToLeft === (edge === 'start') ? box.right - width : box.left;
    const y =
      height <= below
        ? box.bottom + GAP
        : height <= above
          ? box.top - GAP - height
          : bottom - height;
    // Without the gutter that is kept for a scrollbar.
    const right = document.documentElement.getBoundingClientRect().width - width - MARGIN;
    popover.style.setProperty('--x', `${Math.max(MARGIN, Math.min(x, right))}px`);
    popover.style.setProperty('--y', `${Math.max(top, y)}px`);
  };
  const size = new ResizeObserver(place);
  const ending = new AbortController();
  const { signal } = ending;
  place();
  size.observe(popover);
  size.observe(anchor);
  window.addEventListener('scroll', place, { capture: true, passive: true, signal });
  window.addEventListener('resize', place, { signal });
  window.visualViewport?.addEventListener('resize', place, { signal });
  return () => {
    ending.abort();
    size.disconnect();
  };
}
