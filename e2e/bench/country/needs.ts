import type { Need, Observation } from '@leon/contracts/matching/need.ts';
import type { World } from '@leon/contracts/matching/world.ts';
import { type Geography, near } from './geography.ts';
import { callers } from './kinds.ts';
import { competence } from './offers.ts';
import type { Random } from './random.ts';
import { deskOf } from './rules.ts';

/** Codes that are asked for together: infection at home, a fall, dehydration, breath, palliation, nothing known yet. */
const problems: readonly (readonly number[])[] = [
  [1, 2, 5, 17],
  [2, 4, 11],
  [1, 3],
  [10, 17, 18],
  [35, 37],
  [20, 21, 23],
  [24, 25],
  [3],
  [5],
  [],
];

const observations: readonly Observation[] = [
  { kind: 'once', perDay: null },
  { kind: 'visits', perDay: 3 },
  { kind: 'visits', perDay: 16 },
  { kind: 'continuous', perDay: null },
];
const hourMs = 3_600_000;

/** What is said in some calls and not in others. */
function furtherOf(random: Random, now: number): Partial<Need> {
  const sometimes = <T>(probability: number, value: T): T | undefined =>
    random.chance(probability) ? value : undefined;
  return {
    sex: sometimes(0.8, random.of(['female', 'male'] as const)),
    tests: sometimes(0.05, ['electrolytes']),
    niceCompetences: sometimes(0.2, [competence(random.whole(1, 40))]),
    observation: sometimes(0.4, random.of(observations)),
    mobility: sometimes(0.3, random.of(['walks', 'lies', 'not_moved'] as const)),
    latestAt: sometimes(0.15, now + random.whole(1, 8) * hourMs),
    careHours: sometimes(0.2, random.of([2, 8, 48])),
    doctorSameDay: sometimes(0.2, true),
    isolation: sometimes(0.05, true),
    pregnant: sometimes(0.02, true),
    aloneWithDelirium: sometimes(0.05, true),
    wishesHome: sometimes(0.3, true),
    wishesNoAdmission: sometimes(0.1, true),
    crewSawAtHome: sometimes(0.1, false),
    urgency: sometimes(0.5, {
      step: random.weighted([
        ['open', 6],
        ['doctor_informed', 3],
        ['doctor_first', 2],
        ['time_critical', 1],
      ] as const),
      doctor: random.chance(0.5),
      treatmentLevel: random.chance(0.2),
    }),
  };
}

/** A call from somewhere in the country, with every filter that ranking knows filled in as calls fill them in. */
export function needOf(
  random: Random,
  { municipalities }: Geography,
  { offers }: Pick<World, 'offers'>,
  now: number,
): Need {
  const home = random.of(municipalities);
  const declined = random.chance(0.15) ? random.some(offers.slice(0, 1000), 2).map(({ id }) => id) : [];
  return {
    position: near(random, home, 0.11),
    municipality: random.chance(0.95) ? home.code : null,
    landArea: home.landArea,
    competences: random.of(problems).map(competence),
    callerType: random.weighted(callers.map((caller, n) => [caller, 6 - n] as const)),
    age: random.chance(0.1)
      ? null
      : random.weighted([
          [random.whole(65, 99), 8],
          [random.whole(18, 64), 3],
          [random.whole(0, 17), 1],
        ]),
    knownToMunicipality: random.weighted([
      [true, 6],
      [false, 2],
      [null, 2],
    ]),
    declinedBy: declined,
    desk: deskOf(home.region),
    ...furtherOf(random, now),
  };
}
