import type { Offer, OfferedCompetence, OfferedTest, Staffed } from '@leon/contracts/directory/offer.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import { type Geography, near, type Place } from './geography.ts';
import { expand, weeks } from './hours.ts';
import { callers, type KindOfOffer, kinds } from './kinds.ts';
import type { Random } from './random.ts';
import { deskOf, organisationOf } from './rules.ts';

const idOf = (n: number): OfferId => `0190c0de-0000-7000-8000-${n.toString(16).padStart(12, '0')}` as OfferId;
export const competence = (n: number): string => `AKF-${String(n).padStart(2, '0')}`;

export interface Calendar {
  /** Minutes since 1970 of a midnight, and which day of the week it is (0: Monday). */
  readonly midnight: number;
  readonly weekday: number;
}

/** `count` offers of every kind, spread over the country as its municipalities are. */
export function offersOf(random: Random, geography: Geography, calendar: Calendar, count: number): Offer[] {
  return Array.from({ length: count }, (_, n) => {
    const kind = random.weighted(kinds.map((one) => [one, one.share] as const));
    return offerOf(random, geography, calendar, kind, n);
  });
}

export function offerOf(
  random: Random,
  { municipalities }: Geography,
  calendar: Calendar,
  kind: KindOfOffer,
  n: number,
): Offer {
  const home = random.of(municipalities);
  const island = random.chance(0.01);
  const organisation = organisationOf(home.code);
  return {
    id: idOf(n),
    code: `${kind.kind.replaceAll('_', '-')}-${home.code}-${n}`,
    version: 1,
    kind: kind.kind,
    level: kind.level,
    name: `${kind.kind} ${n}`,
    label: null,
    authority: organisation,
    operator: organisation,
    unit: organisation,
    servesMunicipalities: served(random, kind, home, municipalities),
    municipality: home.code,
    cluster: deskOf(home.region),
    position: kind.travel === 'none' || random.chance(0.01) ? null : near(random, home, 0.09),
    landArea: island ? `island-${random.whole(0, 13)}` : home.landArea,
    travel: kind.travel,
    competences: competencesOf(random, kind, calendar),
    openHours: expand(
      random.of(kind.weeks),
      calendar.midnight,
      calendar.weekday,
      random.chance(0.04) ? random.whole(0, 7) : undefined,
    ),
    capacityModel: kind.model,
    mayRefer: random.chance(0.9) ? [...(kind.referrers ?? callers)] : callers.slice(0, random.whole(1, 4)),
    minAge: kind.minAge ?? (random.chance(0.4) ? 18 : null),
    maxAge: random.chance(0.02) ? 17 : null,
    knownCitizensOnly: kind.kind === 'home_care' ? random.chance(0.7) : random.chance(0.02),
    answersInLeon: random.chance(0.8),
    professionalNumber: null,
    specialty: null,
    demoData: true,
    ...(random.chance(0.02) ? { onlySex: 'female' as const } : {}),
    ...testsOf(random, kind),
    ...staffedOf(random, kind, calendar),
  };
}

/** A few units say what they measure themselves: a device that is broken, one beyond their competences. */
function testsOf(random: Random, { travel, level }: KindOfOffer): { tests?: OfferedTest[] } {
  if (travel === 'none' || level === 'L6' || level === 'L7' || !random.chance(0.06)) return {};
  const crp: OfferedTest = { code: 'crp', competence: competence(5) };
  return random.of([
    { tests: [{ ...crp, made: false as const }] },
    { tests: [crp, { code: 'electrolytes' }] },
    { tests: [{ code: 'electrolytes', made: false as const }] },
  ]);
}

/** Half of the municipal places and teams state how many are staffed by day and by night; some nobody by night. */
function staffedOf(random: Random, { kind }: KindOfOffer, { midnight }: Calendar): { staffed?: Staffed } {
  if ((kind !== 'municipal_place' && kind !== 'acute_team') || !random.chance(0.5)) return {};
  const day = kind === 'acute_team' ? random.whole(1, 2) : random.of([4, 6, 8]);
  const night = random.chance(0.15) ? 0 : Math.ceil(day / 2);
  const spans = Array.from({ length: 9 }, (_, n) => midnight + (n - 1) * 1440).flatMap((start) => [
    { from: start - 60, to: start + 420, count: night },
    { from: start + 420, to: start + 1380, count: day },
  ]);
  return { staffed: { spans, reserve: 0 } };
}

function served(
  random: Random,
  { serves }: KindOfOffer,
  home: Place,
  all: readonly Place[],
): string[] | null {
  if (serves === 'anyone') return null;
  const region = all.filter(({ region: of }) => of === home.region).map(({ code }) => code);
  if (serves === 'region') return region;
  const at = region.indexOf(home.code);
  if (serves === 'cluster') return region.slice(at - (at % 4), at - (at % 4) + 4);
  // an agreement with the next ones, on some of what it has
  const partners = region.slice(at + 1, at + 2 + (at % 2));
  return random.chance(0.12) ? [home.code, ...partners] : [home.code];
}

function competencesOf(
  random: Random,
  { competences: [from, to] }: KindOfOffer,
  calendar: Calendar,
): OfferedCompetence[] {
  const size = random.weighted([
    ['all', 5],
    ['small', 3],
    ['local', 2],
  ] as const);
  const last = size === 'small' ? from + Math.floor((to - from) * 0.6) : to;
  const offered: OfferedCompetence[] = [];
  for (let n = from; n <= last; n += 1) {
    if (size === 'local' && random.chance(0.1)) continue;
    const authority = n % 9 === 0 ? 'individual_order' : n % 5 === 0 ? 'framework_delegation' : 'core';
    // intravenous treatment and the like by day and evening only
    const byDay = size === 'small' && n >= 5 && n % 4 === 1;
    const hours = byDay ? { hours: expand(weeks.dayAndEvening, calendar.midnight, calendar.weekday) } : {};
    offered.push({ code: competence(n), authority, ...hours });
  }
  return offered;
}
