import type { Session } from '@leon/contracts/identity/session.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { QueuePanel } from '../features/workspace/queue-panel.tsx';
import { useClaim } from '../features/workspace/use-claim.ts';
import { useKey } from '../lib/keys.ts';
import { useLanguage } from '../lib/language/use-language.ts';
import { openQueueChannel } from './queue-channel.ts';

/** A workspace that is there answers at once; none: one is opened. */
const answersWithinMs = 500;

/** The queue alone, for another monitor: what is taken or chosen here opens in the workspace. */
export function QueueWindowPage({ session }: { session: Session }) {
  const { t } = useLanguage();
  const [selected, select] = useState<CaseId | null>(null);
  const channel = useRef<ReturnType<typeof openQueueChannel> | null>(null);
  const unanswered = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const opened = openQueueChannel((message) => {
      if (message.type === 'selected') select(message.caseId);
      else if (message.type === 'opened') clearTimeout(unanswered.current);
    });
    channel.current = opened;
    opened.say({ type: 'hello' });
    return () => {
      clearTimeout(unanswered.current);
      opened.close();
    };
  }, []);
  const open = useCallback((caseId: CaseId) => {
    channel.current?.say({ type: 'open', caseId });
    clearTimeout(unanswered.current);
    unanswered.current = setTimeout(
      () => window.open(`/visitation/${caseId}`, 'leon-workspace'),
      answersWithinMs,
    );
  }, []);
  const claim = useClaim(session, open);
  useKey('take_next', claim.takeNext);
  return (
    <>
      <h1 className="leon-hidden">{t('queue.title')}</h1>
      <QueuePanel session={session} selected={selected} onOpenCase={open} claim={claim} wide />
    </>
  );
}
