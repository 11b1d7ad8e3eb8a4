import { mount } from 'svelte';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import App from './App.svelte';
import './shared/appearance';
import { refreshZone } from './time/zone.svelte';
import { learn } from './words/words';

for (const event of ['focus', 'storage']) {
  window.addEventListener(event, refreshZone);
}
document.addEventListener('visibilitychange', refreshZone);

const target = document.getElementById('app');
if (target) {
  await learn();
  mount(App, { target });
  // What is seen comes first; then all the rest is fetched, to be there without a network.
  const keep = () =>
    import('./shared/app-version.svelte').then(
      it => it.appVersion.keep(),
      () => window.addEventListener('online', keep, { once: true }),
    );
  setTimeout(keep, 2_000);
}
