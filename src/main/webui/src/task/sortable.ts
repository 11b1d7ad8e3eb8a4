/** Carries a row of a list with the pointer and tells where it was dropped. */
export function carry(
  event: PointerEvent,
  list: HTMLElement,
  ondrop: (place: number) => void,
): void {
  const row = (event.target as HTMLElement).closest('li');
  if (!row || event.button !== 0) {
    return;
  }
  event.preventDefault();
  const rows = [...list.querySelectorAll<HTMLElement>(':scope > li:not([hidden])')];
  const middles = rows.map(it => it.getBoundingClientRect()).map(it => it.top + it.height / 2);
  const from = rows.indexOf(row);
  const height = row.getBoundingClientRect().height;
  const scrolled = window.scrollY;
  const listeners = new AbortController();
  const { signal } = listeners;
  let place = from;
  row.dataset.carried = '';

  function show(y: number) {
    const way = y - event.clientY + window.scrollY - scrolled;
    const middle = (middles[from] ?? 0) + way;
    place = middles.filter((it, index) => index !== from && it < middle).length;
    rows.forEach((it, index) => {
      const aside =
        index > from && index <= place ? -height : index < from && index >= place ? height : 0;
      it.style.translate = index === from ? `0 ${way}px` : `0 ${aside}px`;
    });
  }

  function end(isDropped: boolean) {
    listeners.abort();
    delete row?.dataset.carried;
    for (const it of rows) {
      it.style.translate = '';
    }
    if (isDropped && place !== from) {
      ondrop(place);
    }
  }

  window.addEventListener('pointermove', it => show(it.clientY), { signal });
  window.addEventListener('pointerup', () => end(true), { signal });
  window.addEventListener('pointercancel', () => end(false), { signal });
  window.addEventListener('keydown', it => it.key === 'Escape' && end(false), { signal });
}
