import {
  applicabilityReasonWords,
  confirmRectallyText,
  news2AcknowledgementText,
  news2BandWords,
  notApprovedText,
  oldMeasurementText,
  renderMissing,
  renderTriageColour,
  scoreParameterWords,
  tobsBandWords,
  urgencySourceWords,
  urgencyStepWords,
} from '@leon/contracts/language/triage.ts';
import { isOldMeasurement } from '@leon/contracts/triage/scores-of-case.ts';
import type { TriageColour } from '@leon/contracts/triage/triage-colour.table.ts';
import { triageNumber } from '@leon/contracts/triage/triage-colour.ts';
import { useNow } from '../../lib/clock.ts';
import { formatAgo } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark } from '../../ui/mark.tsx';
import { colourTone } from './colour-tone.ts';
import type { CaseView } from './use-case-view.ts';
import classes from './vitals.module.css';

/** Scores with parts, source and age. What is missing is said; nothing is hidden because of it. */
export function ScoresStrip({ view }: { view: CaseView }) {
  const { t, language } = useLanguage();
  const { scores, values } = view;
  const { news2, tobs, colour, advice } = scores;
  const stated = values.statedScores ?? [];
  if (values.vitals == null && colour === null && stated.length === 0 && advice.step === 'open') return null;
  return (
    <section className={classes.scores} aria-label={t('score.region')}>
      <div className={`${classes.totals} leon-figures`} role="status">
        <News2Total view={view} />
        <TobsTotal view={view} />
        {colour === null ? null : (
          <span>
            <Mark tone={colourTone[colour]}>{renderTriageColour(colour, language)}</Mark>{' '}
            <span className={classes.band}>
              {t('score.colour_parts', {
                cause: number(values.problemColour),
                concern: number(values.colour),
              })}
            </span>
          </span>
        )}
        {stated.map(({ tool, total }) => (
          <span key={tool} className={classes.total}>
            {t('score.stated_by', { name: tool, total })}
          </span>
        ))}
      </div>
      <Missing view={view} />
      {advice.step === 'open' ? null : (
        <p className={classes.step} data-step={advice.step}>
          {urgencyStepWords[advice.step][language]}{' '}
          <span className={classes.band}>
            (
            {t('score.because', {
              sources: advice.because.map((source) => urgencySourceWords[source][language]).join(', '),
            })}
            {advice.table.approved ? '' : `, ${notApprovedText[language]}`})
          </span>
          {scores.doctor === null ? null : ` ${t('score.doctor_is', { name: scores.doctor })}`}
        </p>
      )}
      {tobs?.confirmRectally === true ? (
        <p className={classes.warn}>{confirmRectallyText[language]}</p>
      ) : null}
      <p className={classes.source}>
        {news2 === null ? '' : `${news2AcknowledgementText[language]} · `}
        <MeasuredAgo measuredAt={values.vitals?.measuredAt} />
      </p>
    </section>
  );
}

const number = (colour: TriageColour | null | undefined) => (colour == null ? '–' : triageNumber(colour));

function News2Total({ view: { scores, values } }: { view: CaseView }) {
  const { t, language } = useLanguage();
  const { news2, applicability } = scores;
  if (news2 === null || values.vitals == null) return null;
  const parts = Object.entries(news2.parts)
    .map(([name, points]) => `${scoreParameterWords[name as keyof typeof news2.parts][language]} ${points}`)
    .join(', ');
  return (
    <span className={classes.total} title={parts}>
      {news2.status === 'complete'
        ? t('score.total', { name: 'NEWS2', total: news2.total })
        : t('score.none', { name: 'NEWS2' })}{' '}
      <span className={classes.band}>
        {news2.status === 'complete' ? news2BandWords[news2.band][language] : ''}
        {applicability.news2 === 'show_only' ? ` · ${t('score.not_driving')}` : ''}
      </span>
    </span>
  );
}

function TobsTotal({ view: { scores } }: { view: CaseView }) {
  const { t, language } = useLanguage();
  const { tobs } = scores;
  if (tobs === null) return null;
  const parts = Object.entries(tobs.parts)
    .map(([name, points]) => `${scoreParameterWords[name as keyof typeof tobs.parts][language]} ${points}`)
    .join(', ');
  return (
    <span className={classes.total} title={parts}>
      {tobs.status === 'complete'
        ? t('score.total', { name: 'TOBS', total: tobs.total })
        : t('score.none', { name: 'TOBS' })}{' '}
      {tobs.status === 'complete' ? (
        <span className={classes.band}>
          {tobsBandWords[tobs.band][language]}
          {tobs.actions.approved ? '' : ` (${notApprovedText[language]})`}
        </span>
      ) : null}
    </span>
  );
}

/** What a total still lacks, and for whom the score is not made. */
function Missing({ view: { scores, values } }: { view: CaseView }) {
  const { language } = useLanguage();
  if (values.vitals == null) return null;
  const { news2, tobs, applicability } = scores;
  const lines = [
    news2?.status === 'incomplete' ? `NEWS2: ${renderMissing(news2.missing, language)}` : null,
    tobs?.status === 'incomplete' ? `TOBS: ${renderMissing(tobs.missing, language)}` : null,
    ...[...new Set([...applicability.because.news2, ...applicability.because.tobs])].map(
      (reason) => applicabilityReasonWords[reason][language],
    ),
  ].filter((line) => line !== null);
  return lines.map((line) => (
    <p key={line} className={classes.warn}>
      {line}
    </p>
  ));
}

function MeasuredAgo({ measuredAt }: { measuredAt: string | undefined }) {
  const { t, language } = useLanguage();
  const now = useNow(10_000);
  if (measuredAt === undefined) return null;
  const ago = t('score.measured_ago', { ago: formatAgo(now - Date.parse(measuredAt), t) });
  return (
    <>
      {ago}
      {isOldMeasurement(measuredAt, now) ? (
        <strong className={classes.warn}> · {oldMeasurementText[language]}</strong>
      ) : null}
    </>
  );
}
