import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spend } from './event-budget.rules.ts';
import { framesOf } from './frames.rules.ts';
import type { SequencedEvent } from './stream.store.ts';

const events = (streams: readonly string[]): SequencedEvent[] => {
  const heads = new Map<string, number>();
  return streams.map((stream, index) => {
    const revision = (heads.get(stream) ?? 0) + 1;
    heads.set(stream, revision);
    return { position: index + 1, stream, revision, type: 'test.happened', v: 1, data: index };
  });
};

test('every event rides in one frame of its stream, in order, and frames join on to each other', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('region:midt', 'desk:midt', 'desk:oest'), { maxLength: 900 }),
      (streams) => {
        const all = events(streams);
        for (const stream of new Set(streams)) {
          const frames = framesOf(all).filter((frame) => frame.stream === stream);
          expect(frames.flatMap((frame) => frame.events.map((event) => event.data))).toEqual(
            all.filter((event) => event.stream === stream).map((event) => event.data),
          );
          let own = 0;
          for (const frame of frames) {
            expect(frame.previous).toBe(own);
            expect(frame.events.length).toBe(frame.current - frame.previous);
            own = frame.current;
          }
        }
      },
    ),
  );
});

test('what happens within one tick is one frame per stream', () => {
  expect(framesOf(events(Array(150).fill('region:midt')))).toHaveLength(1);
  expect(framesOf(events(Array(450).fill('region:midt')))).toHaveLength(3);
});

test('a revision that is no longer there starts a new frame, so that the console sees the hole', () => {
  const [first, , third] = events(['desk:midt', 'desk:midt', 'desk:midt']);
  if (!first || !third) throw new Error('three events');
  expect(framesOf([first, third]).map(({ previous, current }) => [previous, current])).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

test('a socket may send a burst and then its pace, and no more', () => {
  const budget = { perSecond: 5, burst: 30 };
  let left = spend(null, 0, budget);
  for (let packet = 1; packet < 30; packet += 1) left = spend(left, 0, budget);
  expect(left.tokens).toBe(0);
  expect(spend(left, 0, budget).tokens).toBeLessThan(0);
  expect(spend(left, 1_000, budget).tokens).toBe(4);
  expect(spend(left, 3_600_000, budget).tokens).toBe(29);
});
