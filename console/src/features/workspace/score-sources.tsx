import {
  news2AcknowledgementText,
  notApprovedText,
  oldMeasurementText,
} from '@leon/contracts/language/triage.ts';
import { isOldMeasurement } from '@leon/contracts/triage/scores-of-case.ts';
import { useNow } from '../../lib/clock.ts';
import { formatAgo } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import type { CaseView } from './use-case-view.ts';
import classes from './vitals.module.css';

/** Which tables, in which version, on values how old. */
export function ScoreSources({ view: { scores, values } }: { view: CaseView }) {
  const { t, language } = useLanguage();
  const { news2, tobs } = scores;
  const measuredAt = values.vitals?.measuredAt;
  const parts = [
    news2 === null ? null : news2AcknowledgementText[language],
    tobs === null ? null : t('score.table', { name: 'TOBS', version: tobs.table.version }),
    tobs === null
      ? null
      : `${t('score.actions', { id: tobs.actions.id, version: tobs.actions.version })}${tobs.actions.approved ? '' : `, ${notApprovedText[language]}`}`,
  ].filter((part) => part !== null);
  if (parts.length === 0 && measuredAt === undefined) return null;
  return (
    <p
      className={classes.source}
      title={tobs === null ? undefined : `${tobs.table.source}. ${tobs.actions.source}`}
    >
      {parts.join(' · ')}
      {measuredAt === undefined ? null : <MeasuredAgo measuredAt={measuredAt} first={parts.length === 0} />}
    </p>
  );
}

function MeasuredAgo({ measuredAt, first }: { measuredAt: string; first: boolean }) {
  const { t, language } = useLanguage();
  const now = useNow(10_000);
  return (
    <>
      {first ? '' : ' · '}
      {t('score.measured_ago', { ago: formatAgo(now - Date.parse(measuredAt), t) })}
      {isOldMeasurement(measuredAt, now) ? (
        <strong className={classes.warn}> · {oldMeasurementText[language]}</strong>
      ) : null}
    </>
  );
}
