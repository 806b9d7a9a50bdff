import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { renderTriageColour } from '@leon/contracts/language/triage.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark } from '../../ui/mark.tsx';
import { colourTone } from './colour-tone.ts';
import { FollowUpBadges } from './follow-up-badges.tsx';
import { ReceiptOverdue } from './handover-receipt.tsx';
import classes from './queue.module.css';

/** What makes this case another than the next: how urgent, called before, rings again, worse, a place that came free. */
export function QueueBadges({ row }: { row: CaseRow }) {
  const { t, language } = useLanguage();
  const again = row.contacts > 1 || row.recallOf !== null;
  const ringsAgain = row.ringing && row.status !== 'new' && row.contacts > 1;
  const ended = row.status === 'closed' || row.status === 'cancelled';
  if (
    ended ||
    (row.urgency === null &&
      !again &&
      row.deterioratedAt === null &&
      row.waiting?.offered !== true &&
      row.status !== 'handed_over' &&
      row.status !== 'follow_up' &&
      (row.placement?.withDesk ?? null) === null)
  )
    return null;
  return (
    <span className={`${classes.badges} leon-figures`}>
      {row.urgency === null ? null : (
        <Mark tone={colourTone[row.urgency]}>{renderTriageColour(row.urgency, language)}</Mark>
      )}
      {row.deterioratedAt === null ? null : <Mark tone="danger">{t('queue.worse')}</Mark>}
      {again ? <span>{t('queue.recall', { n: Math.max(2, row.contacts) })}</span> : null}
      {ringsAgain ? <Mark tone="danger">{t('queue.again')}</Mark> : null}
      <ReceiptOverdue row={row} />
      <FollowUpBadges row={row} />
      {row.waiting?.offered === true ? <Mark tone="ok">{t('queue.place_free')}</Mark> : null}
    </span>
  );
}
