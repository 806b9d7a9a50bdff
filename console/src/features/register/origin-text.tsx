import type { FactOrigin } from '@leon/contracts/directory/register.ts';
import { formatDate } from '@leon/contracts/language/language.ts';
import { useNow } from '../../lib/clock.ts';
import { formatAgo } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark } from '../../ui/mark.tsx';
import classes from './offer-register.module.css';

interface OriginTextProps {
  origin: FactOrigin;
  stated: boolean;
  /** A source that is told once for many rows. */
  shared?: string | null;
}

/** Where a fact is known from, and how long ago it was said. */
export function OriginText({ origin, stated, shared = null }: OriginTextProps) {
  const { t } = useLanguage();
  const now = useNow(60_000);
  const age = origin.at === null ? null : formatAgo(now - Date.parse(origin.at), t);
  const until =
    origin.until === null ? null : t('origin.until', { date: formatDate(Date.parse(origin.until)) });
  if (origin.kind === 'local') {
    const told = t('origin.local', { name: origin.saidBy ?? '–' });
    const written = origin.by === origin.saidBy ? null : t('origin.written_by', { name: origin.by ?? '–' });
    return (
      <span className={classes.small}>
        <Mark tone="accent">{[told, written, age, until].filter(Boolean).join(', ')}</Mark>
      </span>
    );
  }
  if (origin.source === null && !stated) return <span className={classes.small}>{t('origin.nobody')}</span>;
  const fromFile =
    origin.source === shared ? t('origin.file_short') : t('origin.file', { source: origin.source ?? '–' });
  const source = origin.kind === 'derived' ? t('origin.derived') : fromFile;
  return <span className={classes.small}>{[source, age].filter(Boolean).join(', ')}</span>;
}
