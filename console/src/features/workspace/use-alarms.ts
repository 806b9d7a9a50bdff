import type { Role } from '@leon/contracts/identity/role.ts';
import { useMemo } from 'react';
import { useNow } from '../../lib/clock.ts';
import { usePicture } from '../../stores/picture.ts';
import { type Alarm, alarmsOf, shownTo } from './alarms.ts';

/** The desk's alarms at this second. */
export function useAlarms(role: Role): readonly Alarm[] {
  const now = useNow();
  const cases = usePicture((state) => state.cases);
  const capacities = usePicture((state) => state.capacities);
  const alarmOwners = usePicture((state) => state.alarmOwners);
  const alarmClocks = usePicture((state) => state.alarmClocks);
  const escalations = usePicture((state) => state.escalations);
  return useMemo(
    () => shownTo(role, alarmsOf({ cases, capacities, alarmOwners, alarmClocks, escalations }, now)),
    [role, cases, capacities, alarmOwners, alarmClocks, escalations, now],
  );
}
