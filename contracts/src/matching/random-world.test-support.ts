import fc from 'fast-check';
import type { Capacity } from '../capacity/capacity.ts';
import type {
  FerryLink,
  MinuteInterval,
  OfferedCompetence,
  OfferedTest,
  Staffed,
  WaterDetour,
} from '../directory/offer.ts';
import { leonLevels, offerKinds } from '../directory/offer-kind.ts';
import { urgencySteps } from '../triage/urgency.table.ts';
import type { Need, Observation } from './need.ts';
import { randomRules } from './random-rules.test-support.ts';
import { aCapacity, anOffer, aWorld, inMinutes, now, nowMinute, offerId } from './world.test-support.ts';
import type { World } from './world.ts';

/** Small domains on purpose: rules meet each other often, and edges (equal minutes, equal counts) are common. */
const competenceCode = fc.constantFrom('AKF-01', 'AKF-05', 'AKF-17', 'AKF-40');
const caller = fc.constantFrom('own_gp' as const, 'prehospital_crew' as const);
const often = <T>(usual: T, rare: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: rare });

const landArea = often('mainland', fc.constantFrom('samsoe', 'endelave', 'anholt'));
const anyLandArea = fc.constantFrom('mainland', 'samsoe', 'endelave', 'anholt');

const interval = fc
  .tuple(fc.integer({ min: -1600, max: 3200 }), fc.constantFrom(0, 1, 30, 480, 3000))
  .map(([from, length]): MinuteInterval => [nowMinute + from, nowMinute + from + length]);
const roundTheClock: MinuteInterval[] = [[nowMinute - 3000, nowMinute + 6000]];
const hours = often(roundTheClock, fc.array(interval, { maxLength: 4 }));

const competence: fc.Arbitrary<OfferedCompetence> = fc
  .record(
    {
      code: competenceCode,
      authority: fc.constantFrom('core', 'individual_order'),
      hours: often(roundTheClock, fc.array(interval, { maxLength: 2 })),
    },
    { requiredKeys: ['code', 'authority'] },
  )
  .map((value): OfferedCompetence => value);

/** Said of the test of a competence, or of one that no competence stands for. */
const madeTest: fc.Arbitrary<OfferedTest> = fc
  .record(
    {
      code: fc.constantFrom('crp', 'electrolytes'),
      hours: fc.array(interval, { maxLength: 2 }),
      competence: fc.constantFrom('AKF-05', 'AKF-17'),
      made: fc.constant(false as const),
    },
    { requiredKeys: ['code'] },
  )
  .map((value): OfferedTest => value);

const shift = fc.tuple(fc.oneof(interval, fc.constantFrom(...roundTheClock)), fc.integer({ min: 0, max: 3 }));
const staffed: fc.Arbitrary<Staffed> = fc
  .array(shift, { maxLength: 3 })
  .map((rows) => ({ spans: rows.map(([[from, to], count]) => ({ from, to, count })), reserve: 2 }));

const position = fc.record({
  lat: fc.double({ min: 56, max: 56.8, noNaN: true }),
  lon: fc.double({ min: 9, max: 10, noNaN: true }),
});

const offer = fc.record({
  kind: fc.constantFrom(...offerKinds),
  level: fc.constantFrom(...leonLevels),
  code: fc.constantFrom('a', 'b', 'c'),
  authority: fc.constantFrom('kommune-a', 'kommune-b', 'region'),
  operator: fc.constantFrom('kommune-a', 'kommune-b'),
  servesMunicipalities: fc.constantFrom<string[] | null>(
    null,
    null,
    ['0791'],
    ['0779'],
    ['0740', '0791'],
    ['0740', '0779'],
  ),
  landArea,
  position: fc.option(position, { freq: 8 }),
  travel: fc.constantFrom('citizen_to_offer' as const, 'offer_to_citizen' as const, 'none' as const),
  competences: fc.array(competence, { maxLength: 8 }),
  tests: fc.oneof(fc.constant(undefined), fc.array(madeTest, { minLength: 1, maxLength: 2 })),
  staffed: fc.oneof(fc.constant(undefined), fc.constant(undefined), staffed),
  openHours: hours,
  capacityModel: fc.constantFrom('beds', 'team', 'slots', 'status', 'none'),
  mayRefer: often<('own_gp' | 'prehospital_crew')[]>(
    ['own_gp', 'prehospital_crew'],
    fc.array(caller, { maxLength: 1 }),
  ),
  minAge: often<number | null>(null, fc.constantFrom(18, 60)),
  maxAge: often<number | null>(null, fc.constantFrom(17, 60)),
  onlySex: often<'female' | undefined>(undefined, fc.constant('female' as const)),
  knownCitizensOnly: often(false, fc.constant(true)),
});

const instant = fc.integer({ min: -60, max: 3000 }).map(inMinutes);

const capacity = fc
  .record({
    status: fc.constantFrom('open', 'now', 'now', 'later', 'full', 'closed', 'unknown'),
    free: fc.option(fc.integer({ min: 0, max: 6 })),
    held: fc.integer({ min: 0, max: 3 }),
    promised: fc.integer({ min: 0, max: 2 }),
    earliestAt: fc.option(instant),
    closedUntil: fc.option(instant),
    reportedAt: fc.option(fc.constant(inMinutes(-90)), { freq: 8 }),
    freshUntil: often(inMinutes(60), fc.constantFrom(inMinutes(0), inMinutes(-30))),
    staleAt: often(inMinutes(120), fc.constantFrom(inMinutes(0), inMinutes(-1))),
  })
  .map((value): Partial<Capacity> => value as Partial<Capacity>);

const ferry: fc.Arbitrary<FerryLink> = fc.record({
  from: anyLandArea,
  to: anyLandArea,
  fromPort: position,
  toPort: position,
  minutes: fc.integer({ min: 1, max: 90 }),
  name: fc.constantFrom('x', 'y'),
  source: fc.constant('test'),
});

/** A fjord through the middle of where things are, and a bay; some worlds have a way around, some have none. */
const waterDetour: fc.Arbitrary<WaterDetour> = fc.record({
  name: fc.constantFrom('fjord', 'bay'),
  landArea: often('mainland', fc.constant('samsoe')),
  line: fc.constantFrom(
    [
      { lat: 55.9, lon: 9.51 },
      { lat: 56.43, lon: 9.47 },
      { lat: 56.7, lon: 9.55 },
    ],
    [
      { lat: 56.31, lon: 8.9 },
      { lat: 56.33, lon: 9.83 },
    ],
  ),
  via: fc.array(position, { minLength: 1, maxLength: 2 }),
});

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  often<T | undefined>(undefined, value);
const observation: fc.Arbitrary<Observation> = fc.oneof(
  fc.constantFrom<Observation>({ kind: 'once', perDay: null }, { kind: 'continuous', perDay: null }),
  fc.constantFrom(1, 6, 12, 24).map((perDay): Observation => ({ kind: 'visits', perDay })),
);

const basicNeed = fc.record({
  position,
  municipality: often<string | null>('0791', fc.constantFrom(null, '0779')),
  landArea,
  competences: fc.array(competenceCode, { maxLength: 2 }),
  callerType: fc.constantFrom('own_gp', 'own_gp', 'prehospital_crew'),
  age: fc.constantFrom(null, 0, 17, 18, 59, 60, 61),
  knownToMunicipality: fc.option(fc.boolean()),
  declinedBy: often<Need['declinedBy']>([], fc.constant([offerId(1), offerId(3)])),
});

/** What is seldom said; an absent key and one without a value are the same. */
const furtherNeed = fc.record({
  sex: fc.constantFrom(undefined, 'female' as const, 'male' as const, 'other' as const),
  tests: maybe(fc.subarray(['crp', 'electrolytes'], { minLength: 1 })),
  niceCompetences: maybe(fc.array(competenceCode, { maxLength: 2 })),
  desk: maybe(fc.constantFrom('midt', 'vest')),
  observation: maybe(observation),
  mobility: maybe(fc.constantFrom('walks' as const, 'lies' as const, 'not_moved' as const)),
  latestAt: maybe(fc.integer({ min: 0, max: 120 }).map((minutes) => now + minutes * 60_000)),
  careHours: maybe(fc.constantFrom(1, 8, 48)),
  doctorSameDay: maybe(fc.boolean()),
  isolation: fc.constantFrom(undefined, undefined, true),
  pregnant: maybe(fc.boolean()),
  aloneWithDelirium: maybe(fc.boolean()),
  wishesHome: maybe(fc.boolean()),
  wishesNoAdmission: maybe(fc.boolean()),
  crewSawAtHome: maybe(fc.boolean()),
  dischargedAt: maybe(fc.constantFrom(now - 3_600_000, now - 100 * 3_600_000)),
  urgency: maybe(
    fc.record({
      step: fc.constantFrom(...urgencySteps),
      doctor: fc.boolean(),
      treatmentLevel: fc.boolean(),
    }),
  ),
});

export const need: fc.Arbitrary<Need> = fc
  .tuple(basicNeed, furtherNeed)
  .map(([basic, further]) => ({ ...basic, ...further }));

export const world: fc.Arbitrary<World> = fc
  .tuple(
    fc.array(fc.tuple(offer, fc.option(capacity, { freq: 6 })), { maxLength: 14 }),
    fc.array(ferry, { maxLength: 3 }),
    fc.array(waterDetour, { maxLength: 2 }),
    randomRules,
  )
  .map(([rows, ferries, waterDetours, rules]) => {
    const offers = rows.map(([changes], n) => anOffer({ ...changes, id: offerId(n) }));
    const capacities = rows.flatMap(([{ capacityModel: model }, changes], n) =>
      changes === null ? [] : [aCapacity({ ...changes, model, offerId: offerId(n) })],
    );
    return { ...aWorld(offers, capacities, ferries, waterDetours), ...rules };
  });
