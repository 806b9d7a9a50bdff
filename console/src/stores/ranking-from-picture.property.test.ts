import type { OfferId } from '@leon/contracts/ids.ts';
import { need, world } from '@leon/contracts/matching/random-world.test-support.ts';
import { rankAlternatives } from '@leon/contracts/matching/rank.ts';
import { now } from '@leon/contracts/matching/world.test-support.ts';
import type { World } from '@leon/contracts/matching/world.ts';
import { StreamSnapshot } from '@leon/contracts/realtime/snapshot.ts';
import { regionStream, type StreamEvent } from '@leon/contracts/realtime/stream.ts';
import { emptyRuleBook } from '@leon/contracts/rules/rule-book.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { regionSnapshotAt } from './picture.builders.ts';
import { applyEvents } from './picture-apply-event.ts';
import { applySnapshot } from './picture-apply-snapshot.ts';
import { emptyRows, type PictureRows } from './picture-state.ts';

/** Over the wire and back: what does not survive JSON and the contract's shapes is not known to a console. */
const wired = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** What was true before: every row an older one, the rules none. */
function snapshotOf(later: World, kept: readonly OfferId[]): PictureRows {
  const isKept = ({ id }: { id: OfferId }) => kept.includes(id);
  const snapshot = StreamSnapshot.parse(
    wired({
      ...regionSnapshotAt([], 0),
      offers: later.offers.filter(isKept).map((offer) => ({ ...offer, version: 0, openHours: [] })),
      capacities: [...later.capacities.values()]
        .filter(({ offerId }) => kept.includes(offerId))
        .map((capacity) => ({ ...capacity, version: 0, status: 'unknown' })),
      ferries: later.ferries,
      waterDetours: later.waterDetours,
      rules: { ...emptyRuleBook, version: 0 },
    }),
  );
  return applySnapshot(emptyRows, regionStream, snapshot);
}

function eventsOf(later: World): Omit<StreamEvent, 'revision'>[] {
  const event = (type: string, data: unknown) => ({ type, v: 1, data: wired(data) });
  return [
    ...later.offers.map((offer) => event('offer.changed', offer)),
    ...[...later.capacities.values()].map((capacity) => event('capacity.changed', capacity)),
    ...[...(later.peaks?.values() ?? [])].map((peak) => event('peak.changed', peak)),
    event('rules.changed', { ...later.rules, version: 1 }),
  ];
}

const asWorld = (rows: PictureRows, { declines }: World): World => ({
  offers: [...rows.offers.values()],
  capacities: rows.capacities,
  ferries: rows.ferries,
  waterDetours: rows.waterDetours,
  rules: rows.rules,
  peaks: rows.peaks,
  declines,
});

test('a console ranks what it was told, in whatever order, as the server ranks what is', () => {
  fc.assert(
    fc.property(
      world.chain((later) =>
        fc.tuple(
          fc.constant(later),
          fc.subarray(later.offers.map(({ id }) => id)),
          fc.shuffledSubarray(eventsOf(later), { minLength: eventsOf(later).length }),
        ),
      ),
      need,
      ([later, kept, told], asked) => {
        const events = told.map((event, index) => ({ ...event, revision: index + 1 }));
        // told twice, as after a lost connection, nothing changes
        const rows = applyEvents(snapshotOf(later, kept), [...events, ...events]);
        expect(rows.needsReload).toBe(false);
        expect(rankAlternatives(asWorld(rows, later), asked, now)).toEqual(
          rankAlternatives(later, asked, now),
        );
      },
    ),
    { numRuns: 200 },
  );
});
