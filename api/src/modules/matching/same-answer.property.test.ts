import { reportCapacity } from '@leon/contracts/capacity/capacity.routes.ts';
import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import { declinesAt } from '@leon/contracts/directory/doubt.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import { askAlternatives } from '@leon/contracts/matching/ask.routes.ts';
import type { Need } from '@leon/contracts/matching/need.ts';
import { rankAlternatives } from '@leon/contracts/matching/rank.ts';
import { eventTypes } from '@leon/contracts/realtime/events.ts';
import type { RegionSnapshot } from '@leon/contracts/realtime/snapshot.ts';
import { getStreamEvents, getStreamSnapshot } from '@leon/contracts/realtime/stream.routes.ts';
import { regionStream } from '@leon/contracts/realtime/stream.ts';
import { urgencySteps } from '@leon/contracts/triage/urgency.table.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandId, startTestDesk } from '../../testing/test-desk.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
let first: RegionSnapshot;
beforeAll(async () => {
  desk = await startTestDesk();
  const { body } = await desk.api.call(desk.nurse, getStreamSnapshot, { params: { stream: regionStream } });
  if (body.audience !== 'region') throw new Error('not the region');
  first = body;
}, 60_000);
afterAll(() => desk.api.stop());

const counted = (offers: readonly Offer[]) =>
  offers.filter(({ capacityModel }) => capacityModel === 'beds' || capacityModel === 'slots');
const anyReport = fc.record({ nth: fc.nat(), free: fc.integer({ min: 0, max: 3 }) });
const anyNeed: fc.Arbitrary<Omit<Need, 'declinedBy'>> = fc.record(
  {
    position: fc.record({
      lat: fc.double({ min: 55.7, max: 56.8, noNaN: true }),
      lon: fc.double({ min: 8.2, max: 10.9, noNaN: true }),
    }),
    landArea: fc.constantFrom('mainland', 'mainland', 'samsoe', 'endelave'),
    municipality: fc.constantFrom('0615', '0791', '0779', '0741', null),
    callerType: fc.constantFrom('own_gp', 'prehospital_crew', 'municipal_nurse', 'on_call_doctor'),
    competences: fc.uniqueArray(fc.constantFrom('AKF-02', 'AKF-05', 'AKF-17', 'AKF-33', 'AKF-40'), {
      maxLength: 3,
    }),
    age: fc.constantFrom(3, 17, 40, 84, null),
    knownToMunicipality: fc.constantFrom(true, false, null),
    niceCompetences: fc.constant(['AKF-41']),
    mobility: fc.constantFrom('walks', 'lies', 'not_moved'),
    observation: fc.constantFrom({ kind: 'continuous', perDay: null }, { kind: 'visits', perDay: 3 }),
    isolation: fc.boolean(),
    wishesHome: fc.boolean(),
    aloneWithDelirium: fc.boolean(),
    crewSawAtHome: fc.boolean(),
    urgency: fc.record({
      step: fc.constantFrom(...urgencySteps),
      doctor: fc.boolean(),
      treatmentLevel: fc.boolean(),
    }),
  },
  {
    requiredKeys: [
      ...(['position', 'landArea', 'municipality', 'callerType', 'competences', 'age'] as const),
      'knownToMunicipality',
    ],
  },
);

/** The figures as somebody has them who has followed the stream since the first picture. */
async function followed(reported: ReadonlyMap<string, number>): Promise<Map<string, Capacity>> {
  const read = async () => {
    const capacities = new Map(first.capacities.map((capacity) => [String(capacity.offerId), capacity]));
    const { body } = await desk.api.call(desk.nurse, getStreamEvents, {
      params: { stream: regionStream },
      query: { after: first.revision },
    });
    for (const { type, data } of body.events) {
      if (type !== 'capacity.changed') continue;
      const capacity = eventTypes['capacity.changed'].data.parse(data);
      if (capacity.version > (capacities.get(capacity.offerId)?.version ?? 0))
        capacities.set(capacity.offerId, capacity);
    }
    return capacities;
  };
  let known = await read();
  await expect
    .poll(async () => {
      known = await read();
      return [...reported].every(([offerId, version]) => (known.get(offerId)?.version ?? 0) >= version);
    })
    .toBe(true);
  return known;
}

test('whatever is reported and asked, the server and a console that followed the stream give the same list with the same reasons', async () => {
  const latest = new Map<string, number>();
  const reportable = counted(first.offers);
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyReport, { maxLength: 6 }),
      fc.array(anyNeed, { minLength: 1, maxLength: 4 }),
      async (reports, needs) => {
        for (const { nth, free } of reports) {
          const offerId = reportable[nth % reportable.length]?.id as Offer['id'];
          const body = { commandId: commandId(), offerId, free, source: 'feed' } as const;
          const answer = await desk.api.call(desk.feed, reportCapacity, { body });
          latest.set(offerId, answer.body.capacity.version);
        }
        const capacities = (await followed(latest)) as Map<Offer['id'], Capacity>;
        for (const need of needs) {
          const { body } = await desk.api.call(desk.nurse, askAlternatives, { body: { need } });
          const { at } = body.alternatives;
          const world = {
            ...first,
            capacities,
            peaks: new Map(first.peaks.map((peak) => [peak.agreement, peak])),
            declines: declinesAt(first.doubts, at),
          };
          expect(body.alternatives).toEqual(rankAlternatives(world, { ...need, declinedBy: [] }, at));
        }
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);
