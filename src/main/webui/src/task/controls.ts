import { empty } from '../words/en/empty';
import { filters } from '../words/en/filters';
import { notify } from '../words/en/notify';
import { repeat } from '../words/en/repeat';
import { several } from '../words/en/several';
import { sharing } from '../words/en/sharing';
import { trash } from '../words/en/trash';
import { week } from '../words/en/week';
import { addEnglish } from '../words/words';

// The part before this one, with its words and all that both need.
import './hands';

addEnglish({ empty, filters, notify, repeat, several, sharing, trash, week });

// What a list shows when a person types, presses or selects, as one part.
export { default as AskCard } from '../notify/AskCard.svelte';
export { ask } from '../notify/ask.svelte';
export { thisDevice } from '../notify/this-device.svelte';
export { parserFor } from '../quick-add/parser';
export { default as AddChips } from './AddChips.svelte';
export { default as Completion } from './Completion.svelte';
export { default as EmptyState } from './EmptyState.svelte';
export { default as Everywhere } from './Everywhere.svelte';
export { default as FilterPanel } from './FilterPanel.svelte';
export { default as ListTools } from './ListTools.svelte';
export { default as MonthView } from './MonthView.svelte';
export { offerToShow } from './out-of-sight';
export { default as PastedLines } from './PastedLines.svelte';
export { default as RowMenu } from './RowMenu.svelte';
export { default as SectionTools } from './SectionTools.svelte';
export { default as SelectionBar } from './SelectionBar.svelte';
export { default as TitleEdit } from './TitleEdit.svelte';
export { default as TrashBar } from './TrashBar.svelte';
export { default as TrashRow } from './TrashRow.svelte';
export { default as UpcomingSwitch } from './UpcomingSwitch.svelte';
export { default as WeekView } from './WeekView.svelte';
