import { notify } from '../words/en/notify';
import { addEnglish } from '../words/words';

addEnglish({ notify });

// The settings of the notifications, as a part of the account's page that comes when it is shown.
export { default as NotificationSettings } from './NotificationSettings.svelte';
