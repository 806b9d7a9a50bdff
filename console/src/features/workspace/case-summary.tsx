import { caseOutcomeWords } from '@leon/contracts/language/vocabulary.ts';
import { useNow } from '../../lib/clock.ts';
import { formatTimeNear, formatUntil } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import classes from './case-summary.module.css';
import { DueLines, dueOf } from './due-lines.tsx';
import type { CaseView } from './use-case-view.ts';

/** What was agreed, to be read aloud or looked up again: where, who said yes, who is responsible until when. */
export function CaseSummary({ view }: { view: CaseView }) {
  const { t, language } = useLanguage();
  const now = useNow(60_000);
  const { row, file, placedAt } = view;
  if (
    row.status !== 'accepted' &&
    row.status !== 'handed_over' &&
    row.status !== 'follow_up' &&
    row.status !== 'closed' &&
    row.status !== 'cancelled'
  )
    return null;
  const at = (instant: string) => formatTimeNear(Date.parse(instant), now, language);
  const responsible = file?.responsible ?? [];
  return (
    <dl className={`${classes.summary} leon-figures`}>
      {row.outcome === null ? null : (
        <div>
          <dt>{t('close.outcome')}</dt>
          <dd>{caseOutcomeWords[row.outcome][language]}</dd>
        </div>
      )}
      {row.closedAt === null ? null : (
        <div>
          <dt>{t('summary.closed_at')}</dt>
          <dd>{at(row.closedAt)}</dd>
        </div>
      )}
      {placedAt === null ? null : (
        <div>
          <dt>{t('summary.placed')}</dt>
          <dd>{placedAt.name}</dd>
        </div>
      )}
      {row.placement?.acceptedBy == null ? null : (
        <div>
          <dt>{t('summary.accepted_by')}</dt>
          <dd>{row.placement.acceptedBy}</dd>
        </div>
      )}
      {responsible.length === 0 ? null : (
        <div>
          <dt>{t('responsible.title')}</dt>
          <dd>
            <ol className={classes.chain}>
              {responsible.map((period) => (
                <li key={period.from}>
                  {t('summary.period', {
                    from: at(period.from),
                    until: formatUntil(Date.parse(period.from), Date.parse(period.until), language),
                    name: period.name,
                  })}{' '}
                  <PhoneNumber number={period.number} />
                </li>
              ))}
            </ol>
          </dd>
        </div>
      )}
      {dueOf(row).length === 0 ? null : (
        <div>
          <dt>{t('summary.due')}</dt>
          <dd>
            <DueLines row={row} className={classes.due ?? ''} />
          </dd>
        </div>
      )}
    </dl>
  );
}
