import type { Session } from '@leon/contracts/identity/session.ts';
import { useLanguage } from '../lib/language/use-language.ts';
import classes from './header.module.css';
import { useIdleLock } from './use-idle-lock.ts';

/** Half a minute's warning before an untouched screen locks. */
export function LockNotice({ session }: { session: Session }) {
  const { t } = useLanguage();
  const left = useIdleLock(session.lockAfterMinutes);
  if (left === null) return null;
  return (
    <p className={classes.lockSoon} role="status">
      {t('lock.soon', { s: left })}
    </p>
  );
}
