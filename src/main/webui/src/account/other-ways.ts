// The part before this one, with its words and all that both need.
import '../task/tools';

// Ways to sign in without a password, as a part that loads where the service has one.
export { default as OtherWays } from './OtherWays.svelte';
