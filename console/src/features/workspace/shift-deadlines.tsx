import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { followUpsOf } from '@leon/contracts/calls/follow-ups.rules.ts';
import { useNow } from '../../lib/clock.ts';
import { formatCountdown, formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { Mark } from '../../ui/mark.tsx';
import { queueClock } from './queue-clock.ts';
import classes from './shift.module.css';

/** The clock that runs now, and everything that is due later: whoever takes over has to know all of it. */
export function ShiftDeadlines({ row }: { row: CaseRow }) {
  const { t, language } = useLanguage();
  const now = useNow();
  const clocks = usePicture((state) => state.alarmClocks);
  const clock = queueClock(row, now, clocks);
  const runs = clock?.name === 'decision' || clock?.name === 'hold' || clock?.name === 'call_back';
  const due = followUpsOf(row, 0).filter(({ kind }) => kind !== 'outcome');
  return (
    <td className={classes.fixed}>
      {clock !== null && runs ? (
        <span className={classes.line} data-tone={clock.tone}>
          {t(`queue.clock_${clock.name}`)} {clock.ms < 0 ? '−' : ''}
          {formatCountdown(Math.abs(clock.ms))}
        </span>
      ) : null}
      {due.map(({ kind, dueAt }) => {
        const words = `${t(`meeting.due.${kind}`)} ${formatTimeNear(Date.parse(dueAt), now, language)}`;
        return (
          <span key={kind} className={classes.line}>
            {Date.parse(dueAt) < now ? <Mark tone="danger">{words}</Mark> : words}
          </span>
        );
      })}
      {due.length === 0 && !runs ? t('shift.no_clock') : null}
    </td>
  );
}
