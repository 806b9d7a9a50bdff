import type { CaseId } from '@leon/contracts/ids.ts';
import { useEffect, useRef } from 'react';
import { openQueueChannel } from './queue-channel.ts';

/** Keeps a queue in a window of its own in step with the workspace: what is chosen in either is shown in both. */
export function useQueueBroadcast(caseId: CaseId | null, open: (caseId: CaseId) => void): void {
  const latest = useRef({ caseId, open });
  latest.current = { caseId, open };
  const channel = useRef<ReturnType<typeof openQueueChannel> | null>(null);
  useEffect(() => {
    const opened = openQueueChannel((message) => {
      if (message.type === 'hello') opened.say({ type: 'selected', caseId: latest.current.caseId });
      else if (message.type === 'open') {
        latest.current.open(message.caseId);
        opened.say({ type: 'opened', caseId: message.caseId });
      }
    });
    channel.current = opened;
    return () => {
      opened.say({ type: 'selected', caseId: null });
      opened.close();
    };
  }, []);
  useEffect(() => channel.current?.say({ type: 'selected', caseId }), [caseId]);
}
