import type { Session } from '@leon/contracts/identity/session.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { IconBell } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { useNow } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { playAlarm } from '../../lib/sound.ts';
import { usePicture } from '../../stores/picture.ts';
import { usePreferences } from '../../stores/preferences.store.ts';
import { alarmsOf } from './alarms.ts';
import classes from './queue.module.css';

/** A call that nobody takes is heard again after this; everything else is heard once. */
const repeatMs = 10_000;

/** What may not be missed, in words; the sound comes with it, once, and again only while a call has no owner. */
export function AlarmList({
  session,
  onOpenCase,
}: {
  session: Session;
  onOpenCase: (caseId: CaseId) => void;
}) {
  const { t } = useLanguage();
  const now = useNow();
  const cases = usePicture((state) => state.cases);
  const capacities = usePicture((state) => state.capacities);
  const sound = usePreferences((state) => state.sound);
  const alarms = useMemo(
    () => alarmsOf(cases.values(), capacities, session.accountId, now),
    [cases, capacities, session.accountId, now],
  );
  const heard = useRef(new Map<string, number>());
  useEffect(() => {
    const due = alarms.filter(({ key, kind }) => {
      const last = heard.current.get(key);
      return last === undefined || (kind === 'unanswered' && now - last >= repeatMs);
    });
    for (const { key } of due) heard.current.set(key, now);
    if (due.length > 0 && sound) playAlarm();
  }, [alarms, now, sound]);
  return (
    <ul className={classes.alarms} aria-live="assertive">
      {alarms.map(({ key, kind, caseId, number }) => (
        <li key={key}>
          <button type="button" className={classes.alarm} onClick={() => onOpenCase(caseId)}>
            <IconBell size={15} aria-hidden /> {t(`alarm.${kind}`, { number })}
          </button>
        </li>
      ))}
    </ul>
  );
}
