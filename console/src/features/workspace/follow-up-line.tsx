import { caseOutcomeWords } from '@leon/contracts/language/vocabulary.ts';
import { Button } from '@mantine/core';
import { useNow } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { valuesWords } from '../../lib/vitals-words.ts';
import { Mark } from '../../ui/mark.tsx';
import classes from './action-bar.module.css';
import type { CaseView } from './use-case-view.ts';
import { useWorkspace } from './workspace.store.ts';

/** Has she come, how was she when she was last measured, what became of it; each with its due time. */
export function FollowUpLine({ view }: { view: CaseView }) {
  const { t, language } = useLanguage();
  const now = useNow(30_000);
  const openStep = useWorkspace((state) => state.openStep);
  const due = view.row.followUp;
  if (due === null || (due.arrivedAt === null && due.arrivalDueAt === null && due.result === null))
    return null;
  const at = (instant: string) => formatTimeNear(Date.parse(instant), now, language);
  const late = (instant: string) => Date.parse(instant) <= now;
  const last = view.file?.rechecks[0];
  const values = last === undefined ? '' : valuesWords(last.vitals, language, t);
  return (
    <div className={`${classes.status} leon-figures`} role="status">
      {due.arrivedAt !== null ? (
        <Mark tone="ok">{t('follow.arrived', { time: at(due.arrivedAt), name: due.arrivedBy ?? '' })}</Mark>
      ) : due.arrivalDueAt !== null && late(due.arrivalDueAt) ? (
        <Mark tone="danger">{t('follow.no_arrival')}</Mark>
      ) : null}
      {last === undefined ? null : (
        <Mark tone={last.worse ? 'danger' : 'ok'}>
          {last.unchanged
            ? t(last.worse ? 'follow.unchanged_worse' : 'follow.unchanged', {
                time: at(last.at),
                name: last.by,
              })
            : t(last.worse ? 'follow.rechecked_worse' : 'follow.rechecked', { time: at(last.at), values })}
        </Mark>
      )}
      {due.recheckDueAt === null ? null : (
        <Mark tone={late(due.recheckDueAt) ? 'warn' : 'muted'}>
          {t(late(due.recheckDueAt) ? 'follow.recheck_late' : 'follow.recheck_due', {
            time: at(due.recheckDueAt),
          })}
        </Mark>
      )}
      {due.arrivedAt !== null && view.actions.includes('record_recheck') ? (
        <Button size="compact-sm" variant="default" onClick={() => openStep('recheck')}>
          {t('follow.recheck_call')}
        </Button>
      ) : null}
      {due.result !== null ? (
        <span>
          {t('follow.result', {
            outcome: caseOutcomeWords[due.result][language],
            name: due.resultBy ?? '',
          })}
        </span>
      ) : due.arrivedAt !== null && due.resultDueAt !== null ? (
        <span>{t('follow.result_due', { time: at(due.resultDueAt) })}</span>
      ) : null}
    </div>
  );
}
