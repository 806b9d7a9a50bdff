import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { useNow } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark } from '../../ui/mark.tsx';

/** In the queue: who waits for the desk, and what of the follow-up is due. */
export function FollowUpBadges({ row }: { row: CaseRow }) {
  const { t } = useLanguage();
  const now = useNow(30_000);
  const due = row.followUp;
  const late = (instant: string | null | undefined) => instant != null && Date.parse(instant) <= now;
  return (
    <>
      {(row.placement?.withDesk ?? null) === null ? null : <Mark tone="warn">{t('queue.unit_waits')}</Mark>}
      {row.status !== 'follow_up' || due === null ? null : (
        <>
          <span>{t('follow.badge_arrived')}</span>
          {late(due.recheckDueAt) ? <Mark tone="warn">{t('follow.badge_recheck')}</Mark> : null}
          {due.result !== null ? null : late(due.resultDueAt) ? (
            <Mark tone="warn">{t('follow.badge_72_late')}</Mark>
          ) : (
            <span>{t('follow.badge_72')}</span>
          )}
        </>
      )}
    </>
  );
}
