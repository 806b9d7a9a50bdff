import type { AccessLogEntry } from '@leon/contracts/audit/access-log.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import classes from './access-log.module.css';
import { useLogWords } from './log-words.ts';

export function LogTable({ entries }: { entries: readonly AccessLogEntry[] }) {
  const { t, language } = useLanguage();
  const words = useLogWords(language);
  return (
    <ScrollRegion label={t('log.found')} className={classes.found}>
      <table className={`${classes.table} leon-figures`}>
        <thead>
          <tr>
            <th scope="col">{t('log.at')}</th>
            <th scope="col">{t('log.who')}</th>
            <th scope="col">{t('log.what')}</th>
            <th scope="col">{t('log.ground')}</th>
            <th scope="col">{t('log.about')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id} data-ground={entry.ground}>
              <td className={classes.at}>{words.when(entry)}</td>
              <td>
                {words.who(entry)}
                <span className={classes.muted}> {words.role(entry)}</span>
              </td>
              <td>{words.what(entry)}</td>
              <td>
                {words.ground(entry)}
                {entry.reason === null ? null : <q className={classes.reason}>{entry.reason}</q>}
              </td>
              <td>{words.about(entry)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
