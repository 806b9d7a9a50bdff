import type { SaidOpinion } from '@leon/contracts/doctors/opinion.ts';
import { formatTime } from '@leon/contracts/language/language.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark } from '../../ui/mark.tsx';
import classes from './action-bar.module.css';
import type { CaseView } from './use-case-view.ts';
import { useOpinions } from './use-opinions.ts';
import { useToldResponsible } from './use-told-responsible.ts';

/** The newest; the rest is in the journal. */
const shown = 2;

/** What doctors were asked on this case, and what each said, both by name. */
export function OpinionList({ view }: { view: CaseView }) {
  const { t } = useLanguage();
  useToldResponsible(view.row.id);
  const opinions = useOpinions(view.row.id).slice(0, shown);
  if (opinions.length === 0) return null;
  return (
    <ul className={classes.opinions} aria-label={t('opinion.list')} aria-live="polite">
      {opinions.map((opinion) => (
        <li key={opinion.id}>
          <OpinionLine opinion={opinion} />
        </li>
      ))}
    </ul>
  );
}

function OpinionLine({ opinion }: { opinion: SaidOpinion }) {
  const { t, language } = useLanguage();
  const { status, doctorName, askedBy, question, answer, askedAt, answeredAt } = opinion;
  const time = formatTime(Date.parse(answeredAt ?? askedAt), language);
  return (
    <>
      <Mark tone={status === 'open' ? 'warn' : 'ok'}>
        {t(`opinion.is.${status}`, { name: doctorName, by: askedBy, time })}
      </Mark>
      <div>{question}</div>
      {answer === null || answer === '' ? null : <div className={classes.offer}>{answer}</div>}
    </>
  );
}
