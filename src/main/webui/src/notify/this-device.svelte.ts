import { Refusal } from '../shared/http';
import { uuid7 } from '../shared/uuid';
import { morningHour } from '../time/morning';
import { zone } from '../time/zone.svelte';
import { locale } from '../words/locale';
import { words } from '../words/words';
import { ask, type Place } from './ask.svelte';
import { keepPushState, pushState } from './push-state';
import { type PushInfo, subscribed, subscriptions } from './subscription';

/** Whether reminders ring in this browser while the app is closed, or why they can't. */
export type Ringing = 'on' | 'failing' | 'off' | 'blocked' | 'iphone' | 'insecure' | 'unsupported';

/** This browser as a place where reminders are pushed to. */
class ThisDevice {
  /** Null until it has been looked up. */
  ringing = $state.raw<Ringing | null>(null);
  /** The id of its subscription. */
  id = $state.raw<string | null>(null);
  #looking: Promise<Ringing> | null = null;
  #account = '';

  /** Looks it up, and repairs a subscription that the service doesn't have any more. */
  look(account: string): Promise<Ringing> {
    if (account !== this.#account) {
      this.#account = account;
      this.id = null;
      this.#looking = null;
    }
    this.#looking ??= this.#find(account);
    return this.#looking;
  }

  /** Asks in the page's own words where that may help. */
  async askAt(place: Place, account: string): Promise<void> {
    if ((await this.look(account)) === 'off') {
      ask.begin(place);
    }
  }

  /** Has the browser ask, and subscribes. */
  async turnOn(account: string, info?: PushInfo): Promise<void> {
    const permission = await Notification.requestPermission();
    if (permission === 'granted') {
      const { publicKey } = info ?? (await subscriptions.info(account));
      await this.#subscribe(account, publicKey, this.id ?? uuid7());
    } else {
      this.#set(permission === 'denied' ? 'blocked' : 'off');
    }
  }

  async turnOff(account: string): Promise<void> {
    const { id } = this;
    if (id !== null) {
      await removed(account, id);
    }
    const registration = await navigator.serviceWorker.getRegistration();
    await (await registration?.pushManager.getSubscription())?.unsubscribe();
    await keepPushState(null);
    this.id = null;
    this.#set('off');
  }

  async #find(account: string): Promise<Ringing> {
    const hindrance = hindranceNow();
    if (hindrance) {
      return this.#set(hindrance);
    }
    const state = await pushState();
    const registration = await navigator.serviceWorker.getRegistration();
    const subscription = await registration?.pushManager.getSubscription();
    if (state?.account !== account || !subscription || Notification.permission !== 'granted') {
      return this.#set('off');
    }
    this.id = state.id;
    await this.#keep(account, state.id);
    this.#set('on');
    void this.#repair(account, state.id);
    return 'on';
  }

  /** Signing in anew ends the session that the subscription belonged to. */
  async #repair(account: string, id: string): Promise<void> {
    try {
      const { devices, publicKey } = await subscriptions.info(account);
      const known = devices.find(it => it.id === id);
      if (!known || known.state === 'gone') {
        await this.#subscribe(account, publicKey, id);
      } else if (known.state === 'failing') {
        // What doesn't get through rings in the open tabs.
        this.#set('failing');
      }
    } catch {
      // The network is away; the next start of the page looks again.
    }
  }

  async #subscribe(account: string, publicKey: string, id: string): Promise<void> {
    const registration = await navigator.serviceWorker.ready;
    await subscriptions.put(account, id, await subscribed(registration, publicKey));
    await this.#keep(account, id);
    this.id = id;
    this.#set('on');
  }

  #keep(account: string, id: string): Promise<void> {
    return keepPushState({
      ...{ account, id, locale, morningHour: morningHour(), timeZone: zone() },
      words: { ...words.notify.actions },
    });
  }

  #set(ringing: Ringing): Ringing {
    this.ringing = ringing;
    this.#looking = Promise.resolve(ringing);
    return ringing;
  }
}

export const thisDevice = new ThisDevice();

/** The service may have dropped it already. */
async function removed(account: string, id: string): Promise<void> {
  try {
    await subscriptions.remove(account, id);
  } catch (error) {
    if (!(error instanceof Refusal && error.status === 404)) {
      throw error;
    }
  }
}

/** What stands in the way of any push here; null where only the person has to want it. */
function hindranceNow(): Ringing | null {
  if (!window.isSecureContext) {
    return 'insecure';
  }
  if (!('serviceWorker' in navigator && 'Notification' in window && 'PushManager' in window)) {
    return isIphone() ? 'iphone' : 'unsupported';
  }
  return Notification.permission === 'denied' ? 'blocked' : null;
}

/** Safari there has push only for what is on the home screen. An iPad calls itself a Mac. */
function isIphone(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  return /iPhone|iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
}
