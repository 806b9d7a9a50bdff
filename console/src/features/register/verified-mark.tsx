import type { Verification } from '@leon/contracts/directory/register.ts';
import { formatDate } from '@leon/contracts/language/language.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark } from '../../ui/mark.tsx';

interface VerifiedMarkProps {
  verification: Verification;
  /** Whether the reader is who should go through it; another’s delay is no alarm of hers. */
  mine: boolean;
}

/** When an offer was last gone through, and whether that is too long ago. */
export function VerifiedMark({ verification, mine }: VerifiedMarkProps) {
  const { t } = useLanguage();
  const { lastAt, by, overdue } = verification;
  const late = mine ? 'warn' : 'muted';
  if (lastAt === null) return <Mark tone={late}>{t('verify.never')}</Mark>;
  return (
    <Mark tone={overdue ? late : 'ok'}>
      {overdue ? `${t('verify.overdue')}: ` : ''}
      {t('verify.last', { date: formatDate(Date.parse(lastAt)), name: by ?? '–' })}
    </Mark>
  );
}
