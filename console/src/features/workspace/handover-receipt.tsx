import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { formatTime } from '@leon/contracts/language/language.ts';
import { useNow } from '../../lib/clock.ts';
import { formatCountdown } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark } from '../../ui/mark.tsx';

/** Whether the receiver has said that it has what it was handed; overdue it says so until somebody has called. */
export function HandoverReceipt({ handover }: Pick<CaseRow, 'handover'>) {
  const { t, language } = useLanguage();
  const now = useNow();
  if (handover === null) return null;
  const { acknowledgedAt, acknowledgedBy, source, dueAt, sends } = handover;
  if (acknowledgedAt !== null)
    return (
      <Mark tone="ok">
        {t(source === 'phone' ? 'ack.done_phone' : 'ack.done', {
          name: acknowledgedBy ?? '',
          time: formatTime(Date.parse(acknowledgedAt), language),
        })}
      </Mark>
    );
  const left = Date.parse(dueAt) - now;
  const again = sends > 1 ? ` · ${t('ack.sends', { n: sends })}` : '';
  return (
    <Mark tone={left > 0 ? 'accent' : 'danger'}>
      {`${left > 0 ? t('ack.waiting', { time: formatCountdown(left) }) : t('ack.overdue')}${again}`}
    </Mark>
  );
}

/** In the queue: only what has gone wrong. */
export function ReceiptOverdue({ row }: { row: CaseRow }) {
  const { t } = useLanguage();
  const now = useNow();
  const { handover, status } = row;
  if (
    (status !== 'handed_over' && status !== 'follow_up') ||
    handover === null ||
    handover.acknowledgedAt !== null
  )
    return null;
  return Date.parse(handover.dueAt) > now ? null : <Mark tone="danger">{t('ack.overdue')}</Mark>;
}
