import type { Need } from '@leon/contracts/matching/need.ts';
import type { World } from '@leon/contracts/matching/world.ts';
import { type Geography, near } from './geography.ts';
import { callers } from './kinds.ts';
import { competence } from './offers.ts';
import type { Random } from './random.ts';

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

/** A call from somewhere in the country, with every filter that ranking knows filled in as calls fill them in. */
export function needOf(random: Random, { municipalities }: Geography, { offers }: World): Need {
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
  };
}
