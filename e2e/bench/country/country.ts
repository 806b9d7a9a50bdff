import type { Need } from '@leon/contracts/matching/need.ts';
import type { World } from '@leon/contracts/matching/world.ts';
import { capacityOf } from './capacities.ts';
import { type Geography, geographyOf } from './geography.ts';
import { needOf } from './needs.ts';
import { type Calendar, offersOf } from './offers.ts';
import { Random } from './random.ts';
import { rulesOf } from './rules.ts';

export interface Country {
  readonly geography: Geography;
  readonly calendar: Calendar;
  readonly world: World;
  /** Minutes since 1970: the moment that capacities were told for. */
  readonly minute: number;
  readonly random: Random;
}

/** The Monday of the measurement; a date in the past changes nothing, every age is counted from it. */
const monday: Calendar = { midnight: Date.parse('2026-01-12T00:00:00+01:00') / 60_000, weekday: 0 };

/** A country with so many offers, at an hour of that Monday; the same seed gives the same country. */
export function countryOf(offerCount: number, hour: number, seed = 1): Country {
  const random = new Random(seed);
  const geography = geographyOf(random);
  const minute = monday.midnight + hour * 60;
  const offers = offersOf(random, geography, monday, offerCount);
  const told = offers.flatMap((offer) => capacityOf(random, offer, minute) ?? []);
  const { ferries, waterDetours } = geography;
  const capacities = new Map(told.map((capacity) => [capacity.offerId, capacity]));
  return {
    geography,
    calendar: monday,
    world: {
      ...{ offers, capacities, ferries, waterDetours },
      ...rulesOf(random, geography, minute),
      declines: declinesOf(random, offers),
    },
    minute,
    random,
  };
}

/** Some have declined, for lack of a competence or without naming one. */
function declinesOf(random: Random, offers: World['offers']): NonNullable<World['declines']> {
  const noes = random
    .some(offers.slice(0, 2_000), Math.ceil(Math.min(offers.length, 2_000) / 50))
    .map(({ id, competences }) => {
      const competence = random.chance(0.8) ? (competences[0]?.code ?? null) : null;
      return [id, [{ competence, count: random.whole(2, 5) }]] as const;
    });
  return new Map(noes);
}

export interface Question {
  readonly need: Need;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Calls within the hour, each at a moment of its own. */
export const questionsOf = (country: Country, count: number): Question[] =>
  Array.from({ length: count }, () => {
    const now = Math.floor((country.minute + country.random.between(0, 60)) * 60_000);
    return { need: needOf(country.random, country.geography, country.world, now), now };
  });
