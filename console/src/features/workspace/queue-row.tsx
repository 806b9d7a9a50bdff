import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { callerTypeWords } from '@leon/contracts/language/vocabulary.ts';
import { Button, VisuallyHidden } from '@mantine/core';
import { IconPhone, IconPhoneRinging } from '@tabler/icons-react';
import { formatCountdown } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { CaseStatusMark } from './case-status-mark.tsx';
import classes from './queue.module.css';
import { QueueBadges } from './queue-badges.tsx';
import { queueClock } from './queue-clock.ts';

interface QueueRowProps {
  row: CaseRow;
  now: number;
  selected: boolean;
  mayClaim: boolean;
  claiming: boolean;
  onOpen: () => void;
  onClaim: () => void;
}

/** Unanswered past a minute turns yellow, past two red (call answered: 60 s, 60/120; workflow edition 2026). */
const waitTone = (waitedMs: number) =>
  waitedMs >= 120_000 ? 'danger' : waitedMs >= 60_000 ? 'warn' : 'calm';

export function QueueRow({ row, now, selected, mayClaim, claiming, onOpen, onClaim }: QueueRowProps) {
  const { t, language } = useLanguage();
  const isNew = row.status === 'new';
  const since = now - Date.parse(row.rangAt);
  const clock = queueClock(row, now);
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
              {row.ringing ? (
                <IconPhoneRinging size={15} aria-label={t('queue.ringing')} />
              ) : (
                <IconPhone size={15} aria-label={t('queue.dropped')} />
              )}
              {formatCountdown(since)}
            </span>
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
      </button>
      {isNew && mayClaim ? (
        <Button
          className={classes.claim ?? ''}
          size="compact-xs"
          variant="default"
          loading={claiming}
          onClick={onClaim}
        >
          {t('queue.claim')}
          <VisuallyHidden> {t('queue.claim_which', { number: row.number })}</VisuallyHidden>
        </Button>
      ) : null}
    </li>
  );
}
