import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { actionsOf } from '@leon/contracts/calls/ownership.rules.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import { callerTypeWords } from '@leon/contracts/language/vocabulary.ts';
import { Button, VisuallyHidden } from '@mantine/core';
import { formatCountdown } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { CaseStatusMark } from './case-status-mark.tsx';
import classes from './queue.module.css';
import { QueueBadges } from './queue-badges.tsx';
import { queueClock } from './queue-clock.ts';
import { QueueHands } from './queue-hands.tsx';
import { queueKind } from './queue-kind.ts';
import { QueueKindMark } from './queue-kind-mark.tsx';

interface QueueRowProps {
  row: CaseRow;
  now: number;
  selected: boolean;
  session: Session;
  mayClaim: boolean;
  claiming: boolean;
  onOpen: () => void;
  onClaim: () => void;
}

/** Unanswered past a minute turns yellow, past two red (call answered: 60 s, 60/120; workflow edition 2026). */
const waitTone = (waitedMs: number) =>
  waitedMs >= 120_000 ? 'danger' : waitedMs >= 60_000 ? 'warn' : 'calm';

const takings = ['claim', 'accept_case', 'take_over'] as const;

export function QueueRow({
  row,
  now,
  selected,
  session,
  mayClaim,
  claiming,
  onOpen,
  onClaim,
}: QueueRowProps) {
  const { t, language } = useLanguage();
  const isNew = row.status === 'new';
  const since = now - Date.parse(row.rangAt);
  const clocks = usePicture((state) => state.alarmClocks);
  const clock = queueClock(row, now, clocks);
  const kind = queueKind(row);
  const open = actionsOf(row, session);
  const taken = takings.find((action) => open.includes(action)) ?? null;
  return (
    <li className={classes.row} data-selected={selected || undefined} data-new={isNew || undefined}>
      <button
        type="button"
        className={classes.open}
        aria-current={selected ? 'true' : undefined}
        onClick={onOpen}
      >
        <VisuallyHidden>{t('queue.show_number', { number: row.number })} </VisuallyHidden>
        <span className={classes.line}>
          <span className={classes.caller}>{callerTypeWords[row.callerType][language]}</span>
          {isNew ? null : <span className={`${classes.number} leon-figures`}>{row.number}</span>}
        </span>
        <span className={classes.line}>
          {isNew ? (
            <span className={`${classes.wait} leon-figures`} data-tone={waitTone(since)}>
              <QueueKindMark kind={kind} /> {formatCountdown(since)}
            </span>
          ) : kind === 'call_back' ? (
            <QueueKindMark kind={kind} />
          ) : (
            <CaseStatusMark status={row.status} />
          )}
          {isNew ? <span className={`${classes.number} leon-figures`}>{row.number}</span> : null}
          {clock === null ? null : (
            <span className={`${classes.clock} leon-figures`} data-tone={clock.tone}>
              {t(`queue.clock_${clock.name}`)} {clock.ms < 0 ? '−' : ''}
              {formatCountdown(Math.abs(clock.ms))}
            </span>
          )}
        </span>
        <QueueBadges row={row} />
        <QueueHands row={row} session={session} />
      </button>
      {mayClaim && taken !== null ? (
        <Button
          className={classes.claim ?? ''}
          size="compact-xs"
          variant="default"
          loading={claiming}
          onClick={onClaim}
        >
          {t(taken === 'claim' ? 'queue.claim' : 'own.take_over')}
          <VisuallyHidden> {t('queue.claim_which', { number: row.number })}</VisuallyHidden>
        </Button>
      ) : null}
    </li>
  );
}
