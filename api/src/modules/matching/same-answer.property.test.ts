import { reportCapacity } from '@leon/contracts/capacity/capacity.routes.ts';
import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import { declinesAt } from '@leon/contracts/directory/doubt.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import { getRegisterOffer, stateFact } from '@leon/contracts/directory/register.routes.ts';
import type { RegisterFact } from '@leon/contracts/directory/register-fact.ts';
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
import type { Caller } from '../../testing/test-api.ts';
import { commandId, startTestDesk } from '../../testing/test-desk.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
let first: RegionSnapshot;
let keeper: Caller;
beforeAll(async () => {
  desk = await startTestDesk();
  const { body } = await desk.api.call(desk.nurse, getStreamSnapshot, { params: { stream: regionStream } });
  if (body.audience !== 'region') throw new Error('not the region');
  first = body;
  keeper = await desk.api.signIn({ role: 'administrator', organisation: 'region-midtjylland' });
});
afterAll(() => desk.api.stop());

const counted = (offers: readonly Offer[]) =>
  offers.filter(({ capacityModel }) => capacityModel === 'beds' || capacityModel === 'slots');
const staffed = fc.integer({ min: 0, max: 3 });
const madeHere = fc.record({ offered: fc.constant(true as const), hours: fc.constant(null) });
const anyFact: fc.Arbitrary<RegisterFact> = fc.oneof(
  fc.record({
    fact: fc.constant('staffing' as const),
    key: fc.constant('' as const),
    value: fc.option(fc.record({ day: staffed, night: staffed, reserve: staffed })),
  }),
  fc.record({
    fact: fc.constant('test' as const),
    key: fc.constantFrom('crp', 'electrolytes'),
    value: fc.option(fc.oneof(madeHere, fc.constant({ offered: false as const }))),
  }),
);
const anySaying = fc.record({ nth: fc.nat(), said: anyFact });
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
    tests: fc.constant(['electrolytes']),
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

async function say(offerId: Offer['id'], said: RegisterFact): Promise<void> {
  const params = { offerId };
  const { body: known } = await desk.api.call(keeper, getRegisterOffer, { params });
  const saying = { said, validFrom: null, lastDay: null, saidBy: 'Leder', note: null };
  const body = { commandId: commandId(), expectedVersion: known.version, ...saying };
  expect((await desk.api.call(keeper, stateFact, { params, body })).status).toBe(200);
  // a node keeps its offers for some seconds
  await desk.api.admin.query("UPDATE leon.clock SET ahead = ahead + interval '15 seconds'");
}

interface Followed {
  readonly offers: Map<Offer['id'], Offer>;
  readonly capacities: Map<Offer['id'], Capacity>;
}

/** What somebody has who has followed the stream since the first picture. */
async function followed(reported: ReadonlyMap<Offer['id'], number>): Promise<Followed> {
  const read = async () => {
    const offers = new Map(first.offers.map((offer) => [offer.id, offer]));
    const capacities = new Map(first.capacities.map((capacity) => [capacity.offerId, capacity]));
    const { body } = await desk.api.call(desk.nurse, getStreamEvents, {
      params: { stream: regionStream },
      query: { after: first.revision },
    });
    for (const { type, data } of body.events) {
      if (type === 'offer.changed') {
        const offer = eventTypes['offer.changed'].data.parse(data);
        offers.set(offer.id, offer);
      }
      if (type !== 'capacity.changed') continue;
      const capacity = eventTypes['capacity.changed'].data.parse(data);
      if (capacity.version > (capacities.get(capacity.offerId)?.version ?? 0))
        capacities.set(capacity.offerId, capacity);
    }
    return { offers, capacities };
  };
  let known = await read();
  await expect
    .poll(async () => {
      known = await read();
      return [...reported].every(
        ([offerId, version]) => (known.capacities.get(offerId)?.version ?? 0) >= version,
      );
    })
    .toBe(true);
  return known;
}

test('whatever is said, reported and asked, the server and a console that followed the stream give the same list with the same reasons', async () => {
  const latest = new Map<Offer['id'], number>();
  const reportable = counted(first.offers);
  await fc.assert(
    fc.asyncProperty(
      fc.array(anySaying, { maxLength: 2 }),
      // once the last report is followed all before it is
      fc.array(anyReport, { minLength: 1, maxLength: 6 }),
      fc.array(anyNeed, { minLength: 1, maxLength: 4 }),
      async (sayings, reports, needs) => {
        for (const { nth, said } of sayings)
          await say(reportable[nth % reportable.length]?.id as Offer['id'], said);
        for (const { nth, free } of reports) {
          const offerId = reportable[nth % reportable.length]?.id as Offer['id'];
          const body = { commandId: commandId(), offerId, free, source: 'feed' } as const;
          const answer = await desk.api.call(desk.feed, reportCapacity, { body });
          latest.set(offerId, answer.body.capacity.version);
        }
        const { offers, capacities } = await followed(latest);
        for (const need of needs) {
          const { body } = await desk.api.call(desk.nurse, askAlternatives, { body: { need } });
          const { at } = body.alternatives;
          const world = {
            ...first,
            offers: [...offers.values()],
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
