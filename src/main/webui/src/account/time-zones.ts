/** A part of the world, with its places by their names in the time zone database. */
export interface Region {
  readonly name: string;
  readonly zones: readonly { readonly id: string; readonly city: string }[];
}

/** All time zones that the browser knows, and the one that is wanted whether it does or not. */
export function regions(wanted: string, known = Intl.supportedValuesOf('timeZone')): Region[] {
  const ids = [...new Set([...known, 'UTC', wanted])].sort();
  return [...new Set(ids.map(regionOf))].map(name => ({
    name,
    zones: ids.filter(id => regionOf(id) === name).map(id => ({ id, city: cityOf(id) })),
  }));
}

/** The city, readable: `America/Argentina/Buenos_Aires` is Buenos Aires, Argentina. */
export function cityOf(id: string): string {
  const [, ...places] = id.split('/');
  return places.length === 0 ? id : places.reverse().join(', ').replaceAll('_', ' ');
}

/** Whether two names mean one zone: Asia/Kolkata is Asia/Calcutta to some. */
export function isSameZone(one: string, other: string): boolean {
  return one === other || canonical(one) === canonical(other);
}

/** The weekday and the time in a zone: written apart, as some locales write 9:15 one way alone and another beside a day. */
export function timeIn(timeZone: string, now: Date, locale: string): string {
  const weekday = now.toLocaleDateString(locale, { timeZone, weekday: 'long' });
  const time = now.toLocaleTimeString(locale, { timeZone, hour: 'numeric', minute: '2-digit' });
  return `${weekday} ${time}`;
}

function regionOf(id: string): string {
  const [region = '', place] = id.split('/');
  return place === undefined ? '' : region;
}

/** A zone that this browser does not know is like no other. */
function canonical(id: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: id }).resolvedOptions().timeZone;
  } catch {
    return id;
  }
}
