import { redFlagWords } from '@leon/contracts/language/case-words.ts';
import {
  confirmRectallyText,
  news2BandWords,
  notApprovedText,
  redSignsText,
  renderTriageColour,
  tobsBandWords,
  urgencySourceWords,
  urgencyStepWords,
} from '@leon/contracts/language/triage.ts';
import { triageNumber } from '@leon/contracts/triage/triage-colour.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { SupportNote } from '../../ui/support-note.tsx';
import { colourSources, notApplicableLines, partialPoints, pointsText, warningLines } from './score-lines.ts';
import { ScoreSources } from './score-sources.tsx';
import { StatedScores } from './stated-scores.tsx';
import type { CaseView } from './use-case-view.ts';
import classes from './vitals.module.css';

/** Scores with parts, source and age. What is missing is said; nothing is hidden because of it. */
export function ScoresStrip({ view }: { view: CaseView }) {
  const { t, language } = useLanguage();
  const { scores, values } = view;
  const notUsed = notApplicableLines(scores, language, t);
  const stated = values.statedScores ?? [];
  const silent = values.vitals == null && stated.length === 0 && scores.colour === null;
  const nothing = silent && notUsed.length === 0 && scores.advice.step === 'open';
  // off, she is told so before she types the first value
  if (scores.support && nothing && scores.redSigns.length === 0) return null;
  return (
    <section className={classes.scores} aria-label={t('score.region')}>
      {notUsed.map((line) => (
        <p key={line} className={classes.notApplicable}>
          {line}
        </p>
      ))}
      <div className={`${classes.totals} leon-figures`} role="status">
        <Total name="NEWS2" score={scores.news2} words={(band) => news2BandWords[band][language]}>
          {scores.applicability.news2 === 'show_only' ? ` · ${t('score.not_driving')}` : ''}
        </Total>
        <Total name="TOBS" score={scores.tobs} words={(band) => tobsBandWords[band][language]}>
          {scores.tobs?.status === 'complete' && !scores.tobs.actions.approved
            ? ` (${notApprovedText[language]})`
            : ''}
        </Total>
        <StatedScores stated={stated} />
      </div>
      <ColourLine view={view} />
      <AdviceLine view={view} />
      {scores.redSigns.length === 0 ? null : (
        <p className={classes.warn}>
          {redSignsText[language]}: {scores.redSigns.map((flag) => redFlagWords[flag][language]).join(', ')} (
          {notApprovedText[language]})
        </p>
      )}
      {warningLines(scores, values, language).map((line) => (
        <p key={line} className={classes.warn}>
          {line}
        </p>
      ))}
      {scores.tobs?.confirmRectally === true ? (
        <p className={classes.warn}>{confirmRectallyText[language]}</p>
      ) : null}
      <SupportNote off="support.off_nurse" className={classes.support} />
      <ScoreSources view={view} />
    </section>
  );
}

type Scored<Band> =
  | { readonly status: 'complete'; readonly total: number; readonly band: Band; readonly parts: object }
  | { readonly status: 'incomplete'; readonly parts: object };

interface TotalProps<Band> {
  name: string;
  score: Scored<Band> | null;
  words: (band: Band) => string;
  children: string;
}

/** A total with its band; with a value missing no total, but what there is so far. */
function Total<Band>({ name, score, words, children }: TotalProps<Band>) {
  const { t, language } = useLanguage();
  if (score === null) return null;
  return (
    <span className={classes.total} title={pointsText(score.parts, language)}>
      {score.status === 'complete'
        ? t('score.total', { name, total: score.total })
        : t('score.none', { name })}{' '}
      <span className={classes.band}>
        {score.status === 'complete'
          ? words(score.band)
          : t('score.partial', { n: partialPoints(score.parts as Record<string, number>) })}
        {children}
      </span>
    </span>
  );
}

function ColourLine({ view: { scores, values, row } }: { view: CaseView }) {
  const { t, language } = useLanguage();
  const { colour } = scores;
  if (colour === null) return null;
  return (
    <div className={classes.colourLine}>
      <span className={classes.colour} data-colour={colour}>
        <span className={classes.dot} aria-hidden="true">
          {triageNumber(colour)}
        </span>
        {renderTriageColour(colour, language).replace(/^\d · /, '')}
      </span>
      <span className={classes.band}>{colourSources(scores, values, row.urgency, language, t)}</span>
    </div>
  );
}

function AdviceLine({ view: { scores } }: { view: CaseView }) {
  const { t, language } = useLanguage();
  const { advice, doctor } = scores;
  if (advice.step === 'open') return null;
  const sources = advice.because.map((source) => urgencySourceWords[source][language]).join(', ');
  const byRecall = advice.because.includes('recall') ? advice.recall : null;
  const approved = advice.table.approved && byRecall?.approved !== false;
  return (
    <p className={classes.step} data-step={advice.step}>
      {urgencyStepWords[advice.step][language]}{' '}
      <span className={classes.band} title={byRecall?.source ?? advice.table.source}>
        ({t('score.because', { sources })}
        {approved ? '' : `, ${notApprovedText[language]}`})
      </span>
      {doctor === null ? null : ` ${t('score.doctor_is', { name: doctor })}`}
    </p>
  );
}
