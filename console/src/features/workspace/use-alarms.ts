import { useMemo } from 'react';
import { useNow } from '../../lib/clock.ts';
import { usePicture } from '../../stores/picture.ts';
import { type Alarm, alarmsOf } from './alarms.ts';

/** The desk's alarms at this second. */
export function useAlarms(): readonly Alarm[] {
  const now = useNow();
  const cases = usePicture((state) => state.cases);
  const capacities = usePicture((state) => state.capacities);
  const alarmOwners = usePicture((state) => state.alarmOwners);
  const alarmClocks = usePicture((state) => state.alarmClocks);
  return useMemo(
    () => alarmsOf({ cases, capacities, alarmOwners, alarmClocks }, now),
    [cases, capacities, alarmOwners, alarmClocks, now],
  );
}
