import type { OwnResponsibility } from '@leon/contracts/doctors/opinion.ts';
import { useEffect, useRef } from 'react';
import { useNow } from '../../lib/clock.ts';
import { playAlarm } from '../../lib/sound.ts';

/** Once for each responsibility, when its warning begins; what is old when the page is opened is shown and does not sound. */
export function useEndingSound(mine: readonly OwnResponsibility[] | undefined): void {
  const now = useNow(10_000);
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (mine === undefined) return;
    const ending = mine.filter(({ warnFrom }) => Date.parse(warnFrom) <= now);
    const keys = ending.map(({ caseId, until }) => `${caseId} ${until}`);
    const before = known.current;
    known.current = new Set([...(before ?? []), ...keys]);
    // a browser that waits for a first tap plays nothing: the warning stands on the screen all the same
    if (before !== null && keys.some((key) => !before.has(key))) void playAlarm().catch(() => false);
  }, [mine, now]);
}
