import { dueToSound, groupAlarms } from '@leon/contracts/oversight/alarm-groups.rules.ts';
import { useEffect, useRef } from 'react';
import { nowMs } from '../../lib/clock.ts';
import { holdSpeaker } from '../../lib/one-speaker.ts';
import { playAlarm } from '../../lib/sound.ts';
import { usePicture } from '../../stores/picture.ts';
import { usePreferences } from '../../stores/preferences.store.ts';
import { useSoundCheck } from '../../stores/sound-check.store.ts';
import type { Alarm } from './alarms.ts';

/** Heard by everybody at the desk, each from one window, until somebody owns it. */
export function useAlarmSound(alarms: readonly Alarm[]): void {
  const sound = usePreferences((state) => state.sound);
  const repeatMs = usePicture((state) => state.alarmClocks.repeatEvery) * 1_000;
  const within = usePicture((state) => state.alarmClocks.groupWithin);
  const heard = useRef(new Map<string, number>());
  const speaks = useRef<() => boolean>(() => false);
  useEffect(() => {
    const speaker = holdSpeaker('leon.alarms');
    speaks.current = speaker.isMine;
    return speaker.release;
  }, []);
  useEffect(() => {
    const now = nowMs();
    const due = dueToSound(groupAlarms(alarms, within), heard.current, repeatMs, now);
    if (due.length === 0 || !sound || !speaks.current()) return;
    for (const { key } of due.flatMap((group) => group.alarms)) heard.current.set(key, now);
    void playAlarm().then((played) => useSoundCheck.getState().setBlocked(!played));
  }, [alarms, sound, repeatMs, within]);
}
