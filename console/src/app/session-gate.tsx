import { useEffect, useLayoutEffect, useRef } from 'react';
import { useSearch } from 'wouter';
import { forgetDeviceHere } from '../features/attention/own-device.ts';
import { saveAll, useCaseFiles } from '../features/workspace/case-files.store.ts';
import { whenSessionLost } from '../lib/http.ts';
import { useLanguage } from '../lib/language/use-language.ts';
import { usePreferences } from '../stores/preferences.store.ts';
import { beforeSigningOut, isShutOut, leftNow, lockedNow, useSession } from '../stores/session.store.ts';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import { LockScreenPage } from './lock-screen.page.tsx';
import { Shell } from './shell.tsx';
import { ShutOutPage } from './shut-out.page.tsx';
import { SignInPage } from './sign-in.page.tsx';

const retryMs = 3_000;

/** Nobody signed in: the sign-in page. Somebody: the shell, with a live picture as long as it stands. */
export function SessionGate() {
  const { t } = useLanguage();
  const { status, session, lost, worked, load, lose } = useSession();
  const search = new URLSearchParams(useSearch());

  useEffect(() => {
    whenSessionLost(lose);
    beforeSigningOut(saveAll);
    void load();
  }, [load, lose]);

  useEffect(() => {
    const heard = ({ key }: StorageEvent) => {
      if (key === lockedNow || key === leftNow) void load();
    };
    window.addEventListener('storage', heard);
    return () => window.removeEventListener('storage', heard);
  }, [load]);

  const locked = session?.locked ?? false;
  const owner = useRef<string | null>(null);
  if (session !== null) owner.current = session.accountId;
  // Who is shut out reads why in her own language, and by night not suddenly on white.
  const who = session?.accountId ?? (isShutOut(lost) ? owner.current : null);
  useLayoutEffect(() => {
    usePreferences.getState().belongTo(who);
    // whoever comes next at this computer finds nothing open, also where nobody signed out in between
    return () => useCaseFiles.getState().forgetAll();
  }, [who]);

  useEffect(() => {
    if (status === 'signed_out' || locked) useCaseFiles.getState().forgetAll();
  }, [status, locked]);

  useEffect(() => {
    if (status === 'signed_out') void forgetDeviceHere().catch(() => undefined);
  }, [status]);

  useEffect(() => {
    if (status !== 'unreachable') return;
    const timer = setInterval(() => void load(), retryMs);
    return () => clearInterval(timer);
  }, [status, load]);

  // whoever is here: a locked screen's owner signs in anew as well
  if (search.has('work')) return <SignInPage />;
  if (session?.locked) return <LockScreenPage session={session} />;
  if (session !== null) return <Shell key={session.accountId} session={session} />;
  if (status === 'loading') return <SkeletonRows rows={3} height={48} label={t('shell.loading')} />;
  if (worked && lost !== null && isShutOut(lost)) return <ShutOutPage lost={lost} />;
  return <SignInPage />;
}
