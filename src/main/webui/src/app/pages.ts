import { filters } from '../words/en/filters';
import { list } from '../words/en/list';
import { lists } from '../words/en/lists';
import { notify } from '../words/en/notify';
import { pages } from '../words/en/pages';
import { recovery } from '../words/en/recovery';
import { settings } from '../words/en/settings';
import { sharing } from '../words/en/sharing';
import { addEnglish } from '../words/words';

addEnglish({ filters, list, lists, notify, pages, recovery, settings, sharing });

// The pages that are no list of tasks, as one part.
export { default as AccountPage } from '../account/AccountPage.svelte';
export { default as FiltersPage } from '../pages/FiltersPage.svelte';
export { default as ListsPage } from '../pages/ListsPage.svelte';
export { default as StatisticsPage } from '../pages/StatisticsPage.svelte';
export { default as TagsPage } from '../pages/TagsPage.svelte';
export { default as JoinPage } from '../sharing/JoinPage.svelte';
export { importRun } from '../transfer/import-run.svelte';
