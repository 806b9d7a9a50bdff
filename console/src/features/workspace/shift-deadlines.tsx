import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { useNow } from '../../lib/clock.ts';
import { formatCountdown } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { DueLines, dueOf } from './due-lines.tsx';
import { queueClock } from './queue-clock.ts';
import classes from './shift.module.css';

/** The clock that runs now, and everything that is due later: whoever takes over has to know all of it. */
export function ShiftDeadlines({ row }: { row: CaseRow }) {
  const { t } = useLanguage();
  const now = useNow();
  const clocks = usePicture((state) => state.alarmClocks);
  const clock = queueClock(row, now, clocks);
  const runs = clock?.name === 'decision' || clock?.name === 'hold' || clock?.name === 'call_back';
  return (
    <td className={classes.fixed}>
      {clock !== null && runs ? (
        <span className={classes.line} data-tone={clock.tone}>
          {t(`queue.clock_${clock.name}`)} {clock.ms < 0 ? '−' : ''}
          {formatCountdown(Math.abs(clock.ms))}
        </span>
      ) : null}
      <DueLines row={row} className={classes.line ?? ''} />
      {dueOf(row).length === 0 && !runs ? t('shift.no_clock') : null}
    </td>
  );
}
