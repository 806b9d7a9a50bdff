import type { Capacity } from '../capacity/capacity.ts';
import type { FerryLink, MinuteInterval, Offer, WaterDetour } from '../directory/offer.ts';
import type { OfferId } from '../ids.ts';
import type { Need } from './need.ts';
import type { World } from './world.ts';

/** A Monday at 10.00 in Denmark. */
export const now = Date.parse('2026-01-12T10:00:00+01:00');
export const nowMinute = now / 60_000;

/** Minutes from now, as an instant and as an interval of minutes since 1970. */
export const inMinutes = (minutes: number): string => new Date(now + minutes * 60_000).toISOString();
export const hours = (from: number, to: number): MinuteInterval => [nowMinute + from, nowMinute + to];

/** So many staffed from one minute from now to another. */
export const staffedBy = (...spans: readonly (readonly [number, number, number])[]) => ({
  staffed: {
    spans: spans.map(([from, to, count]) => ({ from: nowMinute + from, to: nowMinute + to, count })),
    reserve: 3,
  },
});

export const offerId = (n: number): OfferId =>
  `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}` as OfferId;

/** An acute team in Viborg that fits `aNeed()` in every way, about 12 minutes away. */
export function anOffer(changes: Partial<Offer> = {}): Offer {
  return {
    id: offerId(1),
    code: 'akutteam-0791',
    version: 1,
    kind: 'acute_team',
    level: 'L3',
    name: 'Akutteam Viborg',
    label: null,
    authority: 'kommune-0791',
    operator: 'kommune-0791',
    unit: 'kommune-0791',
    servesMunicipalities: ['0791'],
    municipality: '0791',
    cluster: 'midt',
    position: { lat: 56.45, lon: 9.4 },
    landArea: 'mainland',
    travel: 'offer_to_citizen',
    competences: [
      { code: 'AKF-05', authority: 'own_field' },
      { code: 'AKF-17', authority: 'core' },
    ],
    openHours: [hours(-10_000, 10_000)],
    capacityModel: 'team',
    mayRefer: ['own_gp', 'on_call_doctor'],
    minAge: null,
    maxAge: null,
    knownCitizensOnly: false,
    answersInLeon: true,
    professionalNumber: null,
    specialty: null,
    demoData: true,
    ...changes,
  };
}

/** Reported a quarter of an hour ago and fresh for hours: the team can come now. */
export function aCapacity(changes: Partial<Capacity> = {}): Capacity {
  return {
    offerId: offerId(1),
    version: 1,
    model: 'team',
    status: 'now',
    free: null,
    held: 0,
    promised: 0,
    earliestAt: null,
    closedUntil: null,
    waitingMinutes: null,
    reportedAt: inMinutes(-15),
    reportedBy: 'Akutteam Viborg',
    source: 'screen',
    freshUntil: inMinutes(300),
    overbooking: null,
    asked: null,
    closedReason: null,
    staleAt: inMinutes(540),
    ...changes,
  };
}

/** A citizen of 84 in Viborg, known to the municipality; her own GP calls and asks for a CRP. */
export function aNeed(changes: Partial<Need> = {}): Need {
  return {
    position: { lat: 56.45, lon: 9.55 },
    municipality: '0791',
    landArea: 'mainland',
    competences: ['AKF-05'],
    callerType: 'own_gp',
    age: 84,
    knownToMunicipality: true,
    declinedBy: [],
    ...changes,
  };
}

/** A hospital's emergency department with a count of beds. */
export const anEmergencyDepartment = (changes: Partial<Offer> = {}): Offer =>
  anOffer({
    id: offerId(9),
    code: 'akut-viborg',
    kind: 'emergency_department',
    level: 'L6',
    name: 'Akutmodtagelsen Viborg',
    servesMunicipalities: null,
    travel: 'citizen_to_offer',
    competences: [],
    capacityModel: 'beds',
    ...changes,
  });

export const aWorld = (
  offers: readonly Offer[],
  capacities: readonly Capacity[] = [],
  ferries: readonly FerryLink[] = [],
  waterDetours: readonly WaterDetour[] = [],
): World => ({
  offers,
  capacities: new Map(capacities.map((capacity) => [capacity.offerId, capacity])),
  ferries,
  waterDetours,
});
