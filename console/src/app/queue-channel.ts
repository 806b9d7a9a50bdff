import type { CaseId } from '@leon/contracts/ids.ts';

/**
 * Between the windows of one person in one browser. `hello`: a queue has opened and asks which case is shown;
 * `open`: show this case; `opened`: a workspace has.
 */
export type QueueMessage =
  | { type: 'hello' }
  | { type: 'selected'; caseId: CaseId | null }
  | { type: 'open'; caseId: CaseId }
  | { type: 'opened'; caseId: CaseId };

export function openQueueChannel(hear: (message: QueueMessage) => void) {
  const channel = new BroadcastChannel('leon.queue');
  channel.onmessage = (event: MessageEvent<QueueMessage>) => hear(event.data);
  return {
    say: (message: QueueMessage) => channel.postMessage(message),
    close: () => channel.close(),
  };
}
