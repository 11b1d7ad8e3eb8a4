import { list } from '../words/en/list';
import { lists } from '../words/en/lists';
import { repeat } from '../words/en/repeat';
import { week } from '../words/en/week';
import { addEnglish } from '../words/words';

addEnglish({ list, lists, repeat, week });

// Upcoming as a week and as a month, as one part.
export { default as MonthView } from './MonthView.svelte';
export { default as UpcomingSwitch } from './UpcomingSwitch.svelte';
export { default as WeekView } from './WeekView.svelte';
