import { expect, test } from 'vitest';
import { cityOf, isSameZone, regions, timeIn } from './time-zones';

test('zones stand by their regions, UTC and the wanted one among them', () => {
  expect(regions('Mars/Olympus_Mons', ['Europe/Lisbon', 'Asia/Dubai', 'Asia/Amman'])).toEqual([
    {
      name: 'Asia',
      zones: [
        { id: 'Asia/Amman', city: 'Amman' },
        { id: 'Asia/Dubai', city: 'Dubai' },
      ],
    },
    { name: 'Europe', zones: [{ id: 'Europe/Lisbon', city: 'Lisbon' }] },
    { name: 'Mars', zones: [{ id: 'Mars/Olympus_Mons', city: 'Olympus Mons' }] },
    { name: '', zones: [{ id: 'UTC', city: 'UTC' }] },
  ]);
});

test('a city is read without signs', () => {
  expect(cityOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires, Argentina');
  expect(cityOf('UTC')).toBe('UTC');
});

test('one zone may have two names', () => {
  expect(isSameZone('Asia/Kolkata', 'Asia/Calcutta')).toBe(true);
  expect(isSameZone('Europe/Lisbon', 'Europe/London')).toBe(false);
  expect(isSameZone('Mars/Olympus_Mons', 'Europe/London')).toBe(false);
});

test('the time is told as it is there', () => {
  const now = new Date('2026-11-20T23:30:00Z');

  expect(timeIn('Asia/Dubai', now, 'en-GB')).toBe('Saturday 3:30');
});
