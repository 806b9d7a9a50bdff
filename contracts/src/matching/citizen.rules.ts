import { type Finding, rejects, warns } from './finding.ts';
import type { Subject } from './subject.ts';

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

/** Some offers are for one sex alone. Whoever is neither, or has not said, is asked about and loses nothing by it. */
export function sexFindings({ offer, need }: Subject): readonly Finding[] {
  const { onlySex } = offer;
  if (onlySex === undefined || need.sex === onlySex) return [];
  return need.sex === undefined || need.sex === 'other'
    ? [warns('sex_unknown', { sex: onlySex })]
    : [rejects('other_sex', { sex: onlySex })];
}
