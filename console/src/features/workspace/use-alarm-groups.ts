import { type AlarmGroup, groupAlarms } from '@leon/contracts/oversight/alarm-groups.rules.ts';
import { useMemo } from 'react';
import { usePicture } from '../../stores/picture.ts';
import type { Alarm } from './alarms.ts';

/** The desk's alarms as they are read: what falls due together is one. */
export function useAlarmGroups(alarms: readonly Alarm[]): readonly AlarmGroup<Alarm>[] {
  const within = usePicture((state) => state.alarmClocks.groupWithin);
  return useMemo(() => groupAlarms(alarms, within), [alarms, within]);
}
