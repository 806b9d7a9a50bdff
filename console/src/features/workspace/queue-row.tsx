import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { callerTypeWords } from '@leon/contracts/language/vocabulary.ts';
import { Button } from '@mantine/core';
import { IconPhone, IconPhoneRinging } from '@tabler/icons-react';
import { formatCountdown } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { CaseStatusMark } from './case-status-mark.tsx';
import classes from './queue.module.css';

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
  const caller = callerTypeWords[row.callerType][language];
  const isNew = row.status === 'new';
  const since = now - Date.parse(row.rangAt);
  return (
    <li className={classes.row} data-selected={selected || undefined} data-new={isNew || undefined}>
      <button
        type="button"
        className={classes.open}
        aria-label={t('queue.show_number', { number: row.number })}
        aria-current={selected ? 'true' : undefined}
        onClick={onOpen}
      >
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
            <span className={`${classes.number} leon-figures`}>{row.number}</span>
          )}
          {isNew ? (
            <span className={`${classes.number} leon-figures`}>{row.number}</span>
          ) : (
            <span className={classes.caller}>{caller}</span>
          )}
        </span>
        <span className={classes.line}>
          {isNew ? <span className={classes.caller}>{caller}</span> : <CaseStatusMark status={row.status} />}
        </span>
      </button>
      {isNew && mayClaim ? (
        <Button
          className={classes.claim ?? ''}
          size="compact-xs"
          variant="default"
          loading={claiming}
          aria-label={t('queue.claim_number', { number: row.number })}
          onClick={onClaim}
        >
          {t('queue.claim')}
        </Button>
      ) : null}
    </li>
  );
}
