import type { CaseId } from '@leon/contracts/ids.ts';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { openQueueChannel } from './queue-channel.ts';

/** Shows a case in the workspace: here, or from the queue's and the map's own windows in the one that is open. */
export function useOpenCase(): (caseId: CaseId) => void {
  const [location, go] = useLocation();
  const apart = isOwnWindow(location);
  return useCallback(
    (caseId) => {
      if (!apart) return go(`/visitation/${caseId}`);
      const channel = openQueueChannel(() => undefined);
      channel.say({ type: 'open', caseId });
      channel.close();
    },
    [apart, go],
  );
}

/** Whether this window shows the map or the queue alone. */
export const isOwnWindow = (location: string): boolean => location === '/kort' || location === '/koe';
