import fc from 'fast-check';
import type { OfferId } from '../ids.ts';
import type { Agreement, Peak } from '../rules/agreement.ts';
import type { Care } from '../rules/care.ts';
import type { Conveyance } from '../rules/conveyance.ts';
import type { Referral, TargetGroup } from '../rules/referral.ts';
import type { RuleHead } from '../rules/rule.ts';
import { emptyRuleBook, type RuleBook } from '../rules/rule-book.ts';
import type { Weights } from '../rules/weights.ts';
import { anUrgencyRule } from './rules.test-support.ts';
import { inMinutes, now, offerId } from './world.test-support.ts';
import type { EarlierDecline, World } from './world.ts';

const kinds = fc.subarray(['acute_team', 'municipal_place', 'home_nursing', 'hospital_ward'] as const, {
  minLength: 1,
});
const organisations = fc.subarray(['kommune-a', 'kommune-b', 'region'], { minLength: 1 });
const callers = fc.subarray(['own_gp', 'prehospital_crew'] as const, { minLength: 1 });
const hour = 3_600_000;

const head: fc.Arbitrary<RuleHead> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  version: fc.constant(1),
  name: fc.constant('rule'),
  source: fc.constant('test'),
  status: fc.constantFrom('proposed' as const, 'approved' as const, 'approved' as const),
  approvedBy: fc.constant(null),
  // in force at a moment is half-open: both edges are drawn
  from: fc.constantFrom(null, null, now, now + hour),
  to: fc.constantFrom(null, null, null, now, now + hour),
});

const rulesOf = <R>(rest: fc.Arbitrary<R>, maxLength = 3): fc.Arbitrary<(RuleHead & R)[]> =>
  fc
    .uniqueArray(fc.tuple(head, rest), { maxLength, selector: ([{ id }]) => id })
    .map((rows) => rows.map(([first, more]) => ({ ...first, ...more })));

const agreements: fc.Arbitrary<Agreement[]> = rulesOf(
  fc.record({
    kinds,
    trigger: fc.constantFrom('always' as const, 'peak' as const),
    cap: fc.constantFrom(null, null, 0, 2),
    citizensOf: fc.subarray(['0791', '0779', '0740'], { minLength: 1 }),
    offersOf: organisations,
  }),
);
const conveyance: fc.Arbitrary<Conveyance[]> = rulesOf(
  fc.record({
    effect: fc.constantFrom('forbids' as const, 'forbids' as const, 'allows' as const),
    callers,
    kinds,
    authorities: organisations,
    alternatives: fc.constant(['hospital' as const]),
  }),
);
const referral: fc.Arbitrary<Referral[]> = rulesOf(
  fc.record({
    kinds,
    offers: fc.constantFrom([], [], ['a']),
    callers,
    requires: fc.constantFrom('doctor' as const, 'another' as const),
  }),
  2,
);
const targetGroups: fc.Arbitrary<TargetGroup[]> = rulesOf(
  fc.record({
    nameEn: fc.constant('group'),
    kinds,
    callers,
    byDoctor: fc.boolean(),
    afterDischarge: fc.boolean(),
  }),
  2,
);
const care: fc.Arbitrary<Care[]> = rulesOf(
  fc
    .record({
      kinds,
      observation: fc.constantFrom(
        'once' as const,
        'visits' as const,
        'visits' as const,
        'continuous' as const,
      ),
      doctorSameDay: fc.boolean(),
      pregnancy: fc.boolean(),
    })
    .map((row) => ({ ...row, visitIntervalMinutes: row.observation === 'visits' ? 240 : null })),
);
const weight = fc.constantFrom(0, 10, 35, 100);
const desk = fc.constantFrom(null, 'midt');
const weights: fc.Arbitrary<Weights[]> = rulesOf(
  fc.record({
    desk,
    ...{ wish: weight, travel: weight, confidence: weight, ownStaff: weight },
    ...{ load: weight, declines: weight, nice: weight },
  }),
  2,
);
const urgency = rulesOf(
  fc.record({ desk, heldBack: fc.subarray(['L2', 'L3', 'L4'] as const) }).map(({ desk: of, heldBack }) => {
    const { news2, tobs, colour } = anUrgencyRule();
    return { desk: of, heldBack, news2, tobs, colour };
  }),
  2,
);

const book: fc.Arbitrary<RuleBook> = fc
  .record({ agreements, conveyance, referral, targetGroups, care, weights, urgency })
  .map((rules) => ({ ...emptyRuleBook, ...rules }));

const peaks: fc.Arbitrary<ReadonlyMap<string, Peak>> = fc
  .uniqueArray(
    fc.record({
      agreement: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      open: fc.boolean(),
      until: fc.constantFrom(null, inMinutes(0), inMinutes(60)),
    }),
    { selector: ({ agreement }) => agreement },
  )
  .map((rows) => {
    const told = { version: 1, reason: 'test', by: 'test', at: inMinutes(-60) };
    return new Map(rows.map((row) => [row.agreement, { ...told, ...row }]));
  });

const declines: fc.Arbitrary<ReadonlyMap<OfferId, readonly EarlierDecline[]>> = fc
  .array(
    fc.record({
      competence: fc.constantFrom(null, 'AKF-05', 'AKF-17'),
      count: fc.integer({ min: 1, max: 4 }),
    }),
    { maxLength: 3 },
  )
  .map((rows) => new Map([[offerId(2), rows]]));

/** Rules that meet the small domains of `random-world`; most worlds have a few of each. */
export const randomRules: fc.Arbitrary<Pick<World, 'rules' | 'peaks' | 'declines'>> = fc.record({
  rules: book,
  peaks,
  declines,
});
