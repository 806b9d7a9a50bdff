import type { Capacity } from '../../capacity/capacity.ts';
import type { Offer } from '../../directory/offer.ts';
import { hospitalKinds } from '../../directory/offer-kind.ts';
import { municipalityFindings } from '../agreement.rules.ts';
import { capacityFindings } from '../capacity.rules.ts';
import { careFindings } from '../care.rules.ts';
import { ageFindings, knownCitizenFindings, sexFindings } from '../citizen.rules.ts';
import { competenceFindings } from '../competence.rules.ts';
import { conveyanceFindings } from '../conveyance.rules.ts';
import { mobilityFindings } from '../mobility.rules.ts';
import { openingFindings } from '../opening.rules.ts';
import { callerFindings, referralFindings } from '../referral.rules.ts';
import { staffingFindings } from '../staffing.rules.ts';
import type { Rule, Subject } from '../subject.ts';
import { durationFindings, lateFindings } from '../time.rules.ts';
import { urgencyFindings } from '../urgency.rules.ts';
import { capacityEdges, competenceEdges, hoursEdges, lateEdges, staffingEdges } from './edges.ts';

/**
 * What some rules read of an offer and its capacity. Offers alike in it get the same verdict from these rules, so they
 * are asked once for all. A rule in no facet still counts: no offer is shown that was not assessed.
 */
export interface Facet {
  readonly rules: readonly Rule[];
  readonly offer: readonly (keyof Offer)[];
  readonly capacity: readonly (keyof Capacity)[];
  /**
   * Arrivals (minutes since 1970) at which the verdict may change; between two it stays, or what is missing gets nearer
   * or further a minute a minute. Absent: these rules ask for no arrival.
   */
  readonly edges?: (subject: Subject) => number[];
}

/** Rules about single offers would make every offer a group of its own; without them the verdict is no worse. */
const referralOfKind: Rule = (subject) => {
  const ofKinds = subject.rules.referral.filter(({ offers }) => offers.length === 0);
  return referralFindings({ ...subject, rules: { ...subject.rules, referral: ofKinds } });
};

/** Whether an agreement is used up hangs on the count of each offer; with nothing taken the verdict is no worse. */
const municipalityAtBest: Rule = (subject) => municipalityFindings({ ...subject, capacity: undefined });

/** In the order in which they are asked. */
export const facets = {
  area: {
    rules: [municipalityAtBest, conveyanceFindings],
    offer: ['servesMunicipalities', 'kind', 'authority', 'operator', 'travel'],
    capacity: [],
  },
  kind: { rules: [careFindings, urgencyFindings, referralOfKind], offer: ['kind', 'level'], capacity: [] },
  caller: { rules: [callerFindings], offer: ['mayRefer'], capacity: [] },
  citizen: {
    rules: [ageFindings, sexFindings, knownCitizenFindings],
    offer: ['minAge', 'maxAge', 'onlySex', 'knownCitizensOnly'],
    capacity: [],
  },
  competences: {
    rules: [competenceFindings, mobilityFindings],
    offer: ['competences', 'tests', 'travel', 'capacityModel'],
    capacity: [],
    edges: competenceEdges,
  },
  hours: {
    rules: [openingFindings, durationFindings],
    offer: ['travel', 'openHours'],
    capacity: [],
    edges: hoursEdges,
  },
  staffing: {
    rules: [staffingFindings],
    offer: ['staffed', 'travel', 'capacityModel'],
    capacity: ['promised'],
    edges: staffingEdges,
  },
  room: {
    rules: [capacityFindings],
    offer: ['capacityModel'],
    capacity: ['status', 'free', 'held', 'earliestAt', 'closedUntil'],
    edges: capacityEdges,
  },
  late: {
    rules: [lateFindings],
    offer: ['capacityModel'],
    capacity: ['status', 'earliestAt'],
    edges: lateEdges,
  },
} satisfies Record<string, Facet>;

/** What the hospital rule softens differs by kind of hospital; to it all other kinds are one. */
export const softening = ({ kind }: Offer): string => (hospitalKinds.has(kind) ? kind : '');

/** Equal for offers alike in the facet. */
export function facetKey(facet: Facet, offer: Offer, capacity: Capacity | undefined): string {
  const told = capacity && facet.capacity.map((field) => capacity[field]);
  return JSON.stringify([softening(offer), facet.offer.map((field) => offer[field]), told ?? null]);
}

/** Offers whose counts are believed alike: until when, and whether they were ever told matters, not when. */
export const confidenceKey = ({ capacityModel }: Offer, capacity: Capacity | undefined): string =>
  JSON.stringify([
    capacityModel,
    capacity && [
      capacity.reportedAt !== null,
      capacity.freshUntil,
      capacity.staleAt,
      capacity.status === 'closed' && capacity.closedUntil,
    ],
  ]);
