import { afterEach, expect, test } from 'vitest';
import { newTask } from '../kinds/task';
import { pinZone } from '../time/zone.svelte';
import { dueDay } from './day';
import { dueInWords, timeInWords } from './due';

afterEach(() => pinZone(null));

const at = '2026-11-30T20:30:00Z';
const task = newTask('1', { title: 'Call Ana', due: at }, at);

test('a task is due on another day when another zone is pinned', () => {
  pinZone('Europe/Lisbon');
  expect(dueDay(task)).toBe('2026-11-30');
  pinZone('Asia/Tokyo');
  expect(dueDay(task)).toBe('2026-12-01');
});

test('its words are those of the pinned zone', () => {
  const now = new Date('2026-11-30T12:00:00Z');
  pinZone('Asia/Tokyo');
  expect(dueInWords(at, now, false, 'en-GB')).toEqual({
    words: 'Tomorrow 5:30',
    tone: 'tomorrow',
  });
  pinZone('America/New_York');
  expect(dueInWords(at, now, false, 'en-GB')).toEqual({ words: 'Today 15:30', tone: 'today' });
  expect(timeInWords(new Date(at), 'en-GB')).toBe('15:30');
});
