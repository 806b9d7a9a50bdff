import type { AlarmGroup } from '@leon/contracts/oversight/alarm-groups.rules.ts';
import { Button, VisuallyHidden } from '@mantine/core';
import { IconBell, IconBellCheck, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { nowMs } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './alarm-list.module.css';
import type { Alarm } from './alarms.ts';

interface AlarmGroupRowProps {
  group: AlarmGroup<Alarm>;
  mine: boolean;
  waiting: boolean;
  short: boolean;
  onTake: () => void;
  /** The alarms themselves, one a row. */
  children: ReactNode;
}

/** Alarms that are one: a line of its own that unfolds to its cases. */
export function AlarmGroupRow({ group, mine, waiting, short, onTake, children }: AlarmGroupRowProps) {
  const { t, language } = useLanguage();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { kind, first, alarms } = group;
  const { owner, ownedAt } = first;
  const near = (at: string) => formatTimeNear(Date.parse(at), nowMs(), language);
  const escalatedAt = alarms.find((one) => one.escalatedAt !== null)?.escalatedAt ?? null;
  const what = { what: t(`alarm.${kind}`), n: alarms.length };
  const title =
    kind === 'responsibility_ending'
      ? t('alarm.group_at', { ...what, time: near(first.occasion) })
      : t('alarm.group', what);
  const Bell = owner === null ? IconBell : IconBellCheck;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <li>
      <div className={classes.row} data-owned={owner === null ? undefined : true}>
        <button
          type="button"
          className={classes.open}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <Bell size={16} aria-hidden />
          <span>
            <span className={`${classes.what} leon-figures`}>{title}</span>
            {owner === null && escalatedAt !== null ? (
              <span className={`${classes.owner} leon-figures`}>
                {t('alarm.escalated', { time: near(escalatedAt) })}
              </span>
            ) : null}
            {owner === null || ownedAt === null ? null : (
              <span className={`${classes.owner} leon-figures`}>
                {mine
                  ? t('alarm.owned_by_you', { time: near(ownedAt) })
                  : t('alarm.owned_by', { name: owner.name, time: near(ownedAt) })}
              </span>
            )}
          </span>
          <Chevron size={14} aria-hidden />
        </button>
        {owner === null ? (
          <Button
            size="compact-sm"
            variant="default"
            className={classes.take ?? ''}
            loading={waiting}
            onClick={onTake}
          >
            {t(short ? 'alarm.take_all_short' : 'alarm.take_all', { n: alarms.length })}
            <VisuallyHidden>{title}</VisuallyHidden>
          </Button>
        ) : null}
      </div>
      <div id={id} hidden={!open} className={classes.members}>
        {open ? children : null}
      </div>
    </li>
  );
}
