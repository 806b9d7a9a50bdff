import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { callerTypeWords } from '@leon/contracts/language/vocabulary.ts';
import { Button } from '@mantine/core';
import { IconPhoneRinging } from '@tabler/icons-react';
import { formatCountdown } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import classes from './queue.module.css';

interface QueueRingingProps {
  /** Calls that nobody has taken, in the order in which they are. */
  fresh: readonly CaseRow[];
  /** The queue has been read: before that nobody knows whether it is empty. */
  ready: boolean;
  now: number;
  claiming: boolean;
  onTakeNext: () => void;
}

/** What rings, who and how long; always as tall, so that a call moves nothing under the hand. */
export function QueueRinging({ fresh, ready, now, claiming, onTakeNext }: QueueRingingProps) {
  const { t, language } = useLanguage();
  const next = fresh[0];
  const ringing = fresh.some((row) => row.ringing);
  const words =
    next === undefined
      ? t(ready ? 'queue.calm' : 'shell.loading')
      : t(ringing ? 'queue.rings' : 'queue.waits', {
          caller: callerTypeWords[next.callerType][language],
          time: formatCountdown(now - Date.parse(next.rangAt)),
        });
  return (
    <div className={classes.ringing} data-ringing={ringing || undefined}>
      <p className={`${classes.ringingWords} leon-figures`}>
        {ringing ? <IconPhoneRinging size={18} aria-hidden /> : null}
        <span>{words}</span>
      </p>
      <Button
        variant={next === undefined ? 'default' : 'filled'}
        fullWidth
        disabled={next === undefined}
        loading={claiming}
        rightSection={<KeyHint action="take_next" />}
        onClick={onTakeNext}
      >
        {t('queue.take_next')}
      </Button>
    </div>
  );
}
