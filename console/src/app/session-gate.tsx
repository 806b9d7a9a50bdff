import { useEffect, useLayoutEffect } from 'react';
import { saveAll, useCaseFiles } from '../features/workspace/case-files.store.ts';
import { whenSessionLost } from '../lib/http.ts';
import { useLanguage } from '../lib/language/use-language.ts';
import { usePreferences } from '../stores/preferences.store.ts';
import { beforeSigningOut, useSession } from '../stores/session.store.ts';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import { Shell } from './shell.tsx';
import { SignInPage } from './sign-in.page.tsx';

const retryMs = 3_000;

/** Nobody signed in: the sign-in page. Somebody: the shell, with a live picture as long as it stands. */
export function SessionGate() {
  const { t } = useLanguage();
  const { status, session, load, lose } = useSession();

  useEffect(() => {
    whenSessionLost(lose);
    beforeSigningOut(saveAll);
    void load();
  }, [load, lose]);

  const who = session?.accountId ?? null;
  useLayoutEffect(() => usePreferences.getState().belongTo(who), [who]);

  useEffect(() => {
    if (status === 'signed_out') useCaseFiles.getState().forgetAll();
  }, [status]);

  useEffect(() => {
    if (status !== 'unreachable') return;
    const timer = setInterval(() => void load(), retryMs);
    return () => clearInterval(timer);
  }, [status, load]);

  if (session !== null) return <Shell session={session} />;
  if (status === 'loading') return <SkeletonRows rows={3} height={48} label={t('shell.loading')} />;
  return <SignInPage />;
}
