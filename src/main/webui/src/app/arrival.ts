import { mount } from 'svelte';
import { FROM_NETWORK } from '../shared/gateway';
import { location } from '../shared/location.svelte';
import { sharedText } from '../shared/shared-text';
import type { Desk } from '../task/desk.svelte';
import LostTask from './LostTask.svelte';

/**
 * Takes in what another app, a shortcut or the sign-in of a network has put into the address, and
 * tells the person when the address names a task that doesn't exist.
 */
export function arrive(desk: Desk): void {
  if (location.query.has(FROM_NETWORK)) {
    location.replace(location.with({ [FROM_NETWORK]: null }));
  }
  const text = sharedText(location.query);
  if (text !== null) {
    desk.quickAdd.text = text || desk.quickAdd.text;
    location.replace(location.with({ add: null, title: null, text: null, url: null }));
    document.getElementById('add-task')?.focus();
  }
  mount(LostTask, { target: document.body, props: { desk } });
}
