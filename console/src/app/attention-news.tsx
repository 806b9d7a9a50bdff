import type { Role } from '@leon/contracts/identity/role.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { AttentionBar } from '../features/attention/attention-bar.tsx';
import { DeviceSettings } from '../features/attention/device-settings.tsx';
import { useHeardAttention } from '../features/attention/use-heard-attention.ts';

const called: ReadonlySet<Role> = new Set<Role>(['prehospital_crew', 'on_call_doctor', 'visitation_doctor']);

/** Whom LEON calls on her own device, on whatever page she is. */
export const AttentionNews = ({ session }: { session: Session }) =>
  called.has(session.role) ? <Called session={session} /> : null;

function Called({ session }: { session: Session }) {
  const [location, go] = useLocation();
  useHeardAttention(session.accountId);
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    // what was touched on a closed screen opens here
    const opened = ({ data }: MessageEvent<{ leonOpens?: unknown } | null>) => {
      if (typeof data?.leonOpens === 'string') go(data.leonOpens);
    };
    navigator.serviceWorker.addEventListener('message', opened);
    return () => navigator.serviceWorker.removeEventListener('message', opened);
  }, [go]);
  const onOwnPage = location.startsWith('/ambulance') || location.startsWith('/vagtlaege');
  return (
    <>
      <AttentionBar />
      {onOwnPage ? <DeviceSettings session={session} /> : null}
    </>
  );
}
