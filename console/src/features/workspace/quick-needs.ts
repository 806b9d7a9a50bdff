import type { InBoth } from '@leon/contracts/language/language.ts';

/**
 * The needs that calls name most often, one click each, in the order they are spoken; the codes are the region's
 * competence list (AKF). One that the region does not have is not shown.
 */
export const quickNeeds: readonly { code: string; word: InBoth }[] = [
  { code: 'AKF-17', word: { da: 'iv-medicin', en: 'iv medicine' } },
  { code: 'AKF-18', word: { da: 'iv-væske', en: 'iv fluids' } },
  { code: 'AKF-05', word: { da: 'CRP', en: 'CRP' } },
  { code: 'AKF-02', word: { da: 'TOBS', en: 'TOBS' } },
  { code: 'AKF-14', word: { da: 'blærescanning', en: 'bladder scan' } },
  { code: 'AKF-15', word: { da: 'kateter', en: 'catheter' } },
  { code: 'AKF-23', word: { da: 'ilt', en: 'oxygen' } },
  { code: 'AKF-38', word: { da: 'fald', en: 'fall' } },
];
