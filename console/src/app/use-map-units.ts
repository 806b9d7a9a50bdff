import type { CaseId } from '@leon/contracts/ids.ts';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { MapUnit } from '../features/map/map-props.ts';
import { mapUnits } from '../features/map/unit-age.rules.ts';
import { useNow } from '../lib/clock.ts';
import { usePicture } from '../stores/picture.ts';
import { usePreferences } from '../stores/preferences.store.ts';
import { noUnits, useUnitPositions } from '../stores/unit-positions.store.ts';
import { choiceAfter, unitsShown } from './units-shown.rules.ts';

const agesEveryMs = 10_000;
const neverMindMs = 60_000;

/** The units as the map draws them; null: off, and then no position is sent to this console. */
export function useMapUnits(transportOf: CaseId | null): {
  units: readonly MapUnit[] | null;
  showUnits: (shown: boolean) => void;
} {
  const wanted = usePreferences((state) => state.units);
  const setPreferences = usePreferences((state) => state.set);
  const [dismissed, setDismissed] = useState<CaseId | null>(null);
  const shown = unitsShown({ wanted, dismissed }, transportOf);
  useEffect(() => {
    useUnitPositions.setState({ wanted: shown });
    return () => useUnitPositions.setState({ wanted: false });
  }, [shown]);
  const positions = useUnitPositions((state) => (shown ? state.positions : noUnits));
  const ages = usePicture((state) => state.alarmClocks);
  const now = useNow(shown ? agesEveryMs : neverMindMs);
  const units = useMemo(
    () => (shown ? mapUnits([...positions.values()], ages, now) : null),
    [shown, positions, ages, now],
  );
  const showUnits = useCallback(
    (next: boolean) => {
      const choice = choiceAfter(next, transportOf);
      setPreferences({ units: choice.wanted });
      setDismissed(choice.dismissed);
    },
    [transportOf, setPreferences],
  );
  return { units, showUnits };
}
