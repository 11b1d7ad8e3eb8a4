import { afterEach } from 'vitest';
import { create, type Edit } from '../edit';
import { openTab, type Profile, type Tab } from './device';
import { FakeService } from './fake-service';
import { box, card, checkTitle } from './kinds';
import type { Fate, Special } from './network';

const open: Tab[] = [];
let profiles = 0;
let clock = Date.parse('2026-11-30T08:00:00Z');

afterEach(() => {
  for (const { replica } of open.splice(0)) {
    replica.close();
  }
});

/** A service with one account, whose answers bring so many rows at once. */
export function aService(pageSize = 500): FakeService {
  const service = new FakeService([card, box], () => clock, checkTitle, pageSize);
  service.join('me', 'me');
  return service;
}

/** A browser of the account. */
export function aProfile(service: FakeService): Profile {
  const now = () => ++clock;
  return { name: `profile-${profiles++}`, account: 'me', kinds: [card, box], service, now };
}

/** A tab whose requests each meet the next fate. */
export async function aTab(profile: Profile, ...fates: (Fate | Special)[]): Promise<Tab> {
  const tab = await openTab(profile, () => fates.shift() ?? 'answered');
  open.push(tab);
  return tab;
}

export function titles({ replica }: Pick<Tab, 'replica'>): readonly unknown[] {
  const rows = replica.shown.table('card')?.live.values() ?? [];
  return [...rows].map(it => (it as { title: string }).title).sort();
}

export function add(id: string, title = id): Edit {
  return create(card, { title }, id);
}
