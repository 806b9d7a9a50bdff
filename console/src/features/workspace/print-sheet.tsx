import { type CaseFieldName, isbar } from '@leon/contracts/calls/case-field.ts';
import { caseFieldWords, isbarWords } from '@leon/contracts/language/case-words.ts';
import { formatDate, formatTime } from '@leon/contracts/language/language.ts';
import { createPortal } from 'react-dom';
import { nowMs } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { shownFields } from './isbar-fields.ts';
import { isbarLines } from './isbar-text.ts';
import classes from './print-sheet.module.css';
import { addressOf, outsideScreen } from './protected-values.ts';
import type { CaseView } from './use-case-view.ts';
import { useCompetenceName } from './use-competence-name.ts';
import { useHandoverExtra } from './use-handover-text.ts';

const letters = ['I', 'S', 'B', 'A', 'R'] as const;

/** The hand-over on one A4 page: what was said and agreed, nothing else. */
export function PrintSheet({ view }: { view: CaseView }) {
  const { t, language } = useLanguage();
  const competenceName = useCompetenceName();
  const extra: Partial<Record<(typeof letters)[number], string[]>> = useHandoverExtra(view);
  const values = outsideScreen(view.values, addressOf(view.file), t('address.mark'));
  const now = nowMs();
  return createPortal(
    <div className={classes.sheet} data-print-sheet="">
      <h1>
        {t('print.title')} · {t('case.title', { number: view.row.number })}
      </h1>
      <p className={classes.at}>
        {t('print.at', { time: `${formatDate(now)} ${formatTime(now, language)}` })}
      </p>
      {letters.map((letter) => (
        <section key={letter}>
          <h2>
            {letter} – {isbarWords[letter][language]}
          </h2>
          <dl>
            {isbarLines(letter, values, { language, t, competenceName }).map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          {(extra[letter] ?? []).map((line) => (
            <p key={line} className={classes.line}>
              {line}
            </p>
          ))}
        </section>
      ))}
    </div>,
    document.body,
  );
}

/** What is always asked, and what a receiver cannot find the door or decide without. */
const onPaper: ReadonlySet<CaseFieldName> = new Set([
  ...letters.flatMap((letter) => shownFields[letter]).filter((field) => field !== 'quickLine'),
  'citizenName',
  'citizenAddress',
  'treatmentLevel',
  'latestAcceptableAt',
  'plan',
]);
const longer: ReadonlySet<string> = new Set(['situation', 'background', 'assessment', 'advice', 'vitals']);

/** For the hour without LEON: the fields that are always asked, with room to write, on one A4 page. */
export function EmptySheet() {
  const { t, language } = useLanguage();
  return createPortal(
    <div className={classes.sheet} data-print-sheet="">
      <h1>{t('print.title')}</h1>
      <p className={classes.at}>{t('print.later')}</p>
      {letters.map((letter) => (
        <section key={letter}>
          <h2>
            {letter} – {isbarWords[letter][language]}
          </h2>
          <div className={classes.boxes}>
            {isbar[letter]
              .filter((field) => onPaper.has(field))
              .map((field) => (
                <div key={field} className={classes.box} data-longer={longer.has(field) || undefined}>
                  {caseFieldWords[field][language]}
                </div>
              ))}
          </div>
        </section>
      ))}
    </div>,
    document.body,
  );
}
