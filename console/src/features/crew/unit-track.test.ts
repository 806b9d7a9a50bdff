import { expect, test } from 'vitest';
import { type Spot, UnitTrack } from './unit-track.ts';

const spot = (at: number): Spot => ({ lat: 56, lon: 10, at, status: 'available' });

test('what could not be sent waits, and goes with the next in one batch', async () => {
  const track = new UnitTrack();
  track.add(spot(1));
  await track.flush(() => Promise.reject(new Error('no line')));
  track.add(spot(2));
  const sent: Spot[][] = [];
  await track.flush(async (positions) => void sent.push(positions));
  await track.flush(async (positions) => void sent.push(positions));
  expect(sent).toEqual([[spot(1), spot(2)]]);
});

test('a day without a line keeps the newest', async () => {
  const track = new UnitTrack();
  for (let at = 1; at <= 500; at++) track.add(spot(at));
  let sent: Spot[] = [];
  await track.flush(async (positions) => {
    sent = positions;
  });
  expect([sent.length, sent.at(-1)?.at]).toEqual([200, 500]);
});
