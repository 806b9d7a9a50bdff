import type { Verification } from '@leon/contracts/directory/register.ts';
import { formatDate } from '@leon/contracts/language/language.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark } from '../../ui/mark.tsx';

/** When an offer was last gone through, and whether that is too long ago. */
export function VerifiedMark({ verification }: { verification: Verification }) {
  const { t } = useLanguage();
  const { lastAt, by, overdue } = verification;
  if (lastAt === null) return <Mark tone="danger">{t('verify.never')}</Mark>;
  return (
    <Mark tone={overdue ? 'warn' : 'ok'}>
      {overdue ? `${t('verify.overdue')}: ` : ''}
      {t('verify.last', { date: formatDate(Date.parse(lastAt)), name: by ?? '–' })}
    </Mark>
  );
}
