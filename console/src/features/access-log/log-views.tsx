import { useLanguage } from '../../lib/language/use-language.ts';
import { PageViews } from '../../ui/page-views.tsx';

/** Who looked at whom, and who came in: two logs of one auditor. */
export function LogViews({ here }: { here: '/log' | '/log/login' }) {
  const { t } = useLanguage();
  return (
    <PageViews
      label={t('security.views')}
      here={here}
      views={[
        { path: '/log', label: t('log.title') },
        { path: '/log/login', label: t('security.title') },
      ]}
    />
  );
}
