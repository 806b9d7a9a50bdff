import { type Finding, isNear, rejects, warns } from './finding.ts';
import type { Subject } from './subject.ts';

/**
 * A municipality's offers are for its own citizens, and a hospital's home visits for those of its cluster; another's
 * need an agreement, and none is known here. A cluster has at least two municipalities.
 */
export function municipalityFindings({ offer, need }: Subject): readonly Finding[] {
  const { servesMunicipalities: served } = offer;
  if (served === null) return [];
  if (need.municipality === null) return [isNear('municipality_unknown', 0)];
  if (served.includes(need.municipality)) return [];
  const [only] = served;
  return served.length === 1 && only !== undefined
    ? [rejects('other_municipality', { municipality: only })]
    : [rejects('outside_service_area', { municipalities: served.join(',') })];
}

/** Age limits hold for a known age; an unknown age is asked for and hides nothing. */
export function ageFindings({ offer, need }: Subject): readonly Finding[] {
  const { minAge, maxAge } = offer;
  if (minAge === null && maxAge === null) return [];
  if (need.age === null) return [warns('age_unknown', { minAge, maxAge })];
  if (minAge !== null && need.age < minAge) return [rejects('too_young', { minAge })];
  return maxAge !== null && need.age > maxAge ? [rejects('too_old', { maxAge })] : [];
}

/** Some offers take only citizens whom the municipality knows already. */
export function knownCitizenFindings({ offer, need }: Subject): readonly Finding[] {
  if (!offer.knownCitizensOnly || need.knownToMunicipality === true) return [];
  return need.knownToMunicipality === null
    ? [warns('known_citizens_only')]
    : [rejects('known_citizens_only')];
}
