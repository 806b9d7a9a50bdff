import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { CorrectedCitizen } from './corrected-citizen.tsx';
import classes from './unit.module.css';
import { useRequestFacts } from './use-request-facts.ts';

/** What the open request releases to its unit, fetched with authorisation and only for as long as it is shown. */
export function RequestFacts({ request }: { request: RequestRow }) {
  const { t, language } = useLanguage();
  const { facts, error } = useRequestFacts(request);
  const competences = usePicture((state) => state.competences);
  const tests = usePicture((state) => state.tests);

  const needs = [...request.needs, ...(facts?.neededTests ?? [])]
    .map((code) => [...competences, ...tests].find((one) => one.code === code)?.[language] ?? code)
    .join(', ');
  const said = (text: string | null | undefined) =>
    text === null || text === undefined || text === '' ? t('unit.not_said') : text;
  return (
    <>
      <CorrectedCitizen at={facts?.citizenCorrectedAt ?? null} />
      <dl className={classes.facts}>
        <dt>{t('unit.needs')}</dt>
        <dd>{needs === '' ? t('unit.no_needs') : needs}</dd>
        <dt>{t('unit.place')}</dt>
        <dd>
          {facts === null ? '…' : facts.address === 'hidden' ? t('address.mark') : said(facts.placeLabel)}
        </dd>
        <dt>{t('unit.age')}</dt>
        <dd>
          {facts === null
            ? '…'
            : facts.citizenAge === null
              ? t('unit.not_said')
              : t('unit.years', { n: facts.citizenAge })}
        </dd>
        <dt>{t('unit.situation')}</dt>
        <dd>{facts === null ? '…' : said(facts.situation)}</dd>
        <dt>{t('unit.callback')}</dt>
        <dd>
          {facts?.callbackNumber == null ? (
            said(facts === null ? '…' : null)
          ) : (
            <PhoneNumber number={facts.callbackNumber} />
          )}
        </dd>
      </dl>
      <Refusal error={error} />
    </>
  );
}
