import type { SecurityEvent } from '@leon/contracts/audit/security-log.ts';
import { securityKindWords, securityReason } from '@leon/contracts/language/access-words.ts';
import { formatDate, formatTime, type Language } from '@leon/contracts/language/language.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import classes from './access-log.module.css';

/** To the second: what came first matters here. */
function when(at: string, language: Language): string {
  const seconds = `${language === 'da' ? '.' : ':'}${at.slice(17, 19)}`;
  return `${formatDate(Date.parse(at))} ${formatTime(Date.parse(at), language)}${seconds}`;
}

export function SecurityTable({ events }: { events: readonly SecurityEvent[] }) {
  const { t, language } = useLanguage();
  return (
    <ScrollRegion label={t('security.found')} className={classes.found}>
      <table className={`${classes.table} leon-figures`}>
        <thead>
          <tr>
            <th scope="col">{t('log.at')}</th>
            <th scope="col">{t('security.who')}</th>
            <th scope="col">{t('security.kind')}</th>
            <th scope="col">{t('security.from_where')}</th>
          </tr>
        </thead>
        <tbody>
          {events.map(({ id, at, kind, user, by, reason, address, times }) => (
            <tr key={id} data-kind={kind}>
              <td className={classes.at}>{when(at, language)}</td>
              <td>{user?.name ?? t('log.nobody')}</td>
              <td>
                {securityKindWords[kind][language]}
                {by === null ? null : (
                  <span className={classes.muted}> {t('security.by', { name: by.name })}</span>
                )}
                {times === 1 ? null : (
                  <span className={classes.muted}> {t('security.times', { n: times })}</span>
                )}
                {reason === null ? null : (
                  <span className={classes.reason}>{securityReason(reason, language)}</span>
                )}
              </td>
              <td>{address ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
