import { Button, VisuallyHidden } from '@mantine/core';
import { IconBell, IconBellCheck } from '@tabler/icons-react';
import { nowMs } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './alarm-list.module.css';
import type { Alarm } from './alarms.ts';

interface AlarmRowProps {
  alarm: Alarm;
  mine: boolean;
  waiting: boolean;
  /** Beside the queue there is room for a word. */
  short: boolean;
  onOpen: () => void;
  onTake: () => void;
}

export function AlarmRow({ alarm, mine, waiting, short, onOpen, onTake }: AlarmRowProps) {
  const { t, language } = useLanguage();
  const { kind, number, owner, ownedAt, escalatedAt } = alarm;
  const what = t(`alarm.${kind}`);
  const at = owner === null ? escalatedAt : ownedAt;
  const time = at === null ? '' : formatTimeNear(Date.parse(at), nowMs(), language);
  return (
    <li className={classes.row} data-owned={owner === null ? undefined : true}>
      <button type="button" className={classes.open} onClick={onOpen}>
        <VisuallyHidden>{t('alarm.show')} </VisuallyHidden>
        {owner === null ? <IconBell size={16} aria-hidden /> : <IconBellCheck size={16} aria-hidden />}
        <span>
          <span className={classes.what}>
            {what} · <span className="leon-figures">{t('alarm.case', { number })}</span>
          </span>
          {owner === null && escalatedAt !== null ? (
            <span className={`${classes.owner} leon-figures`}>{t('alarm.escalated', { time })}</span>
          ) : null}
          {owner === null ? null : (
            <span className={`${classes.owner} leon-figures`}>
              {mine ? t('alarm.owned_by_you', { time }) : t('alarm.owned_by', { name: owner.name, time })}
            </span>
          )}
        </span>
      </button>
      {owner === null ? (
        <Button
          size="compact-sm"
          variant="default"
          className={classes.take ?? ''}
          loading={waiting}
          onClick={onTake}
        >
          {t(short ? 'alarm.take_short' : 'alarm.take')}
          <VisuallyHidden>{t('alarm.take_which', { what, number })}</VisuallyHidden>
        </Button>
      ) : null}
    </li>
  );
}
