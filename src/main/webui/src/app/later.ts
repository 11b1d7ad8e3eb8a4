import { keys } from '../words/en/keys';
import { pages } from '../words/en/pages';
import { panels } from '../words/en/panels';
import { recovery } from '../words/en/recovery';
import { settings } from '../words/en/settings';
import { unsaved } from '../words/en/unsaved';
import { addEnglish } from '../words/words';
// The parts before this one, with their words and all that they and this one need.
import '../account/other-ways';
import '../task/pickers';

addEnglish({ keys, pages, panels, recovery, settings, unsaved });

// The pages that are no list of tasks, and what opens beside or over a page, as one part.
export { default as AccountPage } from '../account/AccountPage.svelte';
export { default as AddressPage } from '../account/AddressPage.svelte';
export { default as RecoverPage } from '../account/RecoverPage.svelte';
export { offerCodes } from '../account/recovery';
export { default as SignOutDialog } from '../account/SignOutDialog.svelte';
export { default as FiltersPage } from '../pages/FiltersPage.svelte';
export { default as ListsPage } from '../pages/ListsPage.svelte';
export { default as StatisticsPage } from '../pages/StatisticsPage.svelte';
export { default as TagsPage } from '../pages/TagsPage.svelte';
export { default as JoinPage } from '../sharing/JoinPage.svelte';
export { importRun } from '../transfer/import-run.svelte';
export { arrive } from './arrival';
export { default as CommandPalette } from './CommandPalette.svelte';
export { default as DetailPane } from './DetailPane.svelte';
export { default as PlacesSheet } from './PlacesSheet.svelte';
export { default as ShortcutSheet } from './ShortcutSheet.svelte';
export { default as UnsavedList } from './UnsavedList.svelte';
