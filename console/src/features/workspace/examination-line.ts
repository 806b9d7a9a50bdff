import type { CaseFieldValue } from '@leon/contracts/calls/case-field.ts';
import { formatNumber, type Language } from '@leon/contracts/language/language.ts';
import type { Translate } from '../../lib/language/translate.ts';

export type Examination = CaseFieldValue<'examination'>;

/** One finding more; null or nothing empties it, and with nothing left there is no examination. */
export function withExamined<F extends keyof Examination>(
  seen: Examination,
  name: F,
  value: Examination[F] | null,
): Examination | null {
  const next: Examination = { ...seen };
  if (value === null || value === undefined || value === '') delete next[name];
  else next[name] = value;
  return Object.keys(next).length === 0 ? null : next;
}

/** "Luftvej fri, kap. 2 s, GCS 15, BS 6,2, pupiller ens, smerte 3, hud bleg" in the order of ABCDE. */
export function examinationWords(seen: Examination, language: Language, t: Translate): string {
  const said = (label: string, value: string | number | undefined) =>
    value === undefined ? null : `${label} ${value}`;
  const { airway, capillaryRefill, gcs, glucose, pupils, pain, skin } = seen;
  return [
    said(t('abcde.airway'), airway === undefined ? undefined : t(`abcde.airway_${airway}`).toLowerCase()),
    said(t('abcde.capillaryRefill'), capillaryRefill),
    said(t('abcde.gcs'), gcs),
    said(t('abcde.glucose'), glucose === undefined ? undefined : formatNumber(glucose, language, 1)),
    said(t('abcde.pupils'), pupils),
    said(t('abcde.pain'), pain),
    said(t('abcde.skin'), skin),
  ]
    .filter((part) => part !== null)
    .join(', ');
}
