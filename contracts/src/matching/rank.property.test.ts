import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Capacity } from '../capacity/capacity.ts';
import type { Offer } from '../directory/offer.ts';
import { hospitalKinds } from '../directory/offer-kind.ts';
import { emptyRuleBook } from '../rules/rule-book.ts';
import type { Alternative, ReasonCode } from './alternatives.ts';
import { naiveRanking } from './naive-ranking.test-support.ts';
import type { Need } from './need.ts';
import { need, world } from './random-world.test-support.ts';
import { isSuitable, rankAlternatives } from './rank.ts';
import { anAgreement, aPeak } from './rules.test-support.ts';
import { hours, now, nowMinute } from './world.test-support.ts';
import type { World } from './world.ts';

const runs = { numRuns: 400 };

const ranked = (picture: World, asked: Need): Alternative[] => {
  const { fitting, near, rejected } = rankAlternatives(picture, asked, now);
  return [...fitting, ...near, ...rejected];
};

const offerOf = (picture: World, { offerId }: Alternative): Offer => {
  const found = picture.offers.find(({ id }) => id === offerId);
  if (found === undefined) throw new Error('an alternative without its offer');
  return found;
};

const against = ({ reasons }: Alternative): ReasonCode[] =>
  reasons.filter(({ effect }) => effect === 'against').map(({ code }) => code);

/** What meets a need: a word on its test, else the competence itself. */
function suppliesOf(
  { tests = [], competences }: Offer,
  code: string,
): readonly { readonly hours?: Offer['openHours'] | undefined }[] {
  const said = tests.filter(({ competence }) => competence === code);
  if (said.length > 0) return said.filter(({ made }) => made !== false);
  return competences.filter((have) => have.code === code);
}

/** The naive table has one name for the two words of a closed door. */
const asInTable = (code: ReasonCode): string =>
  code === 'closed_now' || code === 'opens_later' ? 'not_open' : code;

describe('the ranking on random worlds', () => {
  it('is the one that the table of rules gives: same verdicts, same obstacles, same order', () => {
    fc.assert(
      fc.property(world, need, (picture, asked) => {
        const mine = ranked(picture, asked).map((alternative) => ({
          id: alternative.offerId,
          verdict: alternative.verdict,
          obstacles: against(alternative).map(asInTable).sort(),
        }));
        expect(mine).toEqual(naiveRanking(picture, asked, now));
      }),
      runs,
    );
  });

  it('never calls fitting what lacks a competence or a test, is closed or not staffed on arrival, full, or all held', () => {
    fc.assert(
      fc.property(world, need, (picture, asked) => {
        for (const alternative of rankAlternatives(picture, asked, now).fitting) {
          const offer = offerOf(picture, alternative);
          const arrival = nowMinute + (alternative.travelMinutes ?? 0);
          const open = (intervals: Offer['openHours']) =>
            intervals.some(([from, to]) => from <= arrival && arrival < to);
          expect(open(offer.openHours)).toBe(true);
          const capacity = picture.capacities.get(offer.id);
          if (capacity?.status === 'closed')
            expect(Date.parse(capacity.closedUntil ?? '')).toBeLessThanOrEqual(arrival * 60_000);
          if (hospitalKinds.has(offer.kind)) continue;
          for (const code of asked.competences)
            expect(suppliesOf(offer, code).some(({ hours }) => !hours || open(hours))).toBe(true);
          const counts = (offer.staffed?.spans ?? []).filter(({ from, to }) => open([[from, to]]));
          if (offer.staffed) expect(Math.max(0, ...counts.map(({ count }) => count))).toBeGreaterThan(0);
          if (offer.capacityModel === 'none' || capacity === undefined || capacity.status === 'closed')
            continue;
          expect(capacity.status).not.toBe('full');
          if (capacity.free !== null) expect(capacity.free - capacity.held).toBeGreaterThan(0);
        }
      }),
      runs,
    );
  });

  it('never fits more when one more competence is needed, and never loses a hospital by it', () => {
    fc.assert(
      fc.property(world, need, fc.constantFrom('AKF-01', 'AKF-17', 'AKF-40'), (picture, asked, code) => {
        const fits = (competences: string[]) =>
          rankAlternatives(picture, { ...asked, competences }, now).fitting.map(({ offerId }) => offerId);
        const before = new Set(fits(asked.competences));
        const after = fits([...asked.competences, code]);
        expect(after.filter((id) => !before.has(id))).toEqual([]);
        const hospitals = picture.offers.filter(({ id, kind }) => before.has(id) && hospitalKinds.has(kind));
        expect(after).toEqual(expect.arrayContaining(hospitals.map(({ id }) => id)));
      }),
      runs,
    );
  });

  it('does not depend on the order in which the world or the need is told', () => {
    fc.assert(
      fc.property(world, need, (picture, asked) => {
        const turned: World = {
          ...picture,
          offers: picture.offers.toReversed(),
          capacities: new Map([...picture.capacities].toReversed()),
          ferries: picture.ferries.toReversed(),
          waterDetours: picture.waterDetours.toReversed(),
        };
        expect(ranked(turned, asked)).toEqual(ranked(picture, asked));
        const places = (answer: Alternative[]) => answer.map(({ offerId, verdict }) => [offerId, verdict]);
        const needTurned = { ...asked, competences: asked.competences.toReversed() };
        expect(places(ranked(picture, needTurned))).toEqual(places(ranked(picture, asked)));
      }),
      runs,
    );
  });

  it('gives one offer asked for alone the verdict and reasons that it has in the list', () => {
    fc.assert(
      fc.property(world, need, (picture, asked) => {
        for (const { rank: _, ...alternative } of ranked(picture, asked))
          expect(
            isSuitable(picture, asked, now, offerOf(picture, alternative as Alternative).id),
          ).toMatchObject(alternative);
      }),
      { numRuns: 100 },
    );
  });
});

interface Change {
  offer?: Partial<Offer>;
  need?: Partial<Need>;
  capacity?: Partial<Capacity>;
  world?: Partial<World>;
}
type Remedy = (offer: Offer, asked: Need, capacity: Capacity | undefined, world: World) => Change;

const openNow: Remedy = () => ({ offer: { openHours: [hours(-9000, 9000)] } });
/** Everything is measured at all hours. */
const testsMade: Remedy = ({ tests = [] }) => ({
  offer: { tests: tests.map(({ made: _, hours: __, ...test }) => test) },
});
const roomNow: Remedy = () => ({ capacity: { status: 'now', free: 1, held: 0 } });
const anyAge: Remedy = () => ({ offer: { minAge: null, maxAge: null } });
const anyMunicipality: Remedy = () => ({ offer: { servesMunicipalities: null } });

/** The agreement that was lacking, closed or not signed. */
const agreed: Remedy = ({ kind, authority }, { municipality }, _, { rules }) => {
  const citizensOf = municipality === null ? [] : [municipality];
  const agreement = anAgreement({ id: 'signed', kinds: [kind], citizensOf, offersOf: [authority] });
  const book = rules ?? emptyRuleBook;
  return { world: { rules: { ...book, agreements: [...book.agreements, agreement] } } };
};
const byDoctor: Remedy = (_, { urgency }) => ({
  need: { urgency: { step: urgency?.step ?? 'open', treatmentLevel: false, doctor: true } },
});

/** What takes each stated obstacle away, and nothing else. */
const remedies: Partial<Record<ReasonCode, Remedy>> = {
  competence_missing: ({ competences }, asked) => ({
    offer: {
      competences: [
        ...competences,
        ...asked.competences.map((code) => ({ code, authority: 'core' as const })),
      ],
    },
  }),
  competence_not_at_arrival: ({ competences }) => ({
    offer: { competences: competences.map(({ code, authority }) => ({ code, authority })) },
  }),
  test_missing: testsMade,
  test_not_at_arrival: testsMade,
  not_staffed: () => ({ offer: { staffed: undefined } }),
  closed_now: openNow,
  opens_later: openNow,
  no_free_place: roomNow,
  all_held: roomNow,
  status_full: roomNow,
  status_closed: roomNow,
  earliest_at: roomNow,
  unreachable: (_, { position, landArea }) => ({ offer: { position, landArea } }),
  other_municipality: anyMunicipality,
  outside_service_area: anyMunicipality,
  municipality_unknown: anyMunicipality,
  caller_may_not_refer: (_, { callerType }) => ({ offer: { mayRefer: [callerType] } }),
  too_young: anyAge,
  too_old: anyAge,
  other_sex: () => ({ offer: { onlySex: undefined } }),
  known_citizens_only: () => ({ offer: { knownCitizensOnly: false } }),
  declined_before: () => ({ need: { declinedBy: [] } }),
  closes_before_done: openNow,
  too_late: () => ({ need: { latestAt: undefined } }),
  citizen_not_moved: () => ({ need: { mobility: 'sits' } }),
  isolation_missing: ({ competences }) => ({
    offer: { competences: [...competences, { code: 'AKF-40', authority: 'core' }] },
  }),
  agreement_peak_only: agreed,
  agreement_used_up: agreed,
  agreement_not_approved: agreed,
  agreement_needed: agreed,
  conveyance_not_allowed: () => ({ need: { crewSawAtHome: false } }),
  referral_not_allowed: (_, __, ___, { rules }) => ({
    world: { rules: { ...(rules ?? emptyRuleBook), referral: [] } },
  }),
  doctor_must_refer: byDoctor,
  doctor_first: byDoctor,
  time_critical_first: byDoctor,
  observation_not_covered: () => ({ need: { observation: { kind: 'once', perDay: null } } }),
};

describe('rules on random worlds', () => {
  const fits = (picture: World, asked: Need) =>
    new Set(rankAlternatives(picture, asked, now).fitting.map(({ offerId }) => offerId));

  it('an agreement that is opened, for always or for peak load, takes no alternative away', () => {
    fc.assert(
      fc.property(world, need, fc.boolean(), (picture, asked, forPeak) => {
        const book = picture.rules ?? emptyRuleBook;
        const agreement = anAgreement({
          id: 'opened',
          kinds: ['acute_team', 'municipal_place', 'home_nursing'],
          trigger: forPeak ? 'peak' : 'always',
          citizensOf: ['0791', '0779'],
          offersOf: ['kommune-a', 'region'],
        });
        const peaks = new Map([
          ...(picture.peaks ?? []),
          ['opened', aPeak({ agreement: 'opened' })] as const,
        ]);
        const opened = {
          ...picture,
          rules: { ...book, agreements: [...book.agreements, agreement] },
          peaks,
        };
        const after = fits(opened, asked);
        for (const id of fits(picture, asked)) expect(after.has(id)).toBe(true);
      }),
      runs,
    );
  });

  it('a further need never makes another offer outside hospital fit', () => {
    const further: Partial<Need>[] = [
      { observation: { kind: 'continuous', perDay: null } },
      { mobility: 'not_moved' },
      { isolation: true },
      { tests: ['electrolytes'] },
      { careHours: 8 },
      { latestAt: now + 10 * 60_000 },
      { doctorSameDay: true, pregnant: true, aloneWithDelirium: true },
      { niceCompetences: ['AKF-05'], wishesHome: true, wishesNoAdmission: true },
    ];
    fc.assert(
      fc.property(world, need, fc.constantFrom(...further), (picture, asked, more) => {
        const told = Object.keys(more) as (keyof Need)[];
        const plain = { ...asked, ...Object.fromEntries(told.map((key) => [key, undefined])) };
        const before = fits(picture, plain);
        for (const id of fits(picture, { ...asked, ...more })) expect(before.has(id)).toBe(true);
      }),
      runs,
    );
  });

  it('out of date comes after current on the same rung, whatever the weights', () => {
    fc.assert(
      fc.property(world, need, (picture, asked) => {
        const sinking = new Set<ReasonCode>(['visits_too_rare', 'alone_with_delirium']);
        const plain = rankAlternatives(picture, asked, now).fitting.filter(
          ({ reasons }) => !reasons.some(({ code }) => sinking.has(code)),
        );
        const outOfDate = ({ freshness }: Alternative) => freshness === 'stale' || freshness === 'unknown';
        for (const [at, alternative] of plain.entries()) {
          const next = plain[at + 1];
          if (next?.level === alternative.level && outOfDate(alternative)) expect(outOfDate(next)).toBe(true);
        }
      }),
      runs,
    );
  });
});

describe('the explanation is the truth', () => {
  it('an offer with one stated obstacle fits once that obstacle is gone', () => {
    const seen = new Set<ReasonCode>();
    fc.assert(
      fc.property(world, need, (picture, asked) => {
        for (const alternative of ranked(picture, asked)) {
          const [code, ...more] = against(alternative);
          if (code === undefined || more.length > 0) continue;
          seen.add(code);
          const offer = offerOf(picture, alternative);
          const capacity = picture.capacities.get(offer.id);
          const change = remedies[code]?.(offer, asked, capacity, picture);
          expect(change, code).toBeDefined();
          const mended: World = {
            ...picture,
            ...change?.world,
            offers: [{ ...offer, ...change?.offer }],
            capacities: new Map(capacity ? [[offer.id, { ...capacity, ...change?.capacity }]] : []),
          };
          const after = isSuitable(mended, { ...asked, ...change?.need }, now, offer.id);
          expect(after && against(after), code).toEqual([]);
        }
      }),
      { numRuns: 5000, seed: 1 },
    );
    expect([...seen].sort()).toEqual(Object.keys(remedies).sort());
  });
});
