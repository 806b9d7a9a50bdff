import { Link } from 'wouter';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './log-views.module.css';

const views = [
  { path: '/log', label: 'log.title' },
  { path: '/log/login', label: 'security.title' },
] as const;

/** Who looked at whom, and who came in: two logs of one auditor. */
export function LogViews({ here }: { here: (typeof views)[number]['path'] }) {
  const { t } = useLanguage();
  return (
    <nav className={classes.views} aria-label={t('security.views')}>
      {views.map(({ path, label }) => (
        <Link key={path} href={path} aria-current={here === path ? 'page' : undefined}>
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}
