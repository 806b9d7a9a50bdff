import type { Session } from '@leon/contracts/identity/session.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { Button, Popover } from '@mantine/core';
import { IconBell, IconBellRinging } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { Link } from 'wouter';
import { takeAlarms } from '../features/workspace/alarm-commands.ts';
import { AlarmList } from '../features/workspace/alarm-list.tsx';
import { soundsFor } from '../features/workspace/alarms.ts';
import { useAlarmGroups } from '../features/workspace/use-alarm-groups.ts';
import { useAlarmSound } from '../features/workspace/use-alarm-sound.ts';
import { useAlarms } from '../features/workspace/use-alarms.ts';
import { useKey } from '../lib/keys.ts';
import { useLanguage } from '../lib/language/use-language.ts';
import { useCommand } from '../lib/use-command.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { Refusal } from '../ui/refusal.tsx';
import classes from './header.module.css';

interface AlarmMenuProps {
  session: Session;
  onOpenCase: (caseId: CaseId) => void;
}

/** All alarms of the desk, who owns which, and the sound of those that nobody does; on every page of a desk's people. */
export function AlarmMenu({ session, onOpenCase }: AlarmMenuProps) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const { run, error, clear } = useCommand();
  const alarms = useAlarms(session.role);
  useAlarmSound(soundsFor(session.role, alarms));
  const groups = useAlarmGroups(alarms);
  const unowned = groups.filter(({ first }) => first.owner === null);
  const first = unowned[0];
  const takeFirst = useCallback(() => {
    if (first !== undefined)
      void run(() => takeAlarms(first.alarms)).then((done) => (done ? undefined : setOpen(true)));
  }, [first, run]);
  useKey('alarm', takeFirst);
  const show = (caseId: CaseId) => {
    setOpen(false);
    onOpenCase(caseId);
  };
  const label = t('alarm.count', { n: unowned.length });
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      width={380}
      position="bottom-end"
      trapFocus
      returnFocus
      shadow="none"
    >
      <Popover.Target>
        <Button
          variant="default"
          className={classes.alarms ?? ''}
          data-raised={unowned.length > 0 || undefined}
          leftSection={
            unowned.length > 0 ? (
              <IconBellRinging size={16} aria-hidden />
            ) : (
              <IconBell size={16} aria-hidden />
            )
          }
          aria-label={label}
          title={label}
          onClick={() => setOpen(!open)}
        >
          <span className="leon-figures">{unowned.length}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={0} className={classes.sheet ?? ''} aria-label={t('alarm.title')}>
        <h2 className={classes.alarmsTitle}>
          {t('alarm.title')}
          {unowned.length > 0 ? <KeyHint action="alarm" /> : null}
        </h2>
        <div className={classes.alarmsList}>
          {alarms.length === 0 ? (
            <EmptyState title={t('alarm.none')} hint={t('alarm.none_hint')} />
          ) : (
            <AlarmList session={session} groups={groups} onOpenCase={show} />
          )}
        </div>
        <Refusal error={error} onClose={clear} />
        {session.role !== 'coordinator' ? null : (
          <Link href="/administration" className={classes.alarmsFoot ?? ''} onClick={() => setOpen(false)}>
            {t('alarm.clocks_and_notices')}
          </Link>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
