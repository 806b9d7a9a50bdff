import { type Frame, regionStream, type StreamEvent } from '@leon/contracts/realtime/stream.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameOf, pictureAt, regionHistory, regionSnapshotAt } from './picture.builders.ts';
import { PictureSync } from './picture-sync.ts';

class TooOld extends Error {}
class Gone extends Error {}

/** The api as the console sees it over HTTP, with a count of what was asked. */
function aServer(history: readonly StreamEvent[]) {
  const server = {
    asked: [] as string[],
    trimmedTo: 0,
    head: history.length,
    failures: 0,
    gone: false,
  };
  const answer = () => {
    if (server.gone) throw new Gone();
    if (server.failures > 0) {
      server.failures -= 1;
      throw new Error('no answer');
    }
  };
  const sync = new PictureSync({
    fetchEvents: async (_stream, after, until) => {
      server.asked.push(`(${after}, ${until}]`);
      answer();
      if (after < server.trimmedTo || after > server.head) throw new TooOld();
      return frameOf(history, after, Math.min(until, server.head));
    },
    fetchSnapshot: async () => {
      server.asked.push('snapshot');
      answer();
      return regionSnapshotAt(history, server.head);
    },
    troubleOf: (error) => (error instanceof TooOld ? 'too_old' : error instanceof Gone ? 'gone' : 'retry'),
    pause: async () => undefined,
    changed: () => undefined,
  });
  /** A console that has its first picture at this revision and hears what follows. */
  const following = async (revision: number) => {
    const head = server.head;
    server.head = revision;
    sync.begin(regionStream);
    await sync.settled();
    sync.onFollowed({ [regionStream]: revision });
    server.head = head;
    server.asked = [];
    return sync;
  };
  return { server, sync, following };
}

const fifty = regionHistory(Array.from({ length: 50 }, (_, index) => index % 7));
const single = (revision: number): Frame => frameOf(fifty, revision - 1, revision);

describe('a console', () => {
  test('shows what an answer brought also while its own event is still on the way', async () => {
    const { following } = aServer(fifty);
    const sync = await following(10);
    const [id, shown] = [...sync.rows.capacities][0] ?? [];
    if (id === undefined || shown === undefined) throw new Error('nothing is shown');
    const answered = { ...shown, version: shown.version + 1_000 };
    sync.accept(({ capacities }) => ({ capacities: new Map(capacities).set(id, answered) }));
    sync.onFrame(single(11));
    expect(sync.rows.capacities.get(id)).toBe(answered);
    expect(sync.rows.revisions[regionStream]).toBe(11);
  });

  test('that missed 3 of 50 events asks for exactly those 3, once', async () => {
    const { server, following } = aServer(fifty);
    const sync = await following(0);
    for (let revision = 1; revision <= 50; revision += 1) {
      if (revision < 21 || revision > 23) sync.onFrame(single(revision));
    }
    await sync.settled();
    expect(server.asked).toEqual(['(20, 23]']);
    expect(sync.rows).toEqual({ ...pictureAt(fifty, 50), revisions: { [regionStream]: 50 } });
  });

  test('that missed three events in three places asks for each alone', async () => {
    const { server, following } = aServer(fifty);
    const sync = await following(0);
    for (let revision = 1; revision <= 50; revision += 1) {
      if (![5, 17, 40].includes(revision)) sync.onFrame(single(revision));
    }
    await sync.settled();
    expect(server.asked).toEqual(['(4, 5]', '(16, 17]', '(39, 40]']);
    expect(sync.rows.capacities).toEqual(pictureAt(fifty, 50).capacities);
  });

  test('that came back after a lost line asks for what it missed and takes no snapshot', async () => {
    const { server, following } = aServer(fifty);
    const sync = await following(12);
    sync.onFollowed({ [regionStream]: 50 });
    await sync.settled();
    expect(server.asked).toEqual(['(12, 50]']);
    expect(sync.rows.revisions[regionStream]).toBe(50);
  });

  test('whose missing events are no longer kept takes the whole picture', async () => {
    const { server, following } = aServer(fifty);
    const sync = await following(12);
    server.trimmedTo = 30;
    sync.onFollowed({ [regionStream]: 50 });
    await sync.settled();
    expect(server.asked).toEqual(['(12, 50]', 'snapshot']);
    expect(sync.rows.capacities).toEqual(pictureAt(fifty, 50).capacities);
  });

  test('ahead of a restored database takes the whole picture', async () => {
    const { server, following } = aServer(fifty);
    const sync = await following(40);
    server.head = 25;
    sync.onFollowed({ [regionStream]: 25 });
    await sync.settled();
    expect(server.asked).toEqual(['snapshot']);
    expect(sync.rows.revisions[regionStream]).toBe(25);
  });

  test('learns from a heartbeat that the last frame was lost', async () => {
    const { server, following } = aServer(fifty);
    const sync = await following(49);
    expect(sync.isAt({ [regionStream]: 50 })).toBe(false);
    sync.onHeads({ [regionStream]: 50 });
    await sync.settled();
    expect(server.asked).toEqual(['(49, 50]']);
    expect(sync.isAt({ [regionStream]: 50 })).toBe(true);
  });

  test('goes on asking while nobody answers, for events and not for a snapshot', async () => {
    const { server, following } = aServer(fifty);
    const sync = await following(49);
    server.failures = 6;
    sync.onHeads({ [regionStream]: 50 });
    await sync.settled();
    expect(new Set(server.asked)).toEqual(new Set(['(49, 50]']));
    expect(sync.rows.revisions[regionStream]).toBe(50);
  });

  test('that may no longer follow a stream stops asking and shows none of it', async () => {
    const { server, following } = aServer(fifty);
    const sync = await following(10);
    server.gone = true;
    sync.onHeads({ [regionStream]: 50 });
    await sync.settled();
    sync.onFrame(single(50));
    await sync.settled();
    expect(server.asked).toEqual(['(10, 50]']);
    expect(sync.rows.revisions).toEqual({});
  });

  test('is not current before its first picture', () => {
    const { sync } = aServer(fifty);
    sync.begin(regionStream);
    expect(sync.isAt({ [regionStream]: 0 })).toBe(false);
    sync.stop();
  });
});

type Delivery = { previous: number; length: number; copies: number; late: number };
const delivery: fc.Arbitrary<Delivery> = fc.record({
  previous: fc.nat(60),
  length: fc.integer({ min: 1, max: 9 }),
  copies: fc.nat(2),
  late: fc.nat(5),
});

test('frames lost, doubled, overlapping and out of order end in the same picture as all events in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 60 }),
      fc.array(delivery, { maxLength: 40 }),
      fc.nat(60),
      fc.nat(60),
      fc.nat(3),
      async (offers, deliveries, start, trimmed, failures) => {
        const history = regionHistory(offers);
        const head = history.length;
        const { server, following } = aServer(history);
        const sync = await following(Math.min(start, head));
        server.trimmedTo = Math.min(trimmed, head);
        server.failures = failures;
        const sent = deliveries.flatMap(({ previous, length, copies, late }, index) =>
          Array.from({ length: copies }, (_, copy) => ({ at: index + late * copy, previous, length })),
        );
        for (const { at, previous, length } of sent.toSorted((a, b) => a.at - b.at)) {
          if (previous < head) sync.onFrame(frameOf(history, previous, Math.min(previous + length, head)));
          if (at % 3 === 0) await sync.settled();
        }
        sync.onHeads({ [regionStream]: head });
        await sync.settled();
        expect(sync.rows).toEqual({
          ...pictureAt(history, head),
          revisions: { [regionStream]: head },
        });
      },
    ),
    { numRuns: 400 },
  );
});
