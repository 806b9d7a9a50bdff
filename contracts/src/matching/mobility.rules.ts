import { hospitalKinds } from '../directory/offer-kind.ts';
import { type Finding, rejects, speaksFor, warns } from './finding.ts';
import type { Subject } from './subject.ts';

/** Isolationsmulighed (smitte) in the region's competence list. */
const isolationCompetence = 'AKF-40';

/** Whether the citizen can get there, and may lie there without infecting others. */
export function mobilityFindings({ offer, need }: Subject): readonly Finding[] {
  if (offer.travel !== 'citizen_to_offer') return [];
  const findings: Finding[] = [];
  if (need.mobility === 'not_moved') findings.push(rejects('citizen_not_moved'));
  if (need.mobility === 'lies') findings.push(warns('lying_transport'));
  const isolates = offer.competences.some(({ code }) => code === isolationCompetence);
  if (need.isolation === true && offer.capacityModel === 'beds' && !isolates)
    findings.push(rejects('isolation_missing', { competences: isolationCompetence }));
  return findings;
}

/** Wishes are weighed and told; a wish is no order and no obstacle. */
export function wishFindings({ offer, need }: Subject): readonly Finding[] {
  const findings: Finding[] = [];
  if (need.wishesHome === true && offer.travel === 'offer_to_citizen') findings.push(speaksFor('stays_home'));
  if (need.wishesHome === true && leavesHome(offer)) findings.push(warns('against_home_wish'));
  if (need.wishesNoAdmission === true && hospitalKinds.has(offer.kind))
    findings.push(warns('against_admission_wish'));
  return findings;
}

/** A stay away from home; a visit to a clinic is none. */
export const leavesHome = ({ travel, capacityModel }: Pick<Subject['offer'], 'travel' | 'capacityModel'>) =>
  travel === 'citizen_to_offer' && capacityModel === 'beds';
