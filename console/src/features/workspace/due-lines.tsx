import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { followUpsOf } from '@leon/contracts/calls/follow-ups.rules.ts';
import { useNow } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark } from '../../ui/mark.tsx';

/** By the desk's own data the outcome is due days later: it is followed up elsewhere. */
export const dueOf = (row: CaseRow) => followUpsOf(row, 0).filter(({ kind }) => kind !== 'outcome');

/** What is due later, each with its time; what is past stands out. */
export function DueLines({ row, className = '' }: { row: CaseRow; className?: string }) {
  const { t, language } = useLanguage();
  const now = useNow(60_000);
  return dueOf(row).map(({ kind, dueAt }) => {
    const at = Date.parse(dueAt);
    const words = `${t(`meeting.due.${kind}`)} ${formatTimeNear(at, now, language)}`;
    return (
      <span key={kind} className={className}>
        {at < now ? <Mark tone="danger">{words}</Mark> : words}
      </span>
    );
  });
}
