import type { SaidOpinion } from '@leon/contracts/doctors/opinion.ts';
import { formatTime } from '@leon/contracts/language/language.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark } from '../../ui/mark.tsx';
import classes from './action-bar.module.css';
import { useCaseAttention } from './use-case-attention.ts';
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
  const told = useCaseAttention(
    view.row.id,
    opinions.some(({ status }) => status === 'open'),
  );
  const seenOf = (id: string) => told.find(({ occasion }) => occasion === id)?.seenAt ?? null;
  if (opinions.length === 0) return null;
  return (
    <ul className={classes.opinions} aria-label={t('opinion.list')} aria-live="polite">
      {opinions.map((opinion) => (
        <li key={opinion.id}>
          <OpinionLine opinion={opinion} seenAt={seenOf(opinion.id)} />
        </li>
      ))}
    </ul>
  );
}

function OpinionLine({ opinion, seenAt }: { opinion: SaidOpinion; seenAt: string | null }) {
  const { t, language } = useLanguage();
  const { status, doctorName, askedBy, question, answer, askedAt, answeredAt } = opinion;
  const time = formatTime(Date.parse(answeredAt ?? askedAt), language);
  return (
    <>
      <Mark tone={status === 'open' ? 'warn' : 'ok'}>
        {t(`opinion.is.${status}`, { name: doctorName, by: askedBy, time })}
      </Mark>
      {status !== 'open' || seenAt === null ? null : (
        <div>
          <Mark tone="ok">
            {t('attention.seen_by_doctor', { time: formatTime(Date.parse(seenAt), language) })}
          </Mark>
        </div>
      )}
      <div>{question}</div>
      {answer === null || answer === '' ? null : <div className={classes.offer}>{answer}</div>}
    </>
  );
}
