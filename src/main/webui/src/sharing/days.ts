import { zone } from '../time/zone.svelte';
import { locale } from '../words/locale';

/** The day on which an invitation ends. */
export function dayInWords(moment: string): string {
  return new Date(moment).toLocaleDateString(locale, {
    day: 'numeric',
    month: 'long',
    timeZone: zone(),
  });
}
