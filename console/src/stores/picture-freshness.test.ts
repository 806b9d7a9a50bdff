import { expect, test } from 'vitest';
import { connectionOf, heardAt, reached } from './picture-freshness.ts';
import { createHoursWatch } from './picture-hours.ts';
import { emptyPicture, pictureAge } from './picture-state.ts';

const heartbeat = { serverTime: 0, heads: { 'region:midt': 7 }, behindMs: 300, build: 'b1' };
const hour = 3_600_000;

test('a picture that stands at the heads is as old as the news from the database', () => {
  const state = { currentAt: 1_000 };
  const now = reached(state, heardAt(heartbeat, 10_000), () => true);
  expect(now).toEqual({ currentAt: 9_700, upToDate: true });
  expect(pictureAge(now, 12_000)).toBe(2_300);
});

test('a picture behind the heads grows older', () => {
  expect(reached({ currentAt: 1_000 }, heardAt(heartbeat, 10_000), () => false)).toEqual({
    currentAt: 1_000,
    upToDate: false,
  });
});

test('before any picture its age is without end', () => {
  expect(pictureAge(emptyPicture, 5)).toBe(Number.POSITIVE_INFINITY);
});

test.each([
  [{ connected: true, everConnected: true, silentMs: 3_000 }, 'live'],
  [{ connected: true, everConnected: true, silentMs: 6_000 }, 'late'],
  [{ connected: false, everConnected: true, silentMs: 100 }, 'offline'],
  [{ connected: false, everConnected: false, silentMs: 100 }, 'connecting'],
  [{ connected: false, everConnected: false, silentMs: 6_000 }, 'offline'],
] as const)('a line %o is %s', (line, connection) => {
  expect(connectionOf(line)).toBe(connection);
});

test('the picture is taken anew well before the opening hours in it run out, and not again at once', () => {
  const runOut = createHoursWatch();
  const state = { hoursUntil: 20 * hour, revisions: { 'region:midt': 1, 'desk:midt': 1 } };
  expect(runOut(state, 7 * hour)).toEqual([]);
  expect(runOut(state, 8 * hour)).toEqual(['region:midt']);
  expect(runOut(state, 8 * hour + 1_000)).toEqual([]);
});
