import { caseFieldWords } from '@leon/contracts/language/case-words.ts';
import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import { nowMs } from '../../lib/clock.ts';
import { formatTimeNear, formatUntil } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { vitalsWords } from '../../lib/vitals-words.ts';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { CorrectedCitizen } from './corrected-citizen.tsx';
import classes from './unit.module.css';
import { useRequestFacts } from './use-request-facts.ts';

/** The hand-over as its receiver reads it; what was not said is not shown. */
export function HandoverFacts({ request }: { request: RequestRow }) {
  const { t, language } = useLanguage();
  const { facts, error } = useRequestFacts(request);
  const handover = facts?.handover ?? null;
  const responsible = handover?.responsible ?? [];
  const word = (field: keyof typeof caseFieldWords) => caseFieldWords[field][language];
  const lines: [string, string | null | undefined][] =
    facts === null || handover === null
      ? []
      : [
          [word('citizenName'), handover.citizenName],
          [word('citizenAge'), facts.citizenAge === null ? null : t('unit.years', { n: facts.citizenAge })],
          [t('unit.place'), facts.placeLabel],
          [
            t('address.mark'),
            facts.address === 'open'
              ? null
              : t(facts.address === 'hidden' ? 'address.unit_hidden' : 'address.unit_shown'),
          ],
          [word('citizenAddress'), handover.citizenAddress],
          [word('doorCode'), handover.doorCode],
          [word('situation'), facts.situation],
          [word('vitals'), handover.vitals === null ? null : vitalsWords(handover.vitals, language, t)],
          [word('allergy'), handover.allergy],
          [word('isolation'), handover.isolation],
          [word('wishes'), handover.wishes],
          [word('noAdmissionWish'), handover.noAdmissionWish === true ? t('isbar.yes') : null],
          [word('treatmentLevel'), handover.treatmentLevel?.level],
          [word('plan'), handover.plan],
          [word('callLimits'), handover.callLimits],
        ];
  const isComing = facts === null && error === null && request.handedOverAt !== null;
  if (isComing) return <SkeletonRows rows={6} height={18} label={t('shell.loading')} />;
  return (
    <>
      <CorrectedCitizen at={facts?.citizenCorrectedAt ?? null} />
      <dl className={classes.facts} aria-busy={facts === null && error === null}>
        {lines
          .filter(([, text]) => (text ?? '').trim() !== '')
          .map(([label, text]) => (
            <div key={label} className={classes.fact}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        {responsible.length === 0 ? null : (
          <div className={classes.fact}>
            <dt>{t('responsible.title')}</dt>
            {responsible.map(({ name, number, from, until }) => (
              <dd key={from} className="leon-figures">
                {t('summary.period', {
                  from: formatTimeNear(Date.parse(from), nowMs(), language),
                  until: formatUntil(Date.parse(from), Date.parse(until), language),
                  name,
                })}{' '}
                <PhoneNumber number={number} />
              </dd>
            ))}
          </div>
        )}
        {facts?.callbackNumber == null ? null : (
          <div className={classes.fact}>
            <dt>{t('unit.callback')}</dt>
            <dd>
              <PhoneNumber number={facts.callbackNumber} />
            </dd>
          </div>
        )}
      </dl>
      <Refusal error={error} />
    </>
  );
}
