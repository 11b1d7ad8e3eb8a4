import { mount } from 'svelte';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import App from './App.svelte';
import { appVersion } from './shared/app-version.svelte';
import { refreshZone } from './time/zone.svelte';
import { learn } from './words/words';

for (const event of ['focus', 'storage']) {
  window.addEventListener(event, refreshZone);
}
document.addEventListener('visibilitychange', refreshZone);

// The build puts it into the page's head, as its first frame waits for it.
if (import.meta.env.DEV) {
  await import('./colors');
}

const target = document.getElementById('app');
if (target) {
  await learn();
  mount(App, { target });
  // What is seen comes first; then all the rest is fetched, to be there without a network.
  setTimeout(() => appVersion.keep(), 3_000);
}
