import { hospitalKinds } from '@leon/contracts/directory/offer-kind.ts';
import type { World } from '@leon/contracts/matching/world.ts';
import type { Agreement, Peak } from '@leon/contracts/rules/agreement.ts';
import type { Care } from '@leon/contracts/rules/care.ts';
import type { RuleHead } from '@leon/contracts/rules/rule.ts';
import { emptyRuleBook, type RuleBook } from '@leon/contracts/rules/rule-book.ts';
import type { UrgencyRule } from '@leon/contracts/rules/urgency-rule.ts';
import { defaultWeights } from '@leon/contracts/rules/weights.ts';
import { defaultUrgencyTable } from '@leon/contracts/triage/urgency.table.ts';
import type { Geography } from './geography.ts';
import type { Random } from './random.ts';

export const organisationOf = (code: string): string => `kommune-${code}`;
export const deskOf = (region: number): string => `cluster-${region}`;

const head = (id: string, status: RuleHead['status'] = 'approved'): RuleHead => ({
  ...{ id, version: 1, name: id, source: 'invented for measurements', status, approvedBy: null },
  ...{ from: null, to: null },
});

/** Neighbours help each other always, some up to a cap, some only on paper; regions help each other in peak load. */
function agreementsOf(random: Random, { municipalities }: Geography): Agreement[] {
  const between = (id: string, codes: readonly string[], more: Partial<Agreement>): Agreement => ({
    ...head(id),
    kinds: ['acute_team', 'municipal_place', 'home_nursing'],
    trigger: 'always',
    cap: null,
    citizensOf: [...codes],
    offersOf: codes.map(organisationOf),
    ...more,
  });
  const pairs = municipalities.flatMap(({ code }, n) => {
    const next = municipalities[n + 1];
    if (n % 2 === 1 || next === undefined) return [];
    const status = random.chance(0.2) ? 'proposed' : 'approved';
    const cap = random.chance(0.5) ? random.whole(1, 4) : null;
    return [between(`neighbours-${code}`, [code, next.code], { status, cap })];
  });
  const ofRegions = [...Map.groupBy(municipalities, ({ region }) => region)].map(([region, places]) =>
    between(
      `peak-${region}`,
      places.map(({ code }) => code),
      { trigger: 'peak', kinds: ['municipal_place'] },
    ),
  );
  return [...pairs, ...ofRegions];
}

const careOf = (
  kind: Care['kinds'][number],
  observation: Care['observation'],
  visitIntervalMinutes: number | null = null,
): Care => ({
  ...head(`care-${kind}`),
  ...{ kinds: [kind], observation, visitIntervalMinutes },
  ...{ doctorSameDay: hospitalKinds.has(kind), pregnancy: hospitalKinds.has(kind) },
});

const urgencyOf = (desk: string | null, heldBack: UrgencyRule['heldBack']): UrgencyRule => {
  const { news2, tobs, colour } = defaultUrgencyTable;
  return { ...head(`urgency-${desk}`), ...{ desk, news2, tobs, colour, heldBack } };
};

/** A book with every kind of rule that a region's has: agreements with caps, conveyance and a trial, referral, care, urgency, weights. */
export function rulesOf(
  random: Random,
  geography: Geography,
  minute: number,
): Pick<World, 'rules' | 'peaks'> {
  const agreements = agreementsOf(random, geography);
  const authorities = geography.municipalities.map(({ code }) => organisationOf(code));
  const crew = { callers: ['prehospital_crew'], kinds: ['municipal_place'] } satisfies Partial<
    RuleBook['conveyance'][number]
  >;
  const rules: RuleBook = {
    ...emptyRuleBook,
    agreements,
    conveyance: [
      { ...head('forbids'), ...crew, effect: 'forbids', authorities, alternatives: ['hospital'] },
      { ...head('trial'), ...crew, effect: 'allows', authorities: authorities.slice(0, 9), alternatives: [] },
    ],
    referral: [
      {
        ...head('nurse-and-place'),
        ...{ kinds: ['municipal_place'], offers: [], callers: ['municipal_nurse'], requires: 'doctor' },
      },
      {
        ...head('others'),
        ...{ kinds: ['acute_clinic'], offers: [], callers: ['other'], requires: 'another' },
      },
    ],
    care: [
      careOf('acute_team', 'visits', 120),
      careOf('home_nursing', 'visits', 240),
      careOf('home_care', 'visits', 480),
      careOf('hospital_outreach_team', 'visits', 720),
      careOf('municipal_place', 'continuous'),
      careOf('own_gp', 'once'),
      careOf('acute_clinic', 'once'),
      careOf('subacute_slot', 'once'),
      careOf('emergency_department', 'continuous'),
      careOf('hospital_ward', 'continuous'),
    ],
    urgency: [urgencyOf(null, [...defaultUrgencyTable.heldBack]), urgencyOf(deskOf(1), ['L3', 'L4'])],
    weights: [
      { ...defaultWeights, ...head('weights') },
      { ...defaultWeights, ...head('weights-1'), desk: deskOf(1), travel: 60, load: 40, wish: 90 },
    ],
  };
  const at = new Date(minute * 60_000).toISOString();
  const peaks = agreements
    .filter(({ trigger }) => trigger === 'peak')
    .map(({ id }, n): [string, Peak] => [
      id,
      { agreement: id, version: 1, open: n % 2 === 0, reason: 'measured', by: 'measured', at, until: null },
    ]);
  return { rules, peaks: new Map(peaks) };
}
