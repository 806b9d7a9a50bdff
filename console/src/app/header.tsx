import type { Session } from '@leon/contracts/identity/session.ts';
import { Link, useLocation } from 'wouter';
import { useLanguage } from '../lib/language/use-language.ts';
import { areasOf } from './areas.ts';
import { LanguageButton, ThemeButton, UserMenu } from './header-menus.tsx';
import { PictureAge } from './picture-age.tsx';
import classes from './shell.module.css';

export function Header({ session }: { session: Session }) {
  const { t } = useLanguage();
  const [location] = useLocation();
  const mine = areasOf(session.role);
  return (
    <header className={classes.header}>
      <span className={classes.product}>LEON</span>
      <span className={classes.place}>{session.desk?.name ?? session.organisation?.name ?? ''}</span>
      {mine.length < 2 ? null : (
        <nav className={classes.nav} aria-label={t('shell.areas')}>
          {mine.map(({ path, label }) => (
            <Link key={path} href={path} aria-current={location.startsWith(path) ? 'page' : undefined}>
              {t(label)}
            </Link>
          ))}
        </nav>
      )}
      <div className={classes.end}>
        <PictureAge />
        <ThemeButton />
        <LanguageButton />
        <UserMenu session={session} />
      </div>
    </header>
  );
}
