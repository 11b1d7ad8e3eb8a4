import { afterEach, expect, test } from 'vitest';
import { momentAt, offsetByFormat, wallTime } from './wall-clock';
import { pinZone, refreshZone, zone } from './zone.svelte';

const HOUR = 60 * 60 * 1000;
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Nuuk',
  'America/Santiago',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Pacific/Kiritimati',
];

const machine = process.env.TZ;

function travel(name: string | undefined) {
  if (name === undefined) {
    delete process.env.TZ;
  } else {
    process.env.TZ = name;
  }
  refreshZone();
}

afterEach(() => {
  pinZone(null);
  travel(machine);
});

test.each(ZONES)('the offset of %s is the same by formats and by dates', name => {
  travel(name);
  for (let at = Date.UTC(2011, 11); at < Date.UTC(2028, 0); at += 101 * HOUR) {
    const date = new Date(at);
    expect(offsetByFormat(at, name), date.toISOString()).toBe(
      0 - date.getTimezoneOffset() * 60_000,
    );
  }
});

test.each(ZONES)('what a clock shows in %s is shown at the moment that is found for it', name => {
  for (let at = Date.UTC(2027, 0); at < Date.UTC(2028, 0); at += 5 * HOUR) {
    const time = wallTime(at, name);
    const first = momentAt(time, name);
    expect(wallTime(first, name)).toBe(time);
    expect([at, at - HOUR, at - HOUR / 2]).toContain(first);
  }
});

const shown = (text: string) => Date.parse(`${text}Z`);

test.each([
  ['Europe/Berlin', '2027-03-28T02:30', '2027-03-28T01:30:00Z'],
  ['Europe/Berlin', '2027-10-31T02:30', '2027-10-31T00:30:00Z'],
  ['America/New_York', '2027-03-14T02:30', '2027-03-14T07:30:00Z'],
  ['America/New_York', '2027-11-07T01:30', '2027-11-07T05:30:00Z'],
  ['Australia/Lord_Howe', '2027-10-03T02:15', '2027-10-02T15:45:00Z'],
  ['Pacific/Apia', '2011-12-30T09:00', '2011-12-30T19:00:00Z'],
])('in %s %s is %s', (name, time, moment) => {
  expect(new Date(momentAt(shown(time), name))).toEqual(new Date(moment));
});

test('the page follows the device until a zone is pinned', () => {
  travel('Europe/Berlin');
  expect(zone()).toBe('Europe/Berlin');
  travel('Asia/Tokyo');
  expect(zone()).toBe('Asia/Tokyo');
  pinZone('America/New_York');
  travel('Europe/Lisbon');
  expect(zone()).toBe('America/New_York');
  pinZone(null);
  expect(zone()).toBe('Europe/Lisbon');
});

test('a zone that the browser doesn’t know is not taken', () => {
  travel('Europe/Berlin');
  pinZone('Mars/Olympus_Mons');
  expect(zone()).toBe('Europe/Berlin');
});
